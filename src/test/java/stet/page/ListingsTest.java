package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

/** Long lists, in an archive of 300 articles with one tag: 40 of 2018, 120 of 2019, and 140 of March 2020. */
class ListingsTest {

    private static @Nullable PlannedSite planned;

    @BeforeAll
    static void plan(@TempDir Path temp) {
        planned = PlannedSite.of(archive(temp));
    }

    private static PlannedSite site() {
        return Objects.requireNonNull(planned);
    }

    private static TestProject archive(Path folder) {
        var project = TestProject.in(folder);
        for (var i = 0; i < 300; i++) {
            var date = i < 40
                    ? "2018-%02d-%02d".formatted(1 + i % 12, 1 + i % 28)
                    : i < 160
                            ? "2019-%02d-%02d".formatted(1 + i % 12, 1 + i % 28)
                            : "2020-03-%02d".formatted(1 + i % 20);
            article(project, "a" + i, date, i % 10 == 0 ? "border, river" : "border");
        }
        return project;
    }

    private static void article(TestProject project, String name, String date, String tags) {
        project.write(
                "content/articles/" + date.substring(0, 7).replace('-', '/') + "/" + name + ".md",
                "---\ntitle: %s\ndate: %s\ntags: [%s]\n---\nText of %s.\n".formatted(name, date, tags, name));
    }

    private static List<String> titles(Listing listing) {
        return listing.sections().stream()
                .flatMap(section -> section.cards().stream())
                .map(Card::title)
                .toList();
    }

    @Test
    void aShortListIsOnOnePageUnderMonths() {
        var listing = site().page("tags/river.html", TagPage.class).listing();
        assertThat(listing.parts()).isEmpty();
        assertThat(titles(listing)).hasSize(30).doesNotHaveDuplicates();
        assertThat(listing.sections().get(0).id()).isEqualTo("d2020-03");
    }

    @Test
    void aLongListIsSplitByYearThenMonthThenDay() {
        assertThat(site().paths().stream().filter(path -> path.startsWith("tags/border")))
                .contains("tags/border.html", "tags/border/2018.html", "tags/border/2019.html", "tags/border/2020.html")
                .contains("tags/border/2019-12.html", "tags/border/2020-03.html", "tags/border/2020-03-05.html")
                .doesNotContain("tags/border/2018-01.html", "tags/border/2019-12-01.html");
        assertThat(site().paths())
                .contains("2018/01/index.html", "2019/index.html", "2020/03/index.html", "2020/03/05/index.html")
                .doesNotContain("2019/01/01/index.html");
    }

    @Test
    void theFirstPageOfALongListHasTheLatestTwentyNewestFirst() {
        var listing = site().page("tags/border.html", TagPage.class).listing();
        assertThat(listing.total()).isEqualTo(300);
        assertThat(titles(listing)).hasSize(20);
        assertThat(listing.sections().get(0).cards())
                .isSortedAccordingTo(
                        (a, b) -> b.date().edtf().compareTo(a.date().edtf()));
        assertThat(listing.parts()).extracting(CountLink::count).containsExactly(140, 120, 40);
        assertThat(listing.parts())
                .extracting(CountLink::href)
                .containsExactly("border/2020.html", "border/2019.html", "border/2018.html");
    }

    @Test
    void noPageListsMoreThanAHundredAndEachArticleIsOnOneOfTheParts() {
        for (var kind : List.of("tags", "period")) {
            var all = new ArrayList<String>();
            for (var listing : leaves(kind)) {
                assertThat(titles(listing).size()).isBetween(1, Listings.MAX_CARDS);
                all.addAll(titles(listing));
            }
            assertThat(all).as(kind).hasSize(300).doesNotHaveDuplicates();
        }
    }

    /** The listings without parts: of the tag, or of periods below a year. */
    private static List<Listing> leaves(String kind) {
        return kind.equals("tags")
                ? site().pages(TagPage.class).stream()
                        .filter(page -> page.frame().path().value().startsWith("tags/border/"))
                        .map(TagPage::listing)
                        .filter(listing -> listing.parts().isEmpty())
                        .toList()
                : site().pages(PeriodPage.class).stream()
                        .filter(page -> !page.unit().equals("year"))
                        .map(PeriodPage::listing)
                        .filter(listing -> listing.parts().isEmpty())
                        .toList();
    }

    @Test
    void everyPartLeadsToAPage() {
        for (var page : site().pages(TagPage.class)) {
            for (var part : page.listing().parts()) {
                var folder = page.frame().path().value().replaceFirst("[^/]*$", "");
                assertThat(site().paths()).contains(folder + part.href());
            }
        }
    }

    /** The newest article is new on the pages that show it, and on its neighbours'; all else stays as it was. */
    @Test
    void theNewestArticleChangesFewPages(@TempDir Path other) {
        var project = archive(other);
        var before = PlannedSite.of(project).fingerprints();
        article(project, "newest", "2020-04-01", "river");
        var after = PlannedSite.of(project).fingerprints();

        var changed = new TreeSet<String>();
        after.forEach((path, print) -> {
            if (!print.equals(before.get(path))) {
                changed.add(path.value());
            }
        });
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(changed)
                .contains(
                        "2020/04/newest.html", "2020/04/index.html", "2020/index.html", "index.html", "published.html")
                .contains("tags/river.html", "tags/index.html", "2020/03/index.html", "2020/03/a299.html")
                .noneMatch(path -> path.startsWith("tags/border") || path.matches("201[89]/\\d\\d/.*"));
        var articles = changed.stream()
                .filter(path -> path.matches("2020/03/a\\d+\\.html"))
                .toList();
        assertThat(articles)
                .as("articles near it that share its tag, and the one before it")
                .hasSizeLessThanOrEqualTo(17);
    }
}
