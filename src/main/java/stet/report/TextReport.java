package stet.report;

import java.util.Locale;
import stet.problem.Problem;
import stet.problem.Problem.Related;
import stet.problem.Severity;

/** Shows a problem to a person: where, what, the line with a mark under the place, and what to do. */
public final class TextReport implements Report {

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
        out.append(coloured(BOLD, Excerpt.harmless(texts.place(problem.span()))))
                .append(": ");
        out.append(coloured(colour, severity)).append(": ");
        out.append(coloured(BOLD, Excerpt.harmless(Brief.message(problem)))).append('\n');
        Excerpt.of(problem.span(), texts).ifPresent(excerpt -> excerpt(excerpt, colour, out));
        problem.related().ifPresent(related -> related(related, out));
        if (!problem.hint().isEmpty()) {
            out.append("    = hint: ")
                    .append(Excerpt.harmless(Brief.hint(problem)))
                    .append('\n');
        }
        return out.toString();
    }

    private void related(Related related, StringBuilder out) {
        out.append("    = ").append(Excerpt.harmless(Brief.message(related))).append(": ");
        out.append(Excerpt.harmless(texts.place(related.span()))).append('\n');
    }

    private void excerpt(Excerpt excerpt, String colour, StringBuilder out) {
        var gutter = " ".repeat(Integer.toString(excerpt.line()).length());
        out.append("  ").append(excerpt.line()).append(" | ");
        out.append(excerpt.before())
                .append(excerpt.marked())
                .append(excerpt.after())
                .append('\n');
        out.append("  ").append(gutter).append(" | ").append(blanks(excerpt.before()));
        out.append(coloured(colour, "^".repeat(Math.max(1, width(excerpt.marked())))))
                .append('\n');
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
