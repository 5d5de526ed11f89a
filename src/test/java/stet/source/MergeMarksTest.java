package stet.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.plain.Fingerprint;

class MergeMarksTest {

    private static String first(String text) {
        var source = new SourceText(new SourcePath("content/articles/a.md"), text, Fingerprint.of(text));
        return MergeMarks.first(source)
                .map(span -> text.substring(span.start(), span.end()))
                .orElse("");
    }

    @Test
    void findsAMarkWhereverItBegins() {
        for (var before = 0; before < 30; before++) {
            var words = before == 0 ? "" : "x".repeat(before - 1) + "\n";
            assertThat(first(words + "<<<<<<< HEAD\r\nours\n")).isEqualTo("<<<<<<< HEAD");
            assertThat(first(words + ">>>>>>> theirs")).isEqualTo(">>>>>>> theirs");
            assertThat(first(words + "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> theirs\n"))
                    .isEqualTo("<<<<<<< HEAD");
        }
    }

    @Test
    void takesNothingElseForOne() {
        for (var before = 0; before < 30; before++) {
            var words = before == 0 ? "" : "x".repeat(before - 1) + "\n";
            assertThat(first(words + "<<<<<<<< HEAD\n")).isEmpty();
            assertThat(first(words + "<<<<<< HEAD\n")).isEmpty();
            assertThat(first(words + "<<<<<<<\n")).isEmpty();
            assertThat(first(words + "<<<<<<<")).isEmpty();
            assertThat(first(words + "a <<<<<<< HEAD\n")).isEmpty();
            assertThat(first(words + ">>> >>> >\n> > > > > > > b\n")).isEmpty();
        }
    }
}
