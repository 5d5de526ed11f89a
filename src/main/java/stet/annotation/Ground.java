package stet.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.markdown.CanonicalText;
import stet.markdown.CanonicalText.TextBlock;
import stet.problem.AnchorProblem.Passage;

/** A text made ready once for all the quotes that are looked for in it. */
final class Ground {

    /** How much is shown around a passage, in UTF-16 units. */
    private static final int AROUND = 32;

    private final CanonicalText canonical;
    private final String name;
    private final Folding folding;
    private @Nullable Grams grams;

    Ground(CanonicalText canonical, String name) {
        this.canonical = canonical;
        this.name = name;
        folding = Folding.of(canonical.text());
    }

    /** What a message calls it: the text, the title. */
    String name() {
        return name;
    }

    /** The folded text. */
    String folded() {
        return folding.text();
    }

    String text() {
        return canonical.text();
    }

    /** The places at or after {@code from} where folded words stand. */
    List<Match> places(String words, int from) {
        if (grams == null) {
            grams = Grams.of(folding.text());
        }
        return grams.places(words, from);
    }

    TextRange range(Match match) {
        return folding.range(match.from(), match.to());
    }

    /** Whether a match begins and ends where characters do. */
    boolean isWhole(Match match) {
        if (folding.cuts(match.from()) || folding.cuts(match.to())) {
            return false;
        }
        var range = range(match);
        return Graphemes.isBorder(text(), range.start()) && Graphemes.isBorder(text(), range.end());
    }

    /** The words of a range in one line. */
    String words(int start, int end) {
        return Typography.line(text().substring(start, end));
    }

    Passage passage(Match match) {
        var range = range(match);
        var from = before(range.start());
        var to = after(range.end());
        return new Passage(
                canonical.blocks().get(block(range.start())).id(),
                (from > 0 ? "… " : "") + joined(from, range.start()),
                words(range.start(), range.end()),
                joined(range.end(), to) + (to < text().length() ? " …" : ""));
    }

    /** Where a word begins not far before a place. */
    private int before(int place) {
        var least = Math.max(0, place - AROUND);
        for (var at = least; at < place; at++) {
            if (at == 0 || Typography.isSpace(text().charAt(at - 1))) {
                return at;
            }
        }
        return Graphemes.borderAfter(text(), least);
    }

    /** Where a word ends not far after a place. */
    private int after(int place) {
        var most = Math.min(text().length(), place + AROUND);
        for (var at = most; at > place; at--) {
            if (at == text().length() || Typography.isSpace(text().charAt(at))) {
                return at;
            }
        }
        return Graphemes.borderBefore(text(), most);
    }

    /** A stretch in one line, with a space at its ends if it has any there. */
    private String joined(int start, int end) {
        var part = text().substring(start, end);
        var line = Typography.line(part);
        var spaced = !part.isEmpty() && Typography.isSpace(part.charAt(0));
        var ends = !part.isEmpty() && Typography.isSpace(part.charAt(part.length() - 1));
        return (spaced ? " " : "") + line + (ends && !line.isEmpty() ? " " : "");
    }

    List<TextBlock> blocks() {
        return canonical.blocks();
    }

    /** The number, from 0, of the block that an offset lies in, or of the one before it. */
    int block(int offset) {
        return Blocks.at(blocks(), offset);
    }
}
