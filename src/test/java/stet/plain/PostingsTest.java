package stet.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostingsTest {

    private static Postings.Builder of(int... numbers) {
        var builder = new Postings.Builder();
        for (var number : numbers) {
            builder.add(number);
        }
        return builder;
    }

    @Test
    void whoGoesOnWithAListLeavesItAsItWas() {
        for (var size = 0; size < 20; size++) {
            var begun = of(Postings.range(size).stream()
                            .mapToInt(Integer::intValue)
                            .toArray())
                    .postings();
            var one = new Postings.Builder(begun);
            var other = new Postings.Builder(begun);
            one.add(100);
            other.add(200);
            assertThat(begun).hasSize(size).doesNotContain(100, 200);
            assertThat(one.postings()).hasSize(size + 1).endsWith(100);
            assertThat(other.postings()).hasSize(size + 1).endsWith(200);
        }
    }

    @Test
    void whatIsAddedLaterIsNotInAListThatWasTakenBefore() {
        var builder = of(1, 2, 3, 4);
        var four = builder.postings();
        builder.add(5);
        var five = builder.postings();
        builder.add(6);
        assertThat(four).isEqualTo(List.of(1, 2, 3, 4));
        assertThat(five).isEqualTo(List.of(1, 2, 3, 4, 5));
        assertThat(builder.postings()).isEqualTo(List.of(1, 2, 3, 4, 5, 6));
    }

    @Test
    void aPartOfAListCanBeGoneOnWith() {
        var builder = new Postings.Builder(Postings.range(10).subList(2, 5));
        builder.add(9);
        assertThat(builder.postings()).isEqualTo(List.of(2, 3, 4, 9));
    }
}
