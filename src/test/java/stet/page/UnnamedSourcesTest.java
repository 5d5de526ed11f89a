package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** What is about an unnamed source is read in its article, and on no other page and in no other file of the site. */
class UnnamedSourcesTest {

    private static final String ARTICLE = """
            ---
            title: River
            date: 2020-03-05
            ---
            A trader from Hyesan said on Monday that the river is shut, and “so be it”. It is an order.
            """;

    private static final String NOTES = """
            sources:
              - {id: s1, quote: A trader, kind: unnamed, traits: [from Hyesan]}
              - {id: doc1, quote: an order, kind: document}
            notes:
              - {quote: A trader, type: source, source: s1, id: n-of, body: Body of a source.}
              - {quote: shut, type: claim, claim: {text: It is shut., by: s1}, id: n-by, body: Body of a claim.}
              - {quote: so be it, type: quotation, speaker: s1, id: n-says, body: Body of a quotation.}
              - {quote: trader from, type: comment, id: n-on, body: Body on the words.}
              - {quote: on Monday, type: date, when: 2020-03-02, id: n-day, body: Body of a date.}
              - quote: the river
                type: claim
                claim: {text: It is a river., by: A policeman, support: unnamed-sources}
                id: n-police
                body: Body of a rumour.
              - quote: an order
                type: claim
                claim: {text: It is ordered., by: doc1, support: unnamed-sources}
                id: n-order
                body: Body of an order.
              - quote: trader from Hyesan said on Monday
                type: date
                when: 2020-03-02
                event: river-shut
                id: n-touch
                body: Body on when a rumour began.
            """;

    private static final String EVENTS = """
            - id: river-shut
              title: The river is shut
              when: 2020-03-02
              certainty: reported
              who: [guard]
              where: [river]
              tags: [river]
              evidence: [articles/river.md#n-day, articles/river.md#n-order]
            """;

    @Test
    void areJoinedByNothing(@TempDir Path temp) {
        var project = TestProject.in(temp)
                .write("content/site.yaml", "title: Border\nbase_url: https://example.org/\n")
                .write("content/articles/river.md", ARTICLE)
                .write("content/articles/river.notes.yaml", NOTES)
                .write("content/organizations/guard.md", "---\nnames: [The guard]\n---\n")
                .write("content/places/river.md", "---\nnames: [The river]\npoint: [41.4, 128.2]\n---\n")
                .write("content/events/all.yaml", EVENTS)
                .write("content/timelines/all.md", "---\ntitle: All\ninclude: {from: 2020}\n---\n");
        assertThat(project.run("build").status()).isZero();

        assertThat(project.page("river.html"))
                .contains(
                        "Body of a source",
                        "Body of a claim",
                        "Body of a quotation",
                        "Body on the words",
                        "Body of a rum");
        assertThat(project.site().keySet())
                .contains("events/river-shut.html", "timeline/2020.html", "timelines/all.html", "timelines/all.ics")
                .contains("events.ics", "events.csv", "timeline.json", "entities.ftm.json", "organizations/guard.html");
        for (var entry : project.site().entrySet()) {
            var file = entry.getKey();
            if (!List.of("river.html", "river.txt").contains(file)) {
                var text = new String(entry.getValue(), StandardCharsets.UTF_8);
                assertThat(text)
                        .as(file)
                        .doesNotContain(
                                "Body of a source", "Body of a claim", "Body of a quotation", "Body on the", "rumour");
                assertThat(text).as(file).doesNotContain("n-of", "n-by", "n-says", "n-on", "n-police", "n-touch");
                // Whole texts are in feeds; what a source is like, and on whose word a claim rests, is nowhere.
                assertThat(text).as(file).doesNotContain("from Hyesan.", "unnamed sources</dd>", "word of unnamed");
            }
        }
        assertThat(project.page("notes.html"))
                .contains("Body of a date", "Body of an order", "2 notes")
                .contains("… from Hyesan said <b class=\"lemma\"")
                .doesNotContain("A trader");
    }

    /** On a whole block or figure, in a caption, or named by another note: these words are a source's, too. */
    @Test
    void staysInItsArticleWhateverANoteIsOn(@TempDir Path temp) {
        var project = TestProject.in(temp)
                .write("content/site.yaml", "title: Border\nbase_url: https://example.org/\n")
                .write(
                        "content/articles/chart.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>")
                .write("content/articles/prices.md", """
                        ---
                        title: Prices
                        date: 2020-03-05
                        summary: Rice costs more.
                        text: full
                        ---
                        Prices rose.

                        A trader in Hyesan said so.

                        ![A chart](chart.svg "Figures from a clerk in the ministry, says Reuters")
                        """)
                .write("content/articles/prices.notes.yaml", """
                        sources:
                          - {id: s1, quote: A trader in Hyesan, kind: unnamed}
                        notes:
                          - {id: old, quote: A trader in Hyesan, type: source, source: s1, body: Of the source.}
                          - {quote: a clerk in the ministry, in: fig1.caption, type: source, source: s1, body: Of a clerk.}
                          - {block: p2, type: question, status: published, body: On the block.}
                          - {quote: a clerk in the, in: fig1.caption, type: comment, body: On the caption.}
                          - {figure: fig1, type: comment, body: On the figure.}
                          - {quote: Prices rose, type: comment, body: Instead., replaces: old}
                          - {quote: says Reuters, in: fig1.caption, type: comment, body: On an agency.}
                          - quote: Prices
                            type: claim
                            claim: {text: They rose., by: 주민, support: unnamed-sources}
                            body: On a resident.
                        """);
        assertThat(project.run("build").err()).doesNotContain("error");

        assertThat(project.page("prices.html"))
                .contains("On the block", "On the caption", "On the figure", "Of a clerk", "Instead", "On a resident");
        assertThat(project.page("notes.html")).contains("Instead", "On an agency");
        for (var entry : project.site().entrySet()) {
            var file = entry.getKey();
            // The feed of articles has whole texts, as their pages have.
            if (!List.of("prices.html", "prices.txt", "feed.xml").contains(file)) {
                assertThat(new String(entry.getValue(), StandardCharsets.UTF_8))
                        .as(file)
                        .doesNotContain("trader", "clerk", "On the block", "On the caption", "On the figure", "주민");
            }
        }
    }
}
