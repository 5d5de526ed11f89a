package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldingTest {

    /** What random texts are made of: all that is folded, all that joins, and plain letters between. */
    private static final String[] PIECES = {
        "a", "e", "Q", "7", " ", "\n", "\u00a0", "\u200b", "\u2003", "\u00ad", "’", "“", "″", "–", "−", "…", ".",
        "\u0301", "\u0323", "\u00e9", "\u1e69", "\u212b", "\uf900", "\u1112", "\u1161", "\u11ab", "\ud558", "\ud55c",
        "क", "ि", "か", "\u3099", "🙂", "\u200d", "👩", "\ufe0f", "🇰", "\u0344", "\u2126", "\u0958", "\ufeff", "\t",
        "é", "가", "국", "境"
    };

    private static void check(String text, String folded) {
        assertThat(Folding.of(text).text()).isEqualTo(folded);
    }

    @Test
    void foldsWhatPeopleTypeOtherwise() {
        check("‘a’ “b” ‚c‛ „d‟ 5′ 6″", "'a' \"b\" 'c' \"d\" 5' 6\"".replace("‛", "'"));
        check("a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h");
        check("wait…", "wait...");
        check("a \t\n\u00a0\u200b\u2003\ufeff b", "a b");
        check("sta\u00adtion", "station");
        check("e\u0301 \u212b", "\u00e9 \u00c5");
        check("\u1112\u1161\u11ab", "\ud55c");
    }

    @Test
    void leavesTheRestAlone() {
        check("Éa 7 «x» ,;:!? ʼ ％", "Éa 7 «x» ,;:!? ʼ ％");
        check("Straße ﬁn ①", "Straße ﬁn ①");
    }

    @Test
    void aSpaceLeadsBackToAllOfIt() {
        assertThat(Folding.of("a \n\u00a0 b").range(1, 2)).isEqualTo(new TextRange(1, 5));
        assertThat(Folding.of("a…").range(3, 4)).isEqualTo(new TextRange(1, 2));
    }

    /** Whatever the text: folding again changes nothing, and each unit leads back to where it comes from. */
    @Test
    void leadsBackFromAnywhere() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("FoldingTest: -Dseed=" + seed);
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++) {
            var text = random(random);
            var folding = Folding.of(text);
            var folded = folding.text();
            assertThat(Folding.of(folded).text()).as(text).isEqualTo(folded);
            assertThat(Normalizer.isNormalized(folded, Normalizer.Form.NFC))
                    .as(text)
                    .isTrue();
            checkUnits(text, folding);
        }
    }

    private static void checkUnits(String text, Folding folding) {
        var folded = folding.text();
        var last = new TextRange(0, 1);
        for (var i = 0; i < folded.length(); i++) {
            var range = folding.range(i, i + 1);
            assertThat(range.start()).as(text).isGreaterThanOrEqualTo(last.start());
            assertThat(range.end()).as(text).isGreaterThanOrEqualTo(last.end()).isLessThanOrEqualTo(text.length());
            if (i > 0) {
                assertThat(folding.cuts(i)).as(text).isEqualTo(range.start() == last.start());
            }
            last = range;
        }
        var random = new Random(folded.hashCode());
        for (var round = 0; round < 3 && !folded.isEmpty(); round++) {
            var from = random.nextInt(folded.length());
            var to = from + 1 + random.nextInt(folded.length() - from);
            if (folding.cuts(from) || folding.cuts(to)) {
                continue;
            }
            var range = folding.range(from, to);
            if (Graphemes.isBorder(text, range.start()) && Graphemes.isBorder(text, range.end())) {
                var alone =
                        Folding.of(text.substring(range.start(), range.end())).text();
                assertThat(alone).as(text).isEqualTo(folded.substring(from, to));
            }
        }
    }

    private static String random(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(24); i >= 0; i--) {
            text.append(
                    random.nextInt(40) == 0
                            ? Character.toString(0xa0 + random.nextInt(0x2f00))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
