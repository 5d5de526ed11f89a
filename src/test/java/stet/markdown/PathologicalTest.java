package stet.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to be slow, or to go deep: each is read and rendered in bounded time, with the usual stack. */
class PathologicalTest {

    private static final int MANY = 20_000;

    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Stream<Arguments> texts() {
        return Stream.concat(repeats(), built());
    }

    private static Stream<Arguments> repeats() {
        return Stream.of(
                        "[",
                        "]",
                        ">",
                        "> ",
                        "- ",
                        "* ",
                        "1. ",
                        "*",
                        "**a ",
                        "_a",
                        "`",
                        "` ",
                        "~",
                        "![",
                        "![](",
                        "[a](",
                        "[^",
                        "<",
                        "<!A",
                        "<?",
                        "<![CDATA[",
                        "<!--",
                        "</a",
                        "&",
                        "&#",
                        "|",
                        "| - ",
                        "\\",
                        "(",
                        "{",
                        "!",
                        "a@",
                        "http://",
                        "www.",
                        "\t",
                        "# ",
                        "a\n===\n",
                        "***a*b_c__d",
                        "[a]: ",
                        "[a][",
                        "![a](b.jpg){c=",
                        "\u00a0",
                        "강",
                        "😀")
                .map(piece -> Arguments.of(piece.strip() + " × " + MANY, piece.repeat(MANY)));
    }

    private static Stream<Arguments> built() {
        var nested = new StringBuilder();
        for (var depth = 0; depth < 2_000; depth++) {
            nested.append("  ".repeat(depth)).append("- a\n");
        }
        var notes = new StringBuilder();
        for (var note = 0; note < 5_000; note++) {
            notes.append("a[^")
                    .append(note)
                    .append("]\n\n[^")
                    .append(note)
                    .append("]: b[^")
                    .append(note + 1)
                    .append("]\n\n");
        }
        var links = new StringBuilder();
        for (var link = 0; link < 20_000; link++) {
            links.append("[a")
                    .append(link)
                    .append("]: https://example.org/")
                    .append(link)
                    .append("\n\n[a")
                    .append(link)
                    .append("]\n\n");
        }
        var head = "a|".repeat(1_000) + "\n" + "-|".repeat(1_000) + "\n";
        return Stream.of(
                Arguments.of("lists in lists", nested.toString()),
                Arguments.of("footnotes that refer to the next", notes.toString()),
                Arguments.of("link definitions", links.toString()),
                Arguments.of("a table of a thousand columns", head + ("b|".repeat(1_000) + "\n").repeat(100)),
                Arguments.of("a table of empty rows", head + "|\n".repeat(2_000)),
                Arguments.of("headings that are alike", "## a\n\n".repeat(20_000)),
                Arguments.of("brackets around links", "[".repeat(20_000) + "a" + "](b)".repeat(20_000)),
                Arguments.of("emphasis in emphasis", "*a **b ".repeat(5_000) + "c** d*".repeat(5_000)),
                Arguments.of("pictures in pictures", "![".repeat(5_000) + "a" + "](b.jpg)".repeat(5_000)),
                Arguments.of(
                        "backticks of all lengths",
                        Stream.iterate("`", run -> run + "`").limit(1_500).reduce("", (all, run) -> all + run + " ")),
                Arguments.of("quotes in quotes", "> ".repeat(50_000) + "a"),
                Arguments.of("one long line", "word ".repeat(1_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadAndRenderedInTime(String name, String text) {
        assertTimeoutPreemptively(LIMIT, () -> {
            var outcome = BodyText.read(text);
            assertThat(outcome.value().map(MarkdownDocument::html).isPresent()
                            || !outcome.problems().isEmpty())
                    .isTrue();
        });
    }
}
