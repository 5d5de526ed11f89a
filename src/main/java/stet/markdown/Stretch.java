package stet.markdown;

import java.util.List;
import org.commonmark.node.Node;

/** A stretch of the Markdown, in UTF-16 units. */
record Stretch(int start, int end) {

    /** Where a node stands; the place of the next node around it that has one, where it has none. */
    static Stretch of(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            var spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                var last = spans.get(spans.size() - 1);
                return new Stretch(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
            }
        }
        return new Stretch(0, 0);
    }

    /** Whether it has anything in common with one of others, which are in order and do not touch each other. */
    boolean meetsOneOf(List<Stretch> others) {
        var from = 0;
        var to = others.size();
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (others.get(middle).end <= start) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < others.size() && others.get(from).start < end;
    }

    String in(String markdown) {
        return markdown.substring(start, end);
    }
}
