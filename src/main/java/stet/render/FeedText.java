package stet.render;

/**
 * A text as feed readers show it, which know no style sheet: without the marks of notes and their calls, whose numbers
 * nobody would see, and with the letters of footnotes written out.
 */
final class FeedText {

    private static final String MARK = "<mark";
    private static final String UNMARK = "</mark>";
    private static final String CALL = "<a class=\"ref\"";
    private static final String FOOTNOTE = "<a class=\"fnref\"";
    private static final String LETTER = " data-n=\"";
    private static final String END = "</a>";

    private FeedText() {}

    static String of(String html) {
        var text = new StringBuilder(html.length());
        var done = 0;
        for (var at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(done, at + 1))) {
            if (html.startsWith(MARK, at) || html.startsWith(UNMARK, at)) {
                text.append(html, done, at);
                done = html.indexOf('>', at) + 1;
            } else if (html.startsWith(CALL, at)) {
                text.append(html, done, at);
                done = html.indexOf(END, at) + END.length();
            } else if (html.startsWith(FOOTNOTE, at)) {
                var close = html.indexOf(END, at);
                text.append(html, done, close)
                        .append("<sup>")
                        .append(letter(html, at))
                        .append("</sup>");
                done = close;
            }
        }
        return text.append(html, done, html.length()).toString();
    }

    private static String letter(String html, int at) {
        var start = html.indexOf(LETTER, at) + LETTER.length();
        return html.substring(start, html.indexOf('"', start));
    }
}
