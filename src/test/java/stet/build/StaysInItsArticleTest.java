package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** What an article says of its unnamed sources, and drafts of notes, are on no other page. */
class StaysInItsArticleTest {

    private static final String NOTES = """
            sources:
            - {id: s1, quote: "A fisher, a friend,", kind: unnamed}
            - {id: s2, quote: one guard, kind: unnamed}
            notes:
            """;

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void anArticle() {
        project = TestProject.titled(temp)
                .write("content/sources.yaml", "w1: {type: report, title: Work one, issued: 2020}\n")
                .write("content/tags/mines.md", "---\nnames: [Mines]\n---\n")
                .write("content/articles/a.md", """
                        ---
                        title: Mines
                        date: 2020-03-05
                        ---
                        Opening.

                        A fisher, a friend, said that the bridge was mined, and one guard agreed.
                        """);
    }

    @Test
    void thePassageOfAnEventLeavesOutWhoSaidIt() throws IOException {
        project.write("content/articles/a.notes.yaml", NOTES + "- {quote: bridge, type: comment, body: Which one}\n")
                .write(
                        "content/events/all.yaml",
                        "- {id: mined, title: Mined, when: 2020-03, certainty: reported, tags: [mines],"
                                + " evidence: [articles/a.md#p2]}\n");

        assertThat(files("fisher")).containsExactlyInAnyOrder("a.html", "a.txt", "a.annotations.jsonld");
        assertThat(project.page("events/mined.html")).contains("… said that the bridge was mined, and … agreed.");
        assertThat(project.page("tags/mines.html")).contains("… said that the bridge was mined, and … agreed.");
    }

    @Test
    void aCheckOfWhatTheyClaimStaysWithIt() throws IOException {
        project.write("content/articles/a.notes.yaml", NOTES + """
                - {quote: the bridge was mined, type: claim, claim: {text: Mines under it, by: s1}}
                - {quote: said, type: check, check: {claim: Mines under it, verdict: unresolved, as_of: 2020-04},
                   sources: [w1]}
                """);

        assertThat(files("Mines under it")).containsExactly("a.html");
    }

    @Test
    void aDraftThatIsReplacedOrWithdrawnIsGone() throws IOException {
        project.write("content/articles/a.notes.yaml", """
                - {id: d1, quote: bridge, type: question, body: Which bridge}
                - {id: d2, quote: said, type: comment, body: So, status: draft}
                - {quote: mined, type: comment, body: The last, replaces: d1}
                - {quote: Opening, type: comment, body: No more, withdraws: d2}
                """);

        assertThat(files("Which bridge")).isEmpty();
        assertThat(project.page("a.html"))
                .doesNotContain("id=\"d1\"", "id=\"d2\"")
                .contains("The last");
    }

    @Test
    void aLinkThatComesToStayThereLeadsNowhereAnyMore() throws IOException {
        project.write("content/articles/b.md", "---\ntitle: The other\ndate: 2020-03-05\n---\nOther.\n");
        var linked = NOTES + "- {quote: Opening, type: comment, body: '[so](b.md)'}\n"
                + "- {quote: fisher, type: comment, body: 'No'}\n";
        project.write("content/articles/a.notes.yaml", linked);
        assertThat(project.run("build").status()).isZero();
        assertThat(project.page("b.html")).contains("Linked from");

        project.write(
                "content/articles/a.notes.yaml",
                linked.replace("'[so](b.md)'", "'No'").replaceFirst("'No'}\n$", "'[so](b.md)'}\n"));

        assertThat(project.run("build").status()).isZero();
        assertThat(project.page("b.html")).doesNotContain("Linked from");
    }

    /** The published files that hold some words. */
    private List<String> files(String words) {
        var result = project.run("build");
        assertThat(result.status()).as(result.err()).isZero();
        return project.site().entrySet().stream()
                .filter(file -> new String(file.getValue(), StandardCharsets.UTF_8).contains(words))
                .map(Map.Entry::getKey)
                .filter(path -> !path.startsWith("feed."))
                .toList();
    }
}
