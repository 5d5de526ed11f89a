package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import stet.annotation.Selection.Passage;
import stet.annotation.Selection.Position;
import stet.annotation.Selection.TextQuote;
import stet.annotation.Selectors.Shape;
import stet.markdown.CanonicalText;

class SelectorsTest {

    private static Selection select(CanonicalText text, String words) {
        var start = text.text().indexOf(words);
        return Selectors.of(text).select(new TextRange(start, start + words.length()), Shape.WORDS);
    }

    @Test
    void writesWordsDownWithWhatStandsAround() {
        var text =
                Notes.text("First.\nThe note went to Chinese guards on Feb. 29 by way of customs posts and bridges.");
        assertThat(select(text, "Feb. 29"))
                .isEqualTo(new Selection.Words(
                        java.util.Optional.of(new TextQuote(
                                "Feb. 29", " note went to Chinese guards on ", " by way of customs posts and bri")),
                        java.util.Optional.of(new TextQuote(
                                "Feb. 29", "note went to Chinese guards on ", " by way of customs posts and")),
                        new Position("p2", 35, 42)));
    }

    @Test
    void countsCodePointsAndLeavesCharactersWhole() {
        var text = Notes.text("🙂🙂 e\u0301" + "x".repeat(31) + "word");
        var words = (Selection.Words) select(text, "word");
        assertThat(words.position()).isEqualTo(new Position("p1", 36, 40));
        assertThat(words.quote().orElseThrow().prefix()).isEqualTo("x".repeat(31));
    }

    @Test
    void takesMoreUntilItHoldsOnce() {
        var phrase = "and so the day went on as it had begun, with rain and with nothing said by those on the bank; ";
        var text = Notes.text("At first " + phrase + "then " + phrase + "and no more.");
        var quote = ((Selection.Words) select(text, "rain")).quote().orElseThrow();
        assertThat(quote.prefix().length()).isEqualTo(54);
        assertThat(text.text()).containsOnlyOnce(quote.prefix() + quote.exact() + quote.suffix());
    }

    @Test
    void saysOnlyWhereItIsIfNothingSetsItApart() {
        var text = Notes.text("The same again.\nThe same again.");
        var words = (Selection.Words) select(text, "same");
        assertThat(words.quote()).isEmpty();
        assertThat(words.position()).isEqualTo(new Position("p1", 4, 8));
    }

    @Test
    void writesLongPassagesDownByTheirEnds() {
        var text = Notes.text("a🙂" + "x".repeat(400) + "\nsecond block");
        assertThat(select(text, "x".repeat(301)))
                .isEqualTo(new Passage(new Position("p1", 2, 2), new Position("p1", 303, 303)));
        assertThat(select(text, "x\nsecond"))
                .isEqualTo(new Passage(new Position("p1", 401, 401), new Position("p2", 6, 6)));
        var passage = Selectors.of(text).select(new TextRange(0, 1), Shape.PASSAGE);
        assertThat(passage).isEqualTo(new Passage(new Position("p1", 0, 0), new Position("p1", 1, 1)));
    }

    /** Whatever the text, a quote that is written down is found again, once, where it was. */
    @Test
    void holdsExactlyOnce() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SelectorsTest: -Dseed=" + seed);
        var random = new Random(seed);
        var quotes = 0;
        for (var round = 0; round < 2_000; round++) {
            var text = Notes.text(random(random));
            var block = text.blocks().get(random.nextInt(text.blocks().size()));
            var start = block.start() + random.nextInt(block.end() - block.start());
            var end = start + 1 + random.nextInt(block.end() - start);
            if (!Graphemes.isBorder(text.text(), start) || !Graphemes.isBorder(text.text(), end)) {
                continue;
            }
            var words = (Selection.Words) Selectors.of(text).select(new TextRange(start, end), Shape.WORDS);
            if (words.quote().isPresent()) {
                quotes++;
                var quote = words.quote().get();
                var whole = quote.prefix() + quote.exact() + quote.suffix();
                assertThat(text.text().indexOf(whole) + quote.prefix().length()).isEqualTo(start);
                assertThat(text.text().lastIndexOf(whole) + quote.prefix().length())
                        .isEqualTo(start);
            }
            checkPosition(text, words.position(), start, end);
        }
        assertThat(quotes).isGreaterThan(500);
    }

    private static void checkPosition(CanonicalText text, Position position, int start, int end) {
        var block = text.blocks().stream()
                .filter(one -> one.id().equals(position.block()))
                .findFirst()
                .orElseThrow();
        assertThat(text.text().offsetByCodePoints(block.start(), position.start()))
                .isEqualTo(start);
        assertThat(text.text().offsetByCodePoints(block.start(), position.end()))
                .isEqualTo(end);
    }

    private static String random(Random random) {
        var text = new StringBuilder();
        for (var blocks = 1 + random.nextInt(4); blocks > 0; blocks--) {
            for (var i = 1 + random.nextInt(90); i > 0; i--) {
                text.append(new String[] {"a", "b", " ", "🙂", "e\u0301"}[random.nextInt(5)]);
            }
            text.append(blocks > 1 ? "\n" : "");
        }
        return text.toString();
    }
}
