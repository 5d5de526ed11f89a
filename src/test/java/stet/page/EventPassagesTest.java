package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.BuiltSite;
import stet.testing.TestProject;

/** The passages that an event shows: each in its own words, and none in those of another. */
class EventPassagesTest {

    private static final int REPORTS = 250;

    private static final String ARTICLE = """
            ---
            title: River
            date: 2020-03-05
            ---
            On Monday the river was shut, by order. A notice at the bridge said so in large letters, and a second
            one, smaller and farther up the road, said it once more to those who had not seen the first. Nobody
            crossed it from that day.

            It was shut for long.
            """;

    private static final String NOTES = """
            - {quote: On Monday, type: date, when: 2020-03-02, event: river-shut, id: n-day, body: The second.}
            - {quote: by order, type: comment, id: n-order, body: Whose?}
            - {quote: Nobody crossed it, type: comment, id: n-nobody, body: Nobody that was seen.}
            """;

    private static final String EVENTS = """
            - id: river-shut
              title: The river is shut
              when: 2020-03-02
              certainty: reported
              evidence:
                - articles/river.md#p1
                - articles/river.md#n-day
                - articles/river.md#n-order
                - articles/river.md#n-nobody
                - articles/river.md#p2
            """;

    @Test
    void noWordsAreQuotedTwice(@TempDir Path temp) {
        var project = TestProject.in(temp)
                .write("content/site.yaml", "title: Border\n")
                .write("content/articles/river.md", ARTICLE)
                .write("content/articles/river.notes.yaml", NOTES)
                .write("content/events/all.yaml", EVENTS);
        assertThat(project.run("build").status()).isZero();

        for (var page : new String[] {"events/river-shut.html", "timeline/2020.html"}) {
            assertThat(Jsoup.parse(project.page(page)).select(".said q").eachText())
                    .as(page)
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo("On Monday the river was shut, by order."),
                            second -> assertThat(second)
                                    .startsWith("… and a second")
                                    .endsWith("from that day."),
                            third -> assertThat(third).isEqualTo("It was shut for long."));
        }
    }

    /** However many reports tell of an event, a page of it shows a hundred. */
    @Test
    void manyReportsAreOnSheets(@TempDir Path temp) throws IOException {
        var event = "- {id: river, title: A, when: 2020-03-02, certainty: reported}\n";
        var project = TestProject.in(temp)
                .write("content/site.yaml", "title: Border\n")
                .write("content/events/all.yaml", event);
        for (var i = 1; i <= REPORTS; i++) {
            project.write(
                    "content/articles/a" + i + ".md",
                    "---\ntitle: Report " + i + "\ndate: 2020-03-05\nevents: [river]\n---\nIt was shut.\n");
        }
        var result = project.run("build");
        assertThat(result.status()).as(result.err()).isZero();

        var shown = new ArrayList<Integer>();
        var addresses = new TreeSet<String>();
        for (var page : List.of("events/river.html", "events/river/2.html", "events/river/3.html")) {
            var said = Jsoup.parse(project.page(page)).select(".said a");
            shown.add(said.size());
            said.eachAttr("href").forEach(href -> addresses.add(href.replace("../", "")));
        }
        assertThat(shown).containsExactly(100, 100, REPORTS - 200);
        assertThat(addresses).hasSize(REPORTS);
        var second = Jsoup.parse(project.page("events/river/2.html"));
        assertThat(second.title()).startsWith("A (2)");
        assertThat(second.select("nav.all a").eachAttr("href")).containsExactly("../river.html", "2.html", "3.html");
        assertThat(BuiltSite.read(temp.resolve("site")).broken()).isEmpty();
    }
}
