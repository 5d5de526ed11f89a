package stet.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.page.SiteView.NavItem;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

/** Nothing on a page grows with the archive: neither the index of subjects nor the foot. */
class LongIndexesTest {

    private static TestProject archive(Path temp) {
        return TestProject.in(temp)
                .write("content/site.yaml", "title: T\nbase_url: https://e.org/\nlanguages: [en, ko]\n")
                .write("content/articles/a.md", "---\ntitle: A\ndate: 2020\n---\nText.\n")
                .write("content/articles/a.ko.md", "---\ntitle: 가\ndate: 2020\n---\n글.\n");
    }

    private static TestProject pages(TestProject project, int count) {
        for (var number = 0; number < count; number++) {
            var file = "content/pages/" + (number % 2 == 0 ? "help/" : "") + "p" + (1000 + number) + ".md";
            var letter = (char) ('A' + number % 26);
            project.write(file, "---\ntitle: " + letter + " " + number + "\n---\nText.\n");
        }
        return project;
    }

    private static PlannedSite tagged(Path temp, int count) {
        return tagged(temp, count, number -> (char) ('a' + number % 3) + "x " + number);
    }

    private static PlannedSite tagged(Path temp, int count, IntFunction<String> tag) {
        var project = archive(temp);
        for (var first = 0; first < count; first += 100) {
            var tags = IntStream.range(first, Math.min(count, first + 100))
                    .mapToObj(tag)
                    .collect(Collectors.joining(", "));
            project.write(
                    "content/articles/b" + first + ".md",
                    "---\ntitle: B\ndate: 2020\ntags: [" + tags + "]\n---\nText.\n");
        }
        return PlannedSite.of(project);
    }

    @Test
    void upToFourHundredSubjectsAreOnOnePage(@TempDir Path temp) {
        var site = tagged(temp, 400);
        var index = site.page("tags/index.html", TagIndexPage.class);
        assertThat(index.parts()).isEmpty();
        assertThat(index.groups()).extracting(TagIndexPage.Group::initial).containsExactly("A", "B", "C");
        assertThat(site.paths()).noneMatch(path -> path.startsWith("subjects/"));
    }

    @Test
    void moreSubjectsHaveAPageForEachLetter(@TempDir Path temp) {
        var site = tagged(temp, 401);
        var index = site.page("tags/index.html", TagIndexPage.class);
        assertThat(index.total()).isEqualTo(401);
        assertThat(index.groups()).isEmpty();
        assertThat(index.parts())
                .extracting(CountLink::href, CountLink::count)
                .containsExactly(
                        tuple("../subjects/a.html", 134),
                        tuple("../subjects/b.html", 134),
                        tuple("../subjects/c.html", 133));
        var part = site.page("subjects/b.html", TagIndexPage.class);
        assertThat(part.heading()).contains("B");
        assertThat(part.up()).map(Link::href).contains("../tags/index.html");
        assertThat(part.groups()).hasSize(1);
        assertThat(part.groups().get(0).entries()).hasSize(134);
        assertThat(part.groups().get(0).entries().get(0).href()).isEqualTo("../tags/bx-1.html");
    }

    @Test
    void subjectsThatBeginWithADigitAreSplitByIt(@TempDir Path temp) {
        var site = tagged(temp, 500, number -> (number + 1) + "th");
        var parts = site.page("tags/index.html", TagIndexPage.class).parts();
        assertThat(parts).extracting(CountLink::count).containsExactly(500);
        var digits = site.page("subjects/0-u2013-9.html", TagIndexPage.class);
        assertThat(digits.parts())
                .hasSize(9)
                .first()
                .extracting(CountLink::text)
                .isEqualTo("1");
        assertThat(site.page("subjects/1.html", TagIndexPage.class)
                        .groups()
                        .get(0)
                        .entries())
                .hasSize(111);
    }

    @Test
    void theFootNamesUpToTwelvePages(@TempDir Path temp) {
        var site = PlannedSite.of(pages(archive(temp), 12));
        assertThat(site.site("en").pages())
                .hasSize(13)
                .extracting(NavItem::section)
                .endsWith("corrections");
        assertThat(site.paths()).doesNotContain("pages.html");
    }

    @Test
    void ofMoreItNamesElevenAndTheWayToAll(@TempDir Path temp) {
        var site = PlannedSite.of(pages(archive(temp), 30));
        var foot = site.site("en").pages();
        assertThat(foot).hasSize(13);
        assertThat(foot.subList(0, 11)).allMatch(item -> item.path().startsWith("p1"));
        assertThat(foot.get(11).path()).isEqualTo("pages.html");
        assertThat(site.site("ko").pages()).hasSize(1);

        var index = site.page("pages.html", PagesPage.class);
        assertThat(index.parts()).isEmpty();
        assertThat(index.groups()).hasSize(26);
        assertThat(index.groups().get(0).entries())
                .extracting(Link::text, Link::href)
                .containsExactly(tuple("A 0", "help/p1000.html"), tuple("A 26", "help/p1026.html"));
    }

    @Test
    void anIndexOfPagesIsSplitWhereItIsLong(@TempDir Path temp) {
        var site = PlannedSite.of(pages(archive(temp), 420));
        var index = site.page("pages.html", PagesPage.class);
        assertThat(index.groups()).isEmpty();
        assertThat(index.parts()).hasSize(26);
        var part = site.page("pages/c.html", PagesPage.class);
        assertThat(part.groups().get(0).entries()).hasSize(17);
        assertThat(part.up()).map(Link::href).contains("../pages.html");
    }

    private static TestProject places(TestProject project, int count) {
        for (var number = 1; number <= count; number++) {
            project.write(
                    "content/places/p" + (1000 + number) + ".md",
                    "---\nnames: [Place " + (1000 + number) + "]\npoint: [41, 128]\n---\n");
        }
        return project;
    }

    @Test
    void aMapShowsUpToFourHundredPlaces(@TempDir Path temp) {
        var map = PlannedSite.of(places(archive(temp), 400)).page("map.html", MapPage.class);
        assertThat(map.groups().get(0).entries()).hasSize(400);
        assertThat(map.others()).isEmpty();
    }

    @Test
    void ofMoreItShowsThoseThatMostReportsName(@TempDir Path temp) {
        var project = places(archive(temp), 402)
                .write("content/articles/b.md", "---\ntitle: B\ndate: 2020\n---\nPlace 1401 and Place 1402.\n");
        var map = PlannedSite.of(project).page("map.html", MapPage.class);
        assertThat(map.others()).map(Link::href).contains("names.html");
        assertThat(map.groups().get(0).entries())
                .extracting(entry -> entry.place().text())
                .hasSize(400)
                .contains("Place 1001", "Place 1398", "Place 1401", "Place 1402")
                .doesNotContain("Place 1399", "Place 1400");
    }

    @Test
    void placesThatNobodyDrewDoNotCrowdOutTheOnesOnTheMap(@TempDir Path temp) {
        var project = places(archive(temp), 1);
        for (var first = 0; first < 500; first += 100) {
            var names = IntStream.range(first, first + 100)
                    .mapToObj(number -> "Village " + number)
                    .collect(Collectors.joining(", "));
            project.write(
                    "content/articles/b" + first + ".md",
                    "---\ntitle: B\ndate: 2020\nplaces: [" + names + "]\n---\nText.\n");
        }
        var site = PlannedSite.of(
                project.write("content/articles/c.md", "---\ntitle: C\ndate: 2020\nplaces: [p1001]\n---\nText.\n"));
        var map = site.page("map.html", MapPage.class);
        assertThat(map.drawing().pins()).hasSize(1);
        assertThat(map.groups().get(0).entries())
                .extracting(entry -> entry.place().text())
                .containsExactly("Place 1001");
        assertThat(map.others()).isPresent();
    }

    @Test
    void aSmallMapHoldsWhatIsInViewAndNothingElse(@TempDir Path temp) {
        var line = "{\"type\": \"LineString\", \"coordinates\": [[%s, 41.0], [%s, 41.1]]}";
        var site = PlannedSite.of(places(archive(temp), 1)
                .write("content/places/near.md", "---\nnames: [Near]\noutline: near.geojson\n---\n")
                .write("content/places/near.geojson", line.formatted("127.9", "128.2"))
                .write("content/places/far.md", "---\nnames: [Far]\noutline: far.geojson\n---\n")
                .write("content/places/far.geojson", line.formatted("20.0", "20.3")));
        assertThat(site.page("map.html", MapPage.class).drawing().shapes()).isNotEmpty();
        assertThat(site.page("places/p1001.html", EntityPage.class)
                        .map()
                        .orElseThrow()
                        .shapes())
                .hasSize(1);
    }
}
