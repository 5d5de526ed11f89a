package stet.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CirclesTest {

    private static Set<String> circling(Map<String, String> next, String... starts) {
        return Circles.of(List.of(starts), from -> Optional.ofNullable(next.get(from)));
    }

    @Test
    void waysThatEndAreNoCircles() {
        assertThat(circling(Map.of(), "a")).isEmpty();
        assertThat(circling(Map.of("a", "b", "b", "c", "d", "b"), "a", "d", "b", "c"))
                .isEmpty();
    }

    @Test
    void whatLeadsIntoACircleIsNotPartOfIt() {
        var next = Map.of("a", "b", "b", "c", "c", "d", "d", "c", "e", "b");
        assertThat(circling(next, "a", "e")).containsExactlyInAnyOrder("c", "d");
        assertThat(circling(next, "d", "a")).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void oneMayLeadToItselfAndThereMayBeSeveral() {
        var next = Map.of("a", "a", "b", "c", "c", "b", "d", "e");
        assertThat(circling(next, "a", "b", "c", "d")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(circling(next, "d")).isEmpty();
    }

    @Test
    void aLongWayIsGoneOnce() {
        var steps = new int[1];
        var last = 20_000;
        var circling = Circles.of(IntStream.rangeClosed(0, last).boxed().toList(), from -> {
            steps[0]++;
            return Optional.of(from == last ? last - 1 : from + 1);
        });
        assertThat(circling).containsExactlyInAnyOrder(last - 1, last);
        assertThat(steps[0]).isEqualTo(last + 1);
    }
}
