package stet.render;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML, element by element, one on a line where it is not within text.
 *
 * <p>It is written by hand since the JDK's writer is 120 classes, found by way of services: 3 % of the CPU time of 20
 * articles, for what is below.
 */
final class XmlWriter {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Whether attributes may follow. */
    private boolean inTag;

    /** Begins a document whose root is {@code root} in the namespace {@code namespace}. */
    XmlWriter(String root, String namespace) {
        begin(root);
        attribute("xmlns", namespace);
    }

    private void begin(String name) {
        out.append('<').append(name);
        open.push(name);
        inTag = true;
    }

    private void closeTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    /**
     * An attribute of the element that was begun last. Throws {@link IllegalStateException} if that has text already.
     */
    XmlWriter attribute(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException("no place for an attribute: " + name);
        }
        out.append(' ').append(name).append("=\"");
        escape(value, "&quot;");
        out.append('"');
        return this;
    }

    XmlWriter start(String name) {
        text("\n");
        begin(name);
        return this;
    }

    XmlWriter text(String text) {
        closeTag();
        escape(text, "\"");
        return this;
    }

    XmlWriter end() {
        closeTag();
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    XmlWriter element(String name, String text) {
        return start(name).text(text).end();
    }

    /** Ends the root, and gives the document. */
    String document() {
        text("\n").end();
        return out.append('\n').toString();
    }

    /** A quotation mark need be told otherwise within an attribute alone. */
    private void escape(String text, String quote) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(quote);
                default -> out.append(c);
            }
        }
    }
}
