package stet.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of a text in which a link may be put around any words: text and the ends of its lines, side by side
 * within one element that is no link and within none. In UTF-16 units of the canonical text, in order.
 */
final class TextRuns {

    private final List<Run> runs = new ArrayList<>();
    private @Nullable Node last;
    private int held;

    private record Run(int start, int end) {}

    /** Adds a node that stands at {@code start}: to the run of the node before it if that is beside it. */
    void add(Node node, int start, int length) {
        if (held > 0 || length == 0) {
            return;
        }
        var previous = runs.size() - 1;
        if (last != null && last == node.getPrevious() && runs.get(previous).end() == start) {
            runs.set(previous, new Run(runs.get(previous).start(), start + length));
        } else {
            runs.add(new Run(start, start + length));
        }
        last = node;
    }

    /** Within a link there are no runs. */
    void hold() {
        held++;
    }

    void release() {
        held--;
    }

    /** Whether a stretch lies within one run. */
    boolean contain(int start, int end) {
        var low = 0;
        var high = runs.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (runs.get(middle).start() <= start) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return !runs.isEmpty()
                && runs.get(low).start() <= start
                && end <= runs.get(low).end();
    }
}
