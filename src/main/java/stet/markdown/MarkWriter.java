package stet.markdown;

import java.util.LinkedHashMap;
import org.commonmark.renderer.html.HtmlWriter;
import stet.markdown.Marks.Layer;

/**
 * Writes a text with its marks in it. The text comes in pieces, in order; a mark that crosses from one piece to the
 * next is written in both, so that marks never nest and never cut an element in two.
 */
final class MarkWriter {

    private final Layer layer;
    private int nextMark;
    private int nextCall;
    private int lastDetails = -1;
    private int held;

    MarkWriter(Layer layer) {
        this.layer = layer;
    }

    /** Writes a piece that begins at {@code start}. */
    void write(HtmlWriter html, int start, String piece) {
        var done = 0;
        while (done < piece.length()) {
            var at = start + done;
            skipTo(at);
            if (nextMark < layer.marks().size() && layer.marks().get(nextMark).start() <= at) {
                var mark = layer.marks().get(nextMark);
                var end = Math.min(piece.length(), mark.end() - start);
                marked(html, mark, piece.substring(done, end));
                done = end;
            } else {
                var next = nextMark < layer.marks().size()
                        ? layer.marks().get(nextMark).start() - start
                        : piece.length();
                var end = Math.min(piece.length(), Math.min(next, nextCallAt(at) - start));
                html.text(piece.substring(done, end));
                done = end;
            }
            calls(html, start + done);
        }
    }

    private void skipTo(int at) {
        while (nextMark < layer.marks().size() && layer.marks().get(nextMark).end() <= at) {
            nextMark++;
        }
    }

    private int nextCallAt(int at) {
        for (var i = nextCall; i < layer.calls().size(); i++) {
            if (layer.calls().get(i).at() > at) {
                return layer.calls().get(i).at();
            }
        }
        return Integer.MAX_VALUE;
    }

    private void marked(HtmlWriter html, Marks.Mark mark, String text) {
        var attributes = new LinkedHashMap<>(mark.attributes());
        if (!mark.details().isEmpty() && lastDetails != nextMark) {
            attributes.put("aria-details", mark.details());
            lastDetails = nextMark;
        }
        html.tag("mark", attributes);
        html.text(text);
        html.tag("/mark");
    }

    /** Writes the calls up to a place, unless they are held back. */
    private void calls(HtmlWriter html, int upTo) {
        while (held == 0
                && nextCall < layer.calls().size()
                && layer.calls().get(nextCall).at() <= upTo) {
            html.tag("a", layer.calls().get(nextCall).attributes());
            html.tag("/a");
            nextCall++;
        }
    }

    /** Holds calls back: a link can not stand within a link, nor in code. */
    void hold() {
        held++;
    }

    /** Lets go of what was held back, up to a place. */
    void release(HtmlWriter html, int upTo) {
        held--;
        calls(html, upTo);
    }
}
