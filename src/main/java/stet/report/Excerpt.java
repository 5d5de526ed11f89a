package stet.report;

import java.util.Optional;
import stet.source.LineMap;
import stet.source.Span;

/**
 * The line that a problem is in, cut to what a screen can hold: what is before the place, the place, what is after it.
 *
 * @param line its number, counted from 1
 * @param marked empty where the problem is at a place between two characters
 */
record Excerpt(int line, String before, String marked, String after) {

    /** The most characters of a line that are shown. */
    private static final int MAX_WIDTH = 100;

    private static final int CONTEXT = 40;

    /** Nothing for a problem with a file as a whole. */
    static Optional<Excerpt> of(Span span, Texts texts) {
        return span.end() == 0 ? Optional.empty() : texts.lines(span.path()).map(lines -> of(span, lines));
    }

    private static Excerpt of(Span span, LineMap lines) {
        var number = lines.line(span.start());
        var line = harmless(lines.textOf(number));
        var start = Math.min(span.start() - lines.offset(number, 1), line.length());
        var end = Math.max(start, Math.min(line.length(), start + span.end() - span.start()));
        var from = line.length() > MAX_WIDTH ? boundary(line, Math.max(0, start - CONTEXT)) : 0;
        var to = boundary(line, Math.min(line.length(), from + MAX_WIDTH));
        return new Excerpt(
                number,
                (from > 0 ? "…" : "") + line.substring(from, Math.min(start, to)),
                line.substring(Math.min(start, to), Math.min(end, to)),
                line.substring(Math.max(from, Math.min(end, to)), to) + (to < line.length() ? "…" : ""));
    }

    /** A line in which nothing acts on a terminal or turns its text around; as long as before. */
    static String harmless(String line) {
        var shown = new StringBuilder(line);
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            var isControl = Character.isISOControl(c) && c != '\t';
            var turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
            if (isControl || turns || c == 0x2028 || c == 0x2029) {
                shown.setCharAt(i, '\ufffd');
            }
        }
        return shown.toString();
    }

    /** The same place, or one unit earlier, so that no surrogate pair is cut. */
    private static int boundary(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }
}
