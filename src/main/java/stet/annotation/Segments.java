package stet.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts a text where notes begin and end. Notes may overlap and cross; segments do neither, and stand side by side, so
 * that marks never lie within marks.
 */
public final class Segments {

    private Segments() {}

    /** A note, by its id, and the stretch that it covers. */
    public record Covering(String note, TextRange range) {}

    /**
     * A stretch within which no note begins or ends.
     *
     * @param notes the notes that cover it, one at least: first begun first, then the longer, then by order of the file
     */
    public record Segment(int start, int end, List<String> notes) {}

    /** The segments that notes cover, in the order of the text. {@code coverings} come in the order of the file. */
    public static List<Segment> of(List<Covering> coverings) {
        var order = Comparator.<Covering>comparingInt(one -> one.range().start())
                .thenComparingInt(one -> -one.range().end());
        var begun = coverings.stream().sorted(order).toList();
        var cuts = new TreeSet<Integer>();
        for (var one : coverings) {
            cuts.add(one.range().start());
            cuts.add(one.range().end());
        }
        var segments = new ArrayList<Segment>();
        var active = new ArrayList<Covering>();
        var next = 0;
        var last = 0;
        for (var cut : cuts) {
            if (!active.isEmpty()) {
                segments.add(new Segment(
                        last, cut, active.stream().map(Covering::note).toList()));
            }
            active.removeIf(one -> one.range().end() == cut);
            while (next < begun.size() && begun.get(next).range().start() == cut) {
                active.add(begun.get(next++));
            }
            last = cut;
        }
        return List.copyOf(segments);
    }
}
