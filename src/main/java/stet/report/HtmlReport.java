package stet.report;

import java.util.Locale;
import stet.problem.Problem;

/** Shows a problem in a browser: a list item with where, what, the line with the place marked, and what to do. */
public final class HtmlReport implements Report {

    private final Texts texts;

    public HtmlReport(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String show(Problem problem) {
        var severity = problem.severity().name().toLowerCase(Locale.ROOT);
        var out = new StringBuilder();
        out.append("<li class=\"").append(severity).append("\">\n");
        out.append("<p class=\"what\"><b>").append(severity).append("</b> ");
        out.append(text(Brief.message(problem))).append("</p>\n");
        out.append("<p class=\"place\">").append(text(texts.place(problem.span())));
        out.append("</p>\n");
        Excerpt.of(problem.span(), texts)
                .ifPresent(excerpt -> out.append("<pre><i>")
                        .append(excerpt.line())
                        .append("</i> ")
                        .append(text(excerpt.before()))
                        .append("<mark>")
                        .append(text(excerpt.marked()))
                        .append("</mark>")
                        .append(text(excerpt.after()))
                        .append("</pre>\n"));
        problem.related()
                .ifPresent(
                        related -> line("related", Brief.message(related) + ": " + texts.place(related.span()), out));
        if (!problem.hint().isEmpty()) {
            line("hint", "hint: " + Brief.hint(problem), out);
        }
        return out.append("</li>\n").toString();
    }

    private static void line(String name, String words, StringBuilder out) {
        out.append("<p class=\"").append(name).append("\">").append(text(words)).append("</p>\n");
    }

    /** Text in which nothing is markup, and nothing turns it around. */
    private static String text(String words) {
        return Excerpt.harmless(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
