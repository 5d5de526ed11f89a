package stet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.junit.jupiter.api.Test;

class HeadingIdsTest {

    private static final int MOST_CODE_POINTS = 12;

    private static IdGenerator library() {
        return IdGenerator.builder().defaultId("section").build();
    }

    /** Of every character by itself, and of random texts, in normal form C. */
    @Test
    void areThoseOfTheLibrary() {
        for (var c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                var heading = "x" + Character.toString(c);
                assertThat(new HeadingIds().next(heading))
                        .as(Integer.toHexString(c))
                        .isEqualTo(library().generateId(normal(heading)));
            }
        }
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var heading = heading(random);
            assertThat(new HeadingIds().next(heading))
                    .as("seed %d, “%s”", seed, heading)
                    .isEqualTo(expected(heading));
        }
        assertThat(new HeadingIds().next("❤️")).isEqualTo("section");
        assertThat(new HeadingIds().next("👩‍🌾")).isEqualTo("section");
    }

    /** The library takes what can not be seen by itself for an id. */
    private static String expected(String heading) {
        var id = library().generateId(normal(heading));
        return id.codePoints()
                        .anyMatch(
                                c -> "-_".indexOf(c) >= 0 || Character.isLetterOrDigit(c) || Character.isAlphabetic(c))
                ? id
                : "section";
    }

    private static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The library gives {@code dup-1} twice here. */
    @Test
    void noTwoAreTheSame() {
        var ids = new HeadingIds();
        assertThat(Stream.of("Dup", "Dup", "Dup 1", "Dup", "Dup 1").map(ids::next))
                .containsExactly("dup", "dup-1", "dup-1-1", "dup-2", "dup-1-2");

        var seed = new Random().nextLong();
        var random = new Random(seed);
        var all = new HeadingIds();
        assertThat(Stream.generate(() -> all.next(heading(random) + " " + random.nextInt(4)))
                        .limit(20_000))
                .as("seed %d", seed)
                .doesNotHaveDuplicates();
    }

    private static String heading(Random random) {
        var heading = new StringBuilder();
        for (var left = random.nextInt(MOST_CODE_POINTS); left > 0; left--) {
            var from = new int[] {'a', ' ', '-', 'Ä', '가', 0x300, 0x1F600}[random.nextInt(7)];
            heading.appendCodePoint(from + (from == ' ' || from == '-' ? 0 : random.nextInt(3)));
        }
        return heading.toString();
    }
}
