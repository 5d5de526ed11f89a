package stet.annotation;

import java.util.List;
import stet.source.Span;

/**
 * What a note says, in Markdown, and where that stands in its file: YAML may have indented, folded or escaped it.
 *
 * @param stretches in order; the first begins at 0, and there is one at least
 */
public record NoteBody(String markdown, Span span, List<Stretch> stretches) {

    /** From {@code from} in the Markdown on, what stands there stands at {@code at} in the file, unit by unit. */
    public record Stretch(int from, int at) {}

    /** The place in the file of a stretch of the Markdown, as near as can be told. */
    public Span span(int start, int end) {
        var from = place(start);
        return new Span(
                span.path(), from, Math.max(from, Math.min(end == start ? from : place(end - 1) + 1, span.end())));
    }

    private int place(int offset) {
        var low = 0;
        var high = stretches.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).from() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        var stretch = stretches.get(low);
        return Math.min(stretch.at() + offset - stretch.from(), span.end());
    }
}
