package stet.markdown;

import org.commonmark.renderer.html.HtmlWriter;
import stet.markdown.Marks.Layer;

/** A line of plain text, such as a title, as HTML with marks in it. */
public final class MarkedLine {

    private MarkedLine() {}

    public static String html(String text, Layer layer) {
        var out = new StringBuilder();
        new MarkWriter(layer).write(new HtmlWriter(out), 0, text);
        return out.toString();
    }
}
