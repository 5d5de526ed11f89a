package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.testing.TestProject;

class RedirectsTest {

    private static TestProject built(Path temp, String aliases) {
        var project = TestProject.in(temp)
                .write("content/site.yaml", "base_url: https://example.org/b/\nlanguages: [en, ko]\n")
                .write(
                        "content/articles/2020/03/fence.ko.md",
                        "---\ntitle: 울타리\ndate: 2020-03-05\naliases: " + aliases + "\n---\n글.\n")
                .write("content/pages/about.md", "---\ntitle: About\naliases: [/info/]\n---\nText.\n")
                .write(
                        "content/articles/d.md",
                        "---\ntitle: D\ndate: 2020\ndraft: true\naliases: [/draft.html]\n---\n");
        assertThat(project.run("build").err()).contains(" files, ");
        return project;
    }

    @ParameterizedTest
    @CsvSource({
        "/old/address.html, old/address.html, ../ko/2020/03/fence.html",
        "old.htm, old.htm, ko/2020/03/fence.html",
        "/2019/12/fence/, 2019/12/fence/index.html, ../../../ko/2020/03/fence.html",
        "/2019/12/fence, 2019/12/fence/index.html, ../../../ko/2020/03/fence.html",
        "/archives/123, archives/123/index.html, ../../ko/2020/03/fence.html",
        "/국경/울타리.html, 국경/울타리.html, ../ko/2020/03/fence.html",
        "/%EA%B5%AD%EA%B2%BD/the%20fence+1.html, 국경/the fence+1.html, ../ko/2020/03/fence.html",
    })
    void aPageAtTheFormerAddressLeadsToThePresentOne(String alias, String path, String href, @TempDir Path temp) {
        var page = Jsoup.parse(built(temp, alias).page(path));
        assertThat(page.expectFirst("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=" + href);
        assertThat(page.expectFirst("a[href]").attr("href")).isEqualTo(href);
        assertThat(page.expectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/b/ko/2020/03/fence.html");
        assertThat(page.expectFirst("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(page.title()).contains("울타리");
    }

    @Test
    void severalAddressesMayLeadToOnePageAndPagesHaveThemToo(@TempDir Path temp) {
        var project = built(temp, "[/a.html, /b.html]");
        assertThat(project.site()).containsKeys("a.html", "b.html", "info/index.html");
        assertThat(project.page("info/index.html")).contains("url=../about.html");
    }

    @Test
    void aDraftHasNone(@TempDir Path temp) {
        assertThat(built(temp, "/a.html").site()).doesNotContainKey("draft.html");
    }
}
