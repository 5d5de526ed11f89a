package stet.annotation;

import java.util.Comparator;
import java.util.List;
import stet.annotation.Apparatus.PlacedNote;
import stet.annotation.Place.AtArticle;
import stet.annotation.Place.AtBlock;
import stet.annotation.Place.AtFigure;
import stet.annotation.Place.InBody;
import stet.annotation.Place.InCaption;
import stet.annotation.Place.InTitle;
import stet.markdown.ReadingOrder;

/**
 * The order in which notes are numbered: those on the article, those on the title, then by where in the body they end;
 * the longer first among equals, then by the order of the file. A figure and its caption count as standing where the
 * figure does, a block as a whole as ending with it, and a footnote where it is called. Numbers are for readers; an id
 * is the address.
 */
public final class Numbering {

    private Numbering() {}

    private record Key(int part, int end, int endInCaption, int length) {}

    private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::part)
            .thenComparingInt(Key::end)
            .thenComparingInt(Key::endInCaption)
            .thenComparingInt(key -> -key.length());

    /** The notes, which come in the order of the file, in the order of their numbers: the first is 1. */
    public static List<PlacedNote> of(List<PlacedNote> notes, ReadingOrder order) {
        return notes.stream()
                .sorted(Comparator.comparing(note -> key(note.place(), order), ORDER))
                .toList();
    }

    private static Key key(Place place, ReadingOrder order) {
        if (place instanceof AtArticle) {
            return new Key(0, 0, 0, 0);
        }
        if (place instanceof InTitle title) {
            return new Key(1, title.range().end(), 0, length(title.range()));
        }
        if (place instanceof InBody body) {
            return new Key(2, order.ofEnd(body.range().end()), 0, length(body.range()));
        }
        if (place instanceof AtBlock block) {
            return new Key(2, order.ofEnd(block.range().end()), 0, length(block.range()));
        }
        if (place instanceof InCaption caption) {
            return new Key(2, order.of(caption.at()), caption.range().end(), length(caption.range()));
        }
        return new Key(2, order.of(((AtFigure) place).at()), Integer.MAX_VALUE, 0);
    }

    private static int length(TextRange range) {
        return range.end() - range.start();
    }
}
