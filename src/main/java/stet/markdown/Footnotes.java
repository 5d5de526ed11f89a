package stet.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Document;
import org.commonmark.node.Node;

/** Where the footnotes of a body belong: the block that each stands beside, and its place in the order of reading. */
final class Footnotes {

    /**
     * @param row the block at the top that a footnote stands beside: the one that calls it first, or that which the
     *     footnote that calls it stands beside
     * @param at where in the text of the blocks that is, in UTF-16 units
     */
    private record Place(int row, int at) {}

    private final List<Place> places = new ArrayList<>();
    private final ReadingOrder order;

    Footnotes(Node document, Inspection inspection, TextWalk walk) {
        var rows = new HashMap<Node, Integer>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof FootnoteDefinition)) {
                rows.put(node, rows.size());
            }
        }
        var footnotes = inspection.footnotes();
        for (var reference : inspection.firstReferences()) {
            places.add(place(reference, rows, inspection, walk));
        }
        var ends = footnotes.isEmpty() ? walk.length() : walk.offset(footnotes.get(0));
        var inserted = new ArrayList<ReadingOrder.Inserted>();
        for (var i = 0; i < footnotes.size(); i++) {
            var end = i + 1 < footnotes.size() ? walk.offset(footnotes.get(i + 1)) : walk.length();
            inserted.add(new ReadingOrder.Inserted(
                    walk.offset(footnotes.get(i)), end, places.get(i).at()));
        }
        order = ReadingOrder.of(ends, inserted);
    }

    /** Footnotes are numbered in the order of their calls, so one that calls another is placed before it. */
    private Place place(Node reference, Map<Node, Integer> rows, Inspection inspection, TextWalk walk) {
        var top = reference;
        while (!(top.getParent() instanceof Document)) {
            top = top.getParent();
        }
        return top instanceof FootnoteDefinition caller
                ? places.get(inspection.number(caller.getLabel()) - 1)
                : new Place(rows.getOrDefault(top, 0), walk.offset(reference));
    }

    /** The block at the top that a footnote stands beside, from 0. */
    int row(int number) {
        return places.get(number - 1).row();
    }

    ReadingOrder order() {
        return order;
    }
}
