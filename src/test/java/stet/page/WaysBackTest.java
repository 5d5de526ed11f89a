package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** A note leads back to the call in the text, wherever the words are that it is about. */
class WaysBackTest {

    private static final String TEXT = """
            ---
            title: The bridge is shut
            date: 2020-01-29
            ---
            Trains no longer cross.[^1]

            ## What is said

                a table of trains

            - one item

            | from | to |
            |---|---|
            | Dandong | Sinuiju |

            > Nobody may cross.

            ![The bridge](bridge.svg "The bridge in winter.")

            [^1]: So a notice says.
            """;

    private static final List<String> ON = List.of(
            "quote: Trains",
            "quote: What is said",
            "quote: table of",
            "quote: one item",
            "quote: Sinuiju",
            "quote: Nobody",
            "quote: notice",
            "{quote: winter, in: fig1.caption}",
            "{quote: bridge, in: title}",
            "block: p1");

    @TempDir
    Path temp;

    @Test
    void leadToTheCall() throws IOException {
        var project = TestProject.in(temp);
        project.write("content/articles/a.md", TEXT);
        project.write("content/articles/bridge.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var notes = new StringBuilder("- {id: whole, type: comment, article: true, body: On all.}\n");
        notes.append("- {id: figure, type: comment, figure: fig1, body: On the picture.}\n");
        for (var i = 0; i < ON.size(); i++) {
            var about = ON.get(i).replaceAll("[{}]", "");
            notes.append("- {id: n" + i + ", type: comment, " + about + ", body: On it.}\n");
        }
        project.write("content/articles/a.notes.yaml", notes.toString());

        var result = project.run("build");

        assertThat(result.status()).as(result.err()).isEqualTo(0);
        var page = new String(project.site().get("a.html"), StandardCharsets.UTF_8);
        var document = Jsoup.parse(page);
        var ways = document.select(".note a[role=doc-backlink][href^=#r-]");
        assertThat(ways.eachAttr("href")).hasSize(ON.size());
        for (var way : ways) {
            assertThat(document.select(way.attr("href")).is("a[role=doc-noteref]"))
                    .as(way.toString())
                    .isTrue();
        }
    }
}
