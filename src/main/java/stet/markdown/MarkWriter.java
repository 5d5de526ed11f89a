package stet.markdown;

import java.util.LinkedHashMap;
import org.commonmark.renderer.html.HtmlWriter;
import stet.markdown.Marks.Layer;

/**
 * Writes a text with its marks in it. The text comes in pieces, in order; a mark that crosses from one piece to the
 * next is written in both, so that marks never nest and never cut an element in two. A link is written around its
 * marks, and the calls within it come after it.
 */
final class MarkWriter {

    private final Layer layer;
    private int nextMark;
    private int nextCall;
    private int nextLink;
    private boolean isLinkOpen;
    private int lastDetails = -1;
    private int held;
    private char[] units = new char[256];

    MarkWriter(Layer layer) {
        this.layer = layer;
    }

    /** Writes a piece that begins at {@code start}. */
    void write(HtmlWriter html, int start, String piece) {
        var end = start + piece.length();
        for (var at = start; at < end; ) {
            skipTo(at);
            openLink(html, at);
            var isMarked = nextMark < layer.marks().size()
                    && layer.marks().get(nextMark).start() <= at;
            var next =
                    Math.min(end, Math.min(linkEdge(at), isMarked ? markEnd() : Math.min(markStart(), nextCallAt(at))));
            if (isMarked) {
                marked(html, layer.marks().get(nextMark), piece.substring(at - start, next - start));
            } else {
                text(html, piece.substring(at - start, next - start));
            }
            at = next;
            closeLink(html, at);
            calls(html, at);
        }
    }

    /** To look for what is to be escaped takes commonmark-java, which asks each character, twice as long. */
    private void text(HtmlWriter html, String text) {
        var count = text.length();
        if (units.length < count) {
            units = new char[count * 2];
        }
        text.getChars(0, count, units, 0);
        for (var i = 0; i < count; i++) {
            var c = units[i];
            if (c == '<' || c == '>' || c == '&' || c == '"') {
                html.text(text);
                return;
            }
        }
        html.raw(text);
    }

    private int markStart() {
        return nextMark < layer.marks().size() ? layer.marks().get(nextMark).start() : Integer.MAX_VALUE;
    }

    private int markEnd() {
        return layer.marks().get(nextMark).end();
    }

    private void openLink(HtmlWriter html, int at) {
        while (!isLinkOpen
                && nextLink < layer.links().size()
                && layer.links().get(nextLink).start() < at) {
            nextLink++;
        }
        if (!isLinkOpen
                && nextLink < layer.links().size()
                && layer.links().get(nextLink).start() == at) {
            html.tag("a", layer.links().get(nextLink).attributes());
            isLinkOpen = true;
            hold();
        }
    }

    /** Where the link that is open ends, or else where the next begins. */
    private int linkEdge(int at) {
        for (var i = nextLink; i < layer.links().size(); i++) {
            var link = layer.links().get(i);
            if (isLinkOpen || link.start() > at) {
                return isLinkOpen ? link.end() : link.start();
            }
        }
        return Integer.MAX_VALUE;
    }

    private void closeLink(HtmlWriter html, int at) {
        if (isLinkOpen && layer.links().get(nextLink).end() <= at) {
            html.tag("/a");
            isLinkOpen = false;
            nextLink++;
            held--;
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
