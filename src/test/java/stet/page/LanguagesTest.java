package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

/** A site in two languages: what leads from one to the other. */
class LanguagesTest {

    private static TestProject archive(Path temp) {
        return TestProject.in(temp)
                .write(
                        "content/site.yaml",
                        "title: {en: Border, ko: 국경}\nbase_url: https://example.org/b/\nlanguages: [en, ko]\n")
                .write(
                        "content/articles/2020/03/both.md",
                        "---\ntitle: Both\ndate: 2020-03-05\ntags: [river]\n---\nText.\n")
                .write("content/articles/2020/03/both.ko.md", "---\ntitle: 둘\ndate: 2020-03-05\ntags: [강]\n---\n글.\n")
                .write(
                        "content/articles/2020/04/english.md",
                        "---\ntitle: E\ndate: 2020-04-05\ntags: [fence]\n---\nText.\n")
                .write("content/tags/river.md", "---\nnames: [River, {text: 강, lang: ko}]\naliases: [강]\n---\n")
                .write("content/pages/about.md", "---\ntitle: About\n---\nText.\n")
                .write("content/pages/about.ko.md", "---\ntitle: 소개\n---\n글.\n")
                .write("content/people/kim.md", "---\nnames: [Kim, {text: 김, lang: ko}]\n---\nText.\n")
                .write("content/people/kim.ko.md", "---\nsummary: 사람\n---\n글.\n");
    }

    private static TestProject built(Path temp) {
        var project = archive(temp);
        assertThat(project.run("build").err()).contains(" files, ");
        return project;
    }

    private static Map<String, String> hreflangs(TestProject project, String path) {
        return Jsoup.parse(project.page(path)).select("link[hreflang]").stream()
                .collect(Collectors.toMap(link -> link.attr("hreflang"), link -> link.attr("href")));
    }

    private static List<String> switched(TestProject project, String path) {
        Document page = Jsoup.parse(project.page(path));
        return page.select("a[hreflang]").eachAttr("href");
    }

    @Test
    void versionsOfAPageNameOneAnotherInBothDirections(@TempDir Path temp) {
        var project = built(temp);
        var pairs = List.of("2020/03/both.html", "about.html", "tags/river.html", "people/kim.html", "index.html");
        for (var path : pairs) {
            var english = hreflangs(project, path);
            assertThat(english).as(path).containsEntry("en", "https://example.org/b/" + path);
            assertThat(english).as(path).containsEntry("ko", "https://example.org/b/ko/" + path);
            assertThat(hreflangs(project, "ko/" + path)).as(path).isEqualTo(english);
        }
    }

    @Test
    void aPageInOneLanguageNamesNone(@TempDir Path temp) {
        var project = built(temp);
        assertThat(hreflangs(project, "2020/04/english.html")).isEmpty();
        assertThat(hreflangs(project, "tags/fence.html")).isEmpty();
    }

    /** On every page: what is named as another version is there, is in that language, and names this page back. */
    @Test
    void everyAlternateIsMutual(@TempDir Path temp) {
        var site = PlannedSite.of(archive(temp));
        var base = site.plan().archive().site().baseUrl().orElseThrow();
        var pages = site.pages(HtmlPage.class).stream()
                .collect(Collectors.toMap(page -> base + page.path().encoded(), HtmlPage::frame));
        pages.forEach((address, frame) -> {
            for (var alternate : frame.alternates()) {
                assertThat(pages).containsKey(alternate.href());
                var other = Objects.requireNonNull(pages.get(alternate.href()));
                assertThat(other.lang()).isEqualTo(alternate.lang());
                assertThat(other.alternates()).extracting(LanguageLink::href).contains(address);
            }
        });
    }

    @Test
    void theSwitchLeadsToTheSamePageElseToTheFrontPage(@TempDir Path temp) {
        var site = PlannedSite.of(archive(temp));
        assertThat(switchOf(site, "2020/03/both.html"))
                .containsExactly("en both.html true", "ko ../../ko/2020/03/both.html false");
        assertThat(switchOf(site, "2020/04/english.html"))
                .containsExactly("en english.html true", "ko ../../ko/index.html false");
        assertThat(switchOf(site, "2020/03/index.html"))
                .containsExactly("en index.html true", "ko ../../ko/2020/03/index.html false");
        assertThat(switchOf(site, "2020/04/index.html")).contains("ko ../../ko/index.html false");
    }

    private static List<String> switchOf(PlannedSite site, String path) {
        return site.page(path, HtmlPage.class).frame().languages().stream()
                .map(link -> link.lang() + " " + link.href() + " " + link.current())
                .toList();
    }

    @Test
    void theSwitchIsOnThePage(@TempDir Path temp) {
        var project = built(temp);
        assertThat(switched(project, "2020/04/english.html")).contains("../../ko/index.html");
        assertThat(Jsoup.parse(project.page("ko/2020/03/both.html"))
                        .expectFirst("html")
                        .attr("lang"))
                .isEqualTo("ko");
    }

    @Test
    void anAliasOfATagIsThatTagInEveryLanguage(@TempDir Path temp) {
        var site = PlannedSite.of(archive(temp));
        assertThat(site.page("ko/tags/river.html", TagPage.class).name()).isEqualTo("강");
        assertThat(site.page("tags/river.html", TagPage.class).name()).isEqualTo("River");
        assertThat(site.paths()).doesNotContain("ko/tags/강.html");
        assertThat(site.page("ko/2020/03/both.html", ArticlePage.class).tags())
                .extracting(Link::href)
                .containsExactly("../../tags/river.html");
    }

    @Test
    void theArticleSaysInWhichLanguagesItIsHeld(@TempDir Path temp) {
        var site = PlannedSite.of(archive(temp));
        assertThat(site.page("2020/03/both.html", ArticlePage.class).translations())
                .extracting(ArticlePage.Translation::lang, ArticlePage.Translation::href, ArticlePage.Translation::held)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ko", "../../ko/2020/03/both.html", true));
    }

    @Test
    void aSiteInOneLanguageHasNeither(@TempDir Path temp) {
        var site = PlannedSite.of(
                TestProject.in(temp).write("content/articles/a.md", "---\ntitle: A\ndate: 2020-03-05\n---\n"));
        var frame = site.page("a.html", ArticlePage.class).frame();
        assertThat(frame.alternates()).isEmpty();
        assertThat(frame.languages()).isEmpty();
        assertThat(site.paths()).contains("index.html");
    }

    /** A person without a profile in Korean is shown on a Korean page with that in English. */
    @Test
    void theLinksOfAProfileLeadToTheSameFilesOnThePagesOfAnyLanguage(@TempDir Path temp) {
        var project = archive(temp)
                .write("content/people/lee.md", """
                        ---
                        names: [Lee]
                        ---
                        ## Life

                        [a](../articles/2020/04/english.md) [b](kim.md) [c](#life)
                        """)
                .write("content/articles/2020/04/two.md", "---\ntitle: T\ndate: 2020\n---\nLee.\n")
                .write("content/articles/2020/04/two.ko.md", "---\ntitle: T\ndate: 2020\n---\nLee.\n")
                .write(
                        "content/timelines/all.md",
                        "---\ntitle: All\ninclude: {events: [e]}\n---\n[a](../people/kim.md)\n")
                .write("content/events/2020.yaml", "- {id: e, title: E, when: 2020, certainty: reported}\n");
        assertThat(project.run("build").err()).contains(" files, ");

        assertThat(Jsoup.parse(project.page("people/lee.html"))
                        .select(".prose a")
                        .eachAttr("href"))
                .containsExactly("../2020/04/english.html", "kim.html", "#life");
        var korean = Jsoup.parse(project.page("ko/people/lee.html"), "https://example.org/ko/people/lee.html");
        assertThat(korean.select(".prose a").eachAttr("abs:href"))
                .containsExactly(
                        "https://example.org/2020/04/english.html",
                        "https://example.org/people/kim.html",
                        "https://example.org/ko/people/lee.html#life");
        var timeline = Jsoup.parse(project.page("ko/timelines/all.html"), "https://example.org/ko/timelines/all.html");
        assertThat(timeline.select(".prose a").eachAttr("abs:href"))
                .containsExactly("https://example.org/people/kim.html");
    }
}
