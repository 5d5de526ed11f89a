package stet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineMapTest {

    private static String place(String text, int offset) {
        var lines = new LineMap(text);
        return lines.line(offset) + ":" + lines.column(offset);
    }

    @Test
    void linesEndWithAnyOfThreeEnds() {
        var text = "a\nb\r\nc\rd";
        assertThat(place(text, 0)).isEqualTo("1:1");
        assertThat(place(text, text.indexOf('b'))).isEqualTo("2:1");
        assertThat(place(text, text.indexOf('c'))).isEqualTo("3:1");
        assertThat(place(text, text.indexOf('d'))).isEqualTo("4:1");
        assertThat(List.of(1, 2, 3, 4)).extracting(new LineMap(text)::textOf).containsExactly("a", "b", "c", "d");
    }

    @Test
    void columnsCountCharactersAndNotUnits() {
        var text = "😀강é x";
        assertThat(place(text, text.indexOf('x'))).isEqualTo("1:5");
        assertThat(new LineMap("é x").column(3)).as("a combining accent counts").isEqualTo(4);
    }

    @Test
    void theEndOfTheTextHasAPlace() {
        assertThat(place("", 0)).isEqualTo("1:1");
        assertThat(place("a\n", 2)).isEqualTo("2:1");
        assertThat(new LineMap("a\n").textOf(2)).isEmpty();
        assertThat(place("abc", 99)).isEqualTo("1:4");
    }

    @Test
    void offsetsOfLinesAndColumnsStayInTheText() {
        var lines = new LineMap("ab\ncd");
        assertThat(lines.offset(2, 2)).isEqualTo(4);
        assertThat(lines.offset(9, 9)).isEqualTo(5);
        assertThat(lines.offset(0, 0)).isZero();
    }

    @Test
    void everyOffsetIsFoundAgain() {
        var seed = Long.getLong("seed", 2);
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(60); i > 0; i--) {
                text.append(List.of("a", "강", "\n", "\r\n", "\r").get(random.nextInt(5)));
            }
            var lines = new LineMap(text.toString());
            for (var offset = 0; offset <= text.length(); offset++) {
                assertThat(lines.offset(lines.line(offset), lines.column(offset)))
                        .as("seed %s: %s at %s", seed, text, offset)
                        .isEqualTo(offset);
            }
        }
    }
}
