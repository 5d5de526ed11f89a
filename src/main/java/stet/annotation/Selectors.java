package stet.annotation;

import java.util.List;
import java.util.Optional;
import stet.annotation.Selection.Passage;
import stet.annotation.Selection.Position;
import stet.annotation.Selection.TextQuote;
import stet.annotation.Selection.Words;
import stet.markdown.CanonicalText;
import stet.markdown.CanonicalText.TextBlock;

/** Writes stretches of a text down as selectors. */
public final class Selectors {

    /** The longest quote that is written out, in code points. */
    static final int LONGEST = 300;

    /** How much stands before and after a quote at first, in code points. */
    private static final int AROUND = 32;

    private final String text;
    private final List<TextBlock> blocks;
    private final Grams grams;

    private Selectors(CanonicalText canonical) {
        text = canonical.text();
        blocks = canonical.blocks();
        grams = Grams.of(text);
    }

    public static Selectors of(CanonicalText text) {
        return new Selectors(text);
    }

    /** How a stretch is to be written down. */
    public enum Shape {
        WORDS,
        PASSAGE;

        /** The shape that a quote was typed in. */
        public static Shape of(Quote quote) {
            return quote.reach().isPresent() ? PASSAGE : WORDS;
        }
    }

    /** Where what stands around a quote may begin and end. */
    private enum Cut {
        BETWEEN_LETTERS,
        BETWEEN_WORDS
    }

    /** Writes a range down; as a passage, too, if it is long or goes from one block to another. */
    public Selection select(TextRange range, Shape shape) {
        var first = blocks.get(Blocks.at(blocks, range.start()));
        var last = blocks.get(Blocks.at(blocks, range.end() - 1));
        if (shape == Shape.PASSAGE
                || !first.equals(last)
                || text.codePointCount(range.start(), range.end()) > LONGEST) {
            return new Passage(position(first, range.start(), range.start()), position(last, range.end(), range.end()));
        }
        return new Words(
                quote(first, range, Cut.BETWEEN_LETTERS),
                quote(first, range, Cut.BETWEEN_WORDS),
                position(first, range.start(), range.end()));
    }

    private Position position(TextBlock block, int start, int end) {
        var before = text.codePointCount(block.start(), start);
        return new Position(block.id(), before, before + text.codePointCount(start, end));
    }

    /** The words with as much of the block around them as makes them hold once. */
    private Optional<TextQuote> quote(TextBlock block, TextRange range, Cut cut) {
        for (var around = AROUND; ; around *= 2) {
            var from = Math.min(range.start(), start(back(block, range.start(), around), range.start(), cut));
            var to = Math.max(range.end(), end(forth(block, range.end(), around), range.end(), cut));
            if (holdsOnce(text.substring(from, to))) {
                return Optional.of(new TextQuote(
                        text.substring(range.start(), range.end()),
                        text.substring(from, range.start()),
                        text.substring(range.end(), to)));
            }
            if (from == block.start() && to == block.end()) {
                return Optional.empty();
            }
        }
    }

    private int start(int from, int end, Cut cut) {
        for (var at = from; cut == Cut.BETWEEN_WORDS && at < end; at++) {
            if (at == 0 || isSpace(at - 1)) {
                return at;
            }
        }
        return Graphemes.borderAfter(text, from);
    }

    private int end(int to, int start, Cut cut) {
        for (var at = to; cut == Cut.BETWEEN_WORDS && at > start; at--) {
            if (at == text.length() || isSpace(at)) {
                return at;
            }
        }
        return Graphemes.borderBefore(text, to);
    }

    private boolean isSpace(int at) {
        return text.charAt(at) == ' ' || text.charAt(at) == '\n';
    }

    private boolean holdsOnce(String words) {
        return grams.places(words, 0).size() == 1;
    }

    private int back(TextBlock block, int from, int points) {
        var room = text.codePointCount(block.start(), from);
        return text.offsetByCodePoints(from, -Math.min(points, room));
    }

    private int forth(TextBlock block, int from, int points) {
        var room = text.codePointCount(from, block.end());
        return text.offsetByCodePoints(from, Math.min(points, room));
    }
}
