package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.testing.Golden;

/**
 * Each case is a file {@code <case>.notes.yaml} with mistakes, and {@code <case>.txt}, which holds all that is said
 * about it.
 */
class SidecarMistakesTest {

    private static final Path CASES = Path.of("src/test/resources/annotation/mistakes");

    static List<Path> cases() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrong(Path file) throws IOException {
        var yaml = Files.readString(file);
        var name = file.getFileName().toString().replace(".notes.yaml", ".txt");
        Golden.assertMatches(CASES.resolve(name), Notes.said(yaml) + "\n");
    }

    @Test
    void readsLinesOfAnyEnd() {
        var yaml = "- type: comment\r\n  quote: on\r\n  body: |\r\n    One.\r\n\r\n    Two.\r\n";
        var note = Notes.notes(yaml).get(0);
        assertThat(note.substance().body().orElseThrow().markdown()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void takesPlainValuesAsTheyAre() {
        var note = Notes.notes("- {type: comment, quote: 012, body: no, author: 2020-02-29, id: true}")
                .get(0);
        assertThat(note.target().quoted().orElseThrow().words().text()).isEqualTo("012");
        assertThat(note.substance().body().orElseThrow().markdown()).isEqualTo("no");
        assertThat(note.signature().author().orElseThrow().text()).isEqualTo("2020-02-29");
        assertThat(note.id()).isEqualTo("true");
    }

    @Test
    void keepsNotesWithMistakesSoThatTheirWordsAreLookedFor() {
        var sidecar =
                Notes.read("- {type: claim, quote: a}\n- {quote: b}").value().orElseThrow();
        assertThat(sidecar.notes()).hasSize(2);
    }
}
