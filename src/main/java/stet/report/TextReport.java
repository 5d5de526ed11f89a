package stet.report;

import java.util.Locale;
import stet.problem.Problem;
import stet.problem.Problem.Related;
import stet.problem.Severity;
import stet.source.Span;

/** Shows a problem to a person: where, what, the line with a mark under the place, and what to do. */
public final class TextReport implements Report {

    /** The most columns of a line that are shown. */
    private static final int MAX_WIDTH = 100;

    private static final int CONTEXT = 40;

    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final Texts texts;
    private final Style style;

    /** Whether to use colours. */
    public enum Style {
        PLAIN,
        COLOUR
    }

    public TextReport(Texts texts, Style style) {
        this.texts = texts;
        this.style = style;
    }

    @Override
    public String show(Problem problem) {
        var out = new StringBuilder();
        var severity = problem.severity().name().toLowerCase(Locale.ROOT);
        var colour = problem.severity() == Severity.ERROR ? RED : YELLOW;
        out.append(coloured(BOLD, place(problem.span()))).append(": ");
        out.append(coloured(colour, severity)).append(": ");
        out.append(coloured(BOLD, harmless(problem.message()))).append('\n');
        excerpt(problem.span(), colour, out);
        problem.related().ifPresent(related -> related(related, out));
        if (!problem.hint().isEmpty()) {
            out.append("    = hint: ").append(harmless(problem.hint())).append('\n');
        }
        return out.toString();
    }

    private void related(Related related, StringBuilder out) {
        out.append("    = ").append(related.message()).append(": ");
        out.append(place(related.span())).append('\n');
    }

    private String place(Span span) {
        var lines = texts.lines(span.path());
        return lines.isEmpty()
                ? span.path().value()
                : span.path() + ":" + lines.get().line(span.start()) + ":"
                        + lines.get().column(span.start());
    }

    private void excerpt(Span span, String colour, StringBuilder out) {
        var lines = texts.lines(span.path());
        if (lines.isEmpty() || span.end() == 0) {
            return;
        }
        var number = lines.get().line(span.start());
        var line = harmless(lines.get().textOf(number));
        var start = Math.min(span.start() - lines.get().offset(number, 1), line.length());
        var end = Math.max(start, Math.min(line.length(), start + span.end() - span.start()));
        var from = line.length() > MAX_WIDTH ? boundary(line, Math.max(0, start - CONTEXT)) : 0;
        var to = boundary(line, Math.min(line.length(), from + MAX_WIDTH));
        var shown = (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
        var before = (from > 0 ? "…" : "") + line.substring(from, Math.min(start, to));
        var marked = line.substring(Math.min(start, to), Math.min(end, to));
        var gutter = " ".repeat(Integer.toString(number).length());
        out.append("  ").append(number).append(" | ").append(shown).append('\n');
        out.append("  ").append(gutter).append(" | ").append(blanks(before));
        out.append(coloured(colour, "^".repeat(Math.max(1, width(marked))))).append('\n');
    }

    /** A line in which nothing acts on a terminal or turns its text around; as long as before. */
    private static String harmless(String line) {
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

    private static String blanks(String text) {
        var blanks = new StringBuilder();
        text.codePoints().forEach(c -> blanks.append(c == '\t' ? "\t" : " ".repeat(width(c))));
        return blanks.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(TextReport::width).sum();
    }

    /** The columns that a terminal gives a character: two for Hangul, Han, kana and full-width forms. */
    private static int width(int c) {
        var isWide = (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
        return isWide ? 2 : Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 1;
    }

    private String coloured(String colour, String text) {
        return style == Style.COLOUR ? colour + text + PLAIN : text;
    }
}
