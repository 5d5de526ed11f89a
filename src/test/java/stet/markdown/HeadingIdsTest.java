package stet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.junit.jupiter.api.Test;

class HeadingIdsTest {

    private static final int MOST_CODE_POINTS = 12;

    private static IdGenerator library() {
        return IdGenerator.builder().defaultId("section").build();
    }

    /** Of every character by itself, and of random texts one after the other, for the numbers. */
    @Test
    void areThoseOfTheLibrary() {
        for (var c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                var heading = "x" + Character.toString(c);
                assertThat(new HeadingIds().next(heading))
                        .as(Integer.toHexString(c))
                        .isEqualTo(library().generateId(heading.toLowerCase(Locale.ROOT)));
            }
        }
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var ours = new HeadingIds();
        var theirs = library();
        for (var i = 0; i < 20_000; i++) {
            var heading = heading(random);
            assertThat(ours.next(heading))
                    .as("seed %d, “%s”", seed, heading)
                    .isEqualTo(theirs.generateId(heading.toLowerCase(Locale.ROOT)));
        }
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
