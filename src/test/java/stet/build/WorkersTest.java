package stet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.plain.Postings;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void resultsAreInTheOrderOfTheValues(int count) {
        try (var workers = new Workers(count)) {
            var values = Postings.range(1000);
            assertThat(workers.map(values, number -> -number))
                    .isEqualTo(values.stream().map(number -> -number).toList());
            assertThat(workers.map(List.of(), number -> number)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void aWorkerMayAskForMoreWhileAllOthersWaitForIt(int count) {
        try (var workers = new Workers(count)) {
            var lock = new Object();
            var times = new AtomicIntegerArray(50);
            var asked = assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> workers.map(Postings.range(64), number -> {
                        synchronized (lock) {
                            workers.each(50, times::incrementAndGet);
                        }
                        return number;
                    }));
            assertThat(asked).hasSize(64);
            for (var number = 0; number < 50; number++) {
                assertThat(times.get(number)).isEqualTo(64);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatAFunctionThrowsIsThrown(int count) {
        try (var workers = new Workers(count)) {
            assertThatThrownBy(() -> workers.map(Postings.range(100), number -> {
                        if (number == 70) {
                            throw new IllegalArgumentException("seventy");
                        }
                        return number;
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("seventy");
            assertThat(workers.map(List.of(1), number -> number)).containsExactly(1);
        }
    }

    @Test
    void whatIsBegunIsThereWhenItIsAskedFor() {
        try (var one = new Workers(1);
                var two = new Workers(2)) {
            assertThat(one.begin(() -> 7).get()).isEqualTo(7);
            assertThat(two.begin(() -> 8).get()).isEqualTo(8);
        }
    }
}
