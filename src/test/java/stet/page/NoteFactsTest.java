package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** What the fields of a note say is on its page. */
class NoteFactsTest {

    @TempDir
    Path temp;

    private Document page(String notes) {
        var project = TestProject.in(temp)
                .write("content/articles/river.md", """
                        ---
                        title: River
                        date: 2020-03-05
                        tags: [border]
                        ---
                        Nobody may go to the river, he said.
                        """)
                .write("content/articles/river.notes.yaml", notes)
                .write("content/articles/later.md", "---\ntitle: Later\ndate: 2020-04-01\n---\nIt was opened.\n")
                .write(
                        "content/articles/later.notes.yaml",
                        "- {quote: was opened, type: comment, body: So it was., id: n-opened}\n");
        var result = project.run("build");
        assertThat(result.status()).as(result.err()).isEqualTo(0);
        return Jsoup.parse(project.page("river.html"));
    }

    @Test
    void subjectsAreNamedAndLedToWhereThereAreSuch() {
        var note = page("- {quote: the river, type: comment, body: Wide., tags: [Border, water]}")
                .expectFirst(".note");

        assertThat(note.text()).contains("Subjects border, water.");
        assertThat(note.select("a[href='tags/border.html']").text()).isEqualTo("border");
    }

    @Test
    void languageThatWordsWereSaidInIsNamed() {
        var note = page("- {quote: Nobody may go, type: quotation, speaker: A guard, lang_original: zh-Latn}")
                .expectFirst(".note");

        assertThat(note.select("dd").text()).isEqualTo("A guard, said in Chinese");
    }

    @Test
    void whatCameOfItIsToldOnceAndLedToTheVeryNote() {
        var note = page("- {quote: the river, type: followup, url: 'https://example.org/x',"
                        + " article: articles/later.md#n-opened}")
                .expectFirst(".note");

        assertThat(note.text()).contains("See https://example.org/x, Later.");
        assertThat(note.select("a[href='later.html#n-opened']").text()).isEqualTo("Later");
    }

    @Test
    void daysThatAreCertainAreTimesAndOthersKeepWhatWasWritten() {
        var page = page("""
                - {quote: Nobody, type: date, when: 2020-02-29}
                - quote: the river
                  type: date
                  when: 2020-02-28?
                """);

        assertThat(page.select(".note time").eachAttr("datetime")).containsExactly("2020-02-29");
        assertThat(page.select(".note [data-edtf]").eachAttr("data-edtf")).containsExactly("2020-02-28?");
    }
}
