package stet.markdown;

import java.util.List;

/**
 * A footnote of a text.
 *
 * @param number in the order of the calls, from 1
 * @param html what it says, and the way back: paragraphs, lists and their like
 */
public record Footnote(int number, String html) {

    /**
     * How it is called: by letters, since the notes on a text have the numbers, and come and go while the footnotes
     * stay what they are: a to z, aa, ab …
     */
    public String call() {
        return call(number);
    }

    static String call(int number) {
        var letters = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters = (char) ('a' + (rest - 1) % 26) + letters;
        }
        return letters;
    }

    /** Footnotes as they follow a text whole, where they can not stand beside its blocks. */
    public static String afterText(List<Footnote> footnotes) {
        if (footnotes.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<div class=\"fnotes\" role=\"doc-endnotes\">\n");
        for (var footnote : footnotes) {
            html.append(
                    "<div class=\"fnote\" id=\"fn-" + footnote.number() + "\" data-n=\"" + footnote.call() + "\">\n");
            html.append(footnote.html());
            html.append("</div>\n");
        }
        return html.append("</div>\n").toString();
    }
}
