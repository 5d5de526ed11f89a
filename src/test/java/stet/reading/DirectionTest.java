package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.Tab;
import stet.testing.TestProject;

/** Paragraphs begin at the side that their script begins at, and code at the left, whatever the page's language. */
class DirectionTest {

    private static final String ARTICLE = """
            ---
            title: The river is closed
            date: 2020-03-05
            ---
            Nobody may go to the river.

            لا أحد يذهب إلى النهر.

            - איש לא ילך אל הנהר.

            ```
            x = 1
            ```
            """;

    private static final String SIDECAR = """
            - {quote: Nobody, type: comment, body: "كلمة واحدة."}
            """;

    @Test
    void followsTheFirstLetterInATextThatRunsFromLeftToRight(@TempDir Path temp) throws IOException {
        var site = built(TestProject.in(temp)
                .write("content/site.yaml", "base_url: https://example.org/\n")
                .write("content/articles/river.md", ARTICLE)
                .write("content/articles/river.notes.yaml", SIDECAR));
        try (var tab = Browser.tab()) {
            tab.size(1440, 900).open(site.path("river.html"));
            assertThat(isAtItsRight(tab, "#p1")).isFalse();
            assertThat(isAtItsRight(tab, "#p2")).isTrue();
            assertThat(isAtItsRight(tab, ".text li")).isTrue();
            assertThat(isAtItsRight(tab, "#p4")).isFalse();
            assertThat(isAtItsRight(tab, ".note p:not([class])")).isTrue();
        }
    }

    @Test
    void followsThePageInATextThatRunsFromRightToLeft(@TempDir Path temp) throws IOException {
        var site = built(TestProject.in(temp)
                .write("content/site.yaml", "base_url: https://example.org/\nlanguages: [ar]\n")
                .write("templates/i18n/ar.yaml", Files.readString(Path.of("templates/i18n/en.yaml")))
                .write("content/articles/river.md", ARTICLE));
        try (var tab = Browser.tab()) {
            tab.size(1440, 900).open(site.path("river.html"));
            assertThat(isAtItsRight(tab, "#p1")).isTrue();
            assertThat(isAtItsRight(tab, "#p2")).isTrue();
            assertThat(isAtItsRight(tab, "#p4")).isFalse();
        }
    }

    private static BuiltSite built(TestProject project) throws IOException {
        var result = project.run("build");
        assertThat(result.status()).as(result.err()).isZero();
        return BuiltSite.read(project.root().resolve("site"));
    }

    /** Whether the words of a block, which fill no line, are nearer to its right side than to its left. */
    private static boolean isAtItsRight(Tab tab, String block) {
        return tab.holds("""
                (() => {
                    const block = document.querySelector('%s');
                    const words = document.createRange();
                    words.selectNodeContents(block);
                    const box = block.getBoundingClientRect();
                    const inner = [...words.getClientRects()].at(-1);
                    return box.right - inner.right < inner.left - box.left;
                })()
                """.formatted(block));
    }
}
