package stet.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Looking up what is in order, held to what the JDK's sets say. */
class SortedTest {

    private static List<Integer> numbers(Random random) {
        var numbers = new TreeSet<Integer>();
        for (var left = random.nextInt(12); left > 0; left--) {
            numbers.add(random.nextInt(20));
        }
        return List.copyOf(numbers);
    }

    @Test
    void aKeyIsFoundWhereItIs() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var keys = numbers(random);
            for (var sought = -1; sought < 21; sought++) {
                assertThat(Sorted.index(keys.size(), keys::get, sought)).isEqualTo(keys.indexOf(sought));
            }
        }
    }

    @Test
    void whatIsInBothOrdersIsToldOnceAndInOrder() {
        var random = new Random(8);
        for (var round = 0; round < 500; round++) {
            var keys = numbers(random);
            var others = numbers(random);
            var told = new ArrayList<List<Integer>>();
            Sorted.match(
                    keys.size(),
                    keys::get,
                    others.size(),
                    others::get,
                    (here, there) -> told.add(List.of(here, there)));
            var expected = keys.stream()
                    .filter(others::contains)
                    .map(key -> List.of(keys.indexOf(key), others.indexOf(key)))
                    .toList();
            assertThat(told).as(keys + " and " + others).isEqualTo(expected);
        }
    }
}
