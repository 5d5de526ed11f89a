package stet.markdown;

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

    String in(String markdown) {
        return markdown.substring(start, end);
    }
}
