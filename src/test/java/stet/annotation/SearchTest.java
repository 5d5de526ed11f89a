package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import stet.annotation.EditDistance.Begin;

/** Compares what is done quickly with the same done slowly. */
class SearchTest {

    private static String random(Random random, int length, int letters) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(letters)));
        }
        return text.toString();
    }

    @Test
    void countsEditsAsTheTableDoes() {
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++) {
            var pattern = random(random, 1 + random.nextInt(200), 2 + random.nextInt(4));
            var text = random(random, random.nextInt(250), 4);
            for (var begin : Begin.values()) {
                assertThat(EditDistance.byEnd(pattern, text, begin)).isEqualTo(table(pattern, text, begin));
            }
        }
    }

    private static int[] table(String pattern, String text, Begin begin) {
        var byEnd = new int[text.length() + 1];
        var last = new int[pattern.length() + 1];
        for (var i = 0; i <= pattern.length(); i++) {
            last[i] = i;
        }
        byEnd[0] = pattern.length();
        for (var j = 1; j <= text.length(); j++) {
            var row = new int[pattern.length() + 1];
            row[0] = begin == Begin.ANYWHERE ? 0 : j;
            for (var i = 1; i <= pattern.length(); i++) {
                var change = pattern.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1;
                row[i] = Math.min(Math.min(row[i - 1], last[i]) + 1, last[i - 1] + change);
            }
            last = row;
            byEnd[j] = row[pattern.length()];
        }
        return byEnd;
    }

    @Test
    void findsAllPlacesOfLongWords() {
        var random = new Random(4);
        for (var round = 0; round < 500; round++) {
            var unit = random(random, 1 + random.nextInt(4), 2);
            var words = unit.repeat(200 / unit.length()) + (random.nextBoolean() ? "" : unit.charAt(0));
            var text = random(random, random.nextInt(20), 2) + words.repeat(random.nextInt(3)) + unit.repeat(20) + "b"
                    + words;
            var from = random.nextInt(30);
            var places =
                    Occurrences.of(text, words, from).stream().map(Match::from).toList();
            var slowly = java.util.stream.IntStream.range(from, text.length())
                    .filter(i -> text.startsWith(words, i))
                    .boxed()
                    .toList();
            assertThat(places).isEqualTo(slowly);
        }
    }

    @Test
    void findsByStretchesWhatIsFoundWithout() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SearchTest: -Dseed=" + seed);
        var random = new Random(seed);
        var found = 0;
        for (var round = 0; round < 5_000; round++) {
            var letters = 1 + random.nextInt(26);
            var text = random(random, random.nextInt(300), letters);
            var start = random.nextInt(text.length() + 1);
            var there = text.substring(start, start + random.nextInt(Math.min(40, text.length() - start) + 1));
            var words = random.nextInt(3) > 0 ? there : there + random(random, 1 + random.nextInt(9), letters);
            if (!words.isEmpty()) {
                var from = random.nextInt(text.length() + 1);
                var places = Grams.of(text).places(words, from);
                assertThat(places)
                        .as("%s in %s from %d", words, text, from)
                        .isEqualTo(Occurrences.of(text, words, from));
                found += places.size();
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }
}
