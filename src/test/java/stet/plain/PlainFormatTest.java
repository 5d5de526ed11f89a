package stet.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlainFormatTest {

    enum Colour {
        RED,
        GREEN
    }

    sealed interface Shape permits Round, Many {}

    record Round(double radius) implements Shape {}

    record Many(List<Shape> shapes) implements Shape {}

    record All(
            String text,
            String again,
            int number,
            long large,
            boolean flag,
            Colour colour,
            Optional<Instant> time,
            Fingerprint print,
            Utf8 bytes,
            List<Shape> shapes,
            SortedMap<String, Integer> counts) {}

    record NotPlain(Map<String, String> map) {}

    private static final All VALUE = new All(
            "강 — “river”\n\ud83d\ude00",
            "강 — “river”\n\ud83d\ude00",
            -5,
            Long.MIN_VALUE,
            true,
            Colour.GREEN,
            Optional.of(Instant.parse("1583-01-01T00:00:00.000000001Z")),
            Fingerprint.of("x"),
            Utf8.of("강 — “river”\n\ud83d\ude00"),
            List.of(new Round(-0.0), new Many(List.of(new Round(Double.NaN), new Many(List.of())))),
            new TreeMap<>(Map.of("b", 2, "a", Integer.MIN_VALUE)));

    private final PlainFormat<All> format = PlainFormat.of(All.class);

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(format.read(format.write(VALUE))).isEqualTo(VALUE);
    }

    @Test
    void aTextThatIsThereTwiceIsWrittenOnce() {
        var other = new All(
                VALUE.text(),
                VALUE.text() + " and more",
                VALUE.number(),
                VALUE.large(),
                VALUE.flag(),
                VALUE.colour(),
                VALUE.time(),
                VALUE.print(),
                VALUE.bytes(),
                VALUE.shapes(),
                VALUE.counts());
        assertThat(format.write(VALUE).length)
                .isLessThan(format.write(other).length - VALUE.text().length());
    }

    @Test
    void bytesThatEndTooSoonOrTooLateAreRefused() {
        var bytes = format.write(VALUE);
        for (var length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> format.read(cut))
                    .as("cut at " + length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> format.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoPlainDataIsRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> PlainFormat.of(NotPlain.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
