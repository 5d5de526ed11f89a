package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.BuiltSite;
import stet.testing.TestProject;

/** An archive with more events than a page can tell of: by year, by month, and of one month by day. */
class DenseTimelineTest {

    private static final int EVENTS = 900;

    private static final int MOST_BYTES = 500_000;

    private static final long SEED = 5000;

    /** What no date tells apart: in one year, on one day, and at no time at all. */
    private static final Map<String, Integer> ALIKE = Map.of("2030", 150, "2031-01-01", 130, "/", 70);

    private static BuiltSite site;

    /** Two of three events are in 2010, half of those in May. */
    @BeforeAll
    static void build(@TempDir Path root) throws IOException {
        var random = new Random(SEED);
        var events = new StringBuilder();
        for (var i = 0; i < EVENTS; i++) {
            var year = i % 3 == 0 ? 2000 + random.nextInt(20) : 2010;
            var month = String.format(Locale.ROOT, "%d-%02d", year, i % 2 == 0 ? 5 : 1 + random.nextInt(12));
            var day = month + String.format(Locale.ROOT, "-%02d", 1 + random.nextInt(28));
            var when = i % 30 == 7 ? Integer.toString(year) : i % 10 == 3 ? month : i % 10 == 4 ? day + "~" : day;
            events.append("- {id: e" + i + ", title: Event " + i + ", when: " + when + ", certainty: "
                    + (i % 2 == 0 ? "official" : "claimed") + ", tags: [t" + i % 5 + "]}\n");
        }
        ALIKE.forEach((when, count) -> {
            for (var i = 0; i < count; i++) {
                events.append("- {id: alike-" + when.replace("/", "") + "-" + i + ", title: Alike" + ", when: \"" + when
                        + "\", certainty: reported}\n");
            }
        });
        var result = TestProject.in(root)
                .write("content/site.yaml", "title: Dense\nlanguages: [en]\n")
                .write("content/articles/a.md", "---\ntitle: A\ndate: 2021-01-01\n---\nIt.\n")
                .write("content/events/all.yaml", events.toString())
                .write("content/timelines/all.md", "---\ntitle: All\ninclude: {from: 1990, to: 2040}\n---\nAll.\n")
                .run("build");
        assertThat(result.status()).as(result.err()).isZero();
        site = BuiltSite.read(root.resolve("site"));
    }

    @Test
    void noPageIsLargerThanHalfAMegabyte() throws IOException {
        for (var page : site.pages()) {
            assertThat(Files.size(site.path(page))).as(page).isLessThan(MOST_BYTES);
        }
    }

    /** The address that an event's page gives in the clock holds that event, for links to places are checked. */
    @Test
    void everyLinkLeadsToAPlace() throws IOException {
        assertThat(site.broken()).isEmpty();
        for (var i = 0; i < EVENTS; i++) {
            var links =
                    site.document("events/e" + i + ".html").select(".crumbs a").eachAttr("href");
            assertThat(links).as("event " + i).anyMatch(link -> link.startsWith("../timeline/"));
        }
    }

    @Test
    void eachEventIsToldOnOnePageOfTheClock() throws IOException {
        var pages = new TreeMap<String, String>();
        for (var page : site.pages()) {
            if (page.matches("timeline/(\\d+|undated)(/(\\d+|undated))*\\.html")) {
                for (var event : site.document(page).select(".ev").eachAttr("id")) {
                    assertThat(pages.put(event, page)).as(event).isNull();
                }
            }
        }
        var alike = ALIKE.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(pages.size()).isEqualTo(EVENTS + alike);
        assertThat(new TreeSet<>(pages.values()))
                .contains("timeline/2030/undated/3.html", "timeline/2031/01/01/3.html", "timeline/undated/2.html")
                .contains("timeline/2003.html", "timeline/2010.html", "timeline/2010/02.html")
                .contains("timeline/2010/05.html", "timeline/2010/05/01.html");
    }

    @Test
    void aPageOfADayKnowsWhatItIsAPartOfAndWhatIsBesideIt() throws IOException {
        var page = site.document("timeline/2010/05/02.html");
        assertThat(page.select(".crumbs a").eachText()).containsExactly("Happened", "2010", "May 2010");
        assertThat(page.select(".pn a[rel=prev]").attr("href")).isEqualTo("01.html");
        assertThat(page.select(".pn a[rel=next]").attr("href")).isEqualTo("03.html");
        assertThat(page.select(".rail .index li")).hasSize(28);
    }

    /** However many events have one date, their pages have room for sixty each. */
    @Test
    void eventsThatNoDateTellsApartAreOnSheets() throws IOException {
        assertThat(site.document("timeline.html").select("#undated .num").eachText())
                .containsExactly("60", "10");
        assertThat(site.document("timeline/2030.html")
                        .select(".months > .index a")
                        .eachText())
                .containsExactly("No more closely known (1)", "No more closely known (2)", "No more closely known (3)");
        var sheet = site.document("timeline/2030/undated/2.html");
        assertThat(sheet.select(".ev")).hasSize(60);
        assertThat(sheet.select(".crumbs a").eachText()).containsExactly("Happened", "2030");
        assertThat(sheet.select(".pn a").eachAttr("href")).containsExactly("1.html", "3.html");
        assertThat(site.document("events/alike--69.html").select(".crumbs").text())
                .contains("Without a date");
    }

    @Test
    void countsOfPartsAddUp() throws IOException {
        var page = site.document("timeline/2010.html");
        var counts = new ArrayList<Integer>();
        page.select(".months > .index .num").forEach(num -> counts.add(Integer.parseInt(num.text())));
        assertThat(counts).hasSize(12);
        var all = site.document("timelines/all/2010.html").select(".months > .index .num");
        assertThat(all.eachText())
                .isEqualTo(counts.stream().map(String::valueOf).toList());
    }
}
