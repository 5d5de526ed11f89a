package stet.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stet.problem.ArchiveProblem.IdUnknown;
import stet.source.SourcePath;
import stet.source.Span;

class ProblemsTest {

    private static Problem unknown(int at, String written, String... known) {
        return new IdUnknown(
                new Span(new SourcePath("content/a.md"), at, at + 1),
                written,
                "people",
                Optional.empty(),
                List.of(known));
    }

    @Test
    void problemsAreInTheOrderOfTheirPlacesEachOnce() {
        var first = unknown(3, "a", "b");
        var second = unknown(3, "c", "b");
        var third = unknown(9, "a", "b");
        assertThat(Problems.inOrder(List.of(third, first, second, unknown(3, "a", "b"), third, first)))
                .containsExactly(first, second, third);
    }

    @Test
    void whatDiffersOnlyInItsHintIsNotTheSame() {
        var one = unknown(3, "kim", "kin");
        var other = unknown(3, "kim", "kid");
        assertThat(Problems.inOrder(List.of(one, other, one, other))).containsExactly(one, other);
    }

    @Test
    void noneAreNone() {
        assertThat(Problems.inOrder(List.of())).isEmpty();
    }
}
