package stet.annotation;

import java.util.List;
import stet.markdown.CanonicalText;
import stet.markdown.CanonicalText.Kind;
import stet.markdown.CanonicalText.TextBlock;
import stet.problem.Outcome;

/**
 * Finds the words that notes speak about, each time exactly one place or none, and never a place that is merely like
 * them. Words are compared as {@link Folding} leaves them; markup, being no text, is not seen.
 *
 * <ul>
 *   <li>What stands at one place only needs nothing else. {@code prefix} and {@code suffix} must touch the words;
 *       {@code occurrence} counts the places where they do, and overlapping ones too.
 *   <li>A place where the words would cut a character in two is none.
 *   <li>A passage goes from the one place of its first words to the nearest place of its last words after them.
 * </ul>
 */
public final class Anchoring {

    private final Ground ground;

    private Anchoring(Ground ground) {
        this.ground = ground;
    }

    /** Makes a body ready for its notes. */
    public static Anchoring of(CanonicalText text) {
        return new Anchoring(new Ground(text, "the text"));
    }

    /** Makes a text of one block ready, such as a title; {@code name} is what a message calls it: the title. */
    public static Anchoring ofLine(String id, String text, String name) {
        var blocks = List.of(new TextBlock(id, 0, text.length(), Kind.PARAGRAPH));
        return new Anchoring(new Ground(new CanonicalText(text, blocks), name));
    }

    /** Finds the place that a quote means; warnings may come beside it. */
    public Outcome<TextRange> anchor(Quote quote) {
        return new Hold(ground, quote).find(Hold.Effort.NEAREST_TOO);
    }

    /** The same, without looking for the nearest passage if there is no such place. */
    public Outcome<TextRange> anchorOnly(Quote quote) {
        return new Hold(ground, quote).find(Hold.Effort.PLACES_ONLY);
    }

    /** What it would cost to look for the nearest passage, in comparisons of 64 units. */
    public long cost(Quote quote) {
        var last = quote.reach().map(reach -> reach.to().text().length()).orElse(0);
        return NearestPassage.cost(ground.folded(), quote.words().text().length() + last);
    }

    /** The number, from 0, of the block that a range begins in. */
    int block(TextRange range) {
        return ground.block(range.start());
    }
}
