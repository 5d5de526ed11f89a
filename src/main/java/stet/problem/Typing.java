package stet.problem;

import java.util.Locale;

/** How quoted words are shown and typed. */
final class Typing {

    private static final int SHOWN = 80;
    private static final int AROUND = 20;

    private Typing() {}

    /** Words in curly quotes. */
    static String quoted(String words) {
        return "“" + shown(words) + "”";
    }

    /** Words in one line, cut short, with nothing invisible in them. */
    static String shown(String words) {
        var line = visible(words);
        if (line.length() <= SHOWN) {
            return line;
        }
        var cut = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return line.substring(0, cut).strip() + "…";
    }

    /** Words as a value of YAML, in double quotes. */
    static String yaml(String words) {
        return '"' + visible(words.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    /** Says where two texts first differ. */
    static String difference(String there, String quote) {
        var same = 0;
        while (same < Math.min(there.length(), quote.length()) && there.charAt(same) == quote.charAt(same)) {
            same++;
        }
        return " has “" + around(there, same) + "” where the quote has “" + around(quote, same) + "”";
    }

    private static String around(String text, int at) {
        var from = Math.max(0, at - AROUND);
        var to = Math.min(text.length(), at + AROUND);
        return (from > 0 ? "…" : "") + visible(text.substring(from, to)) + (to < text.length() ? "…" : "");
    }

    /** White space as spaces; what shows nothing, or turns the line around, by its number. */
    private static String visible(String words) {
        var line = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                line.append(' ');
            } else if (isInvisible(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    private static boolean isInvisible(int c) {
        var joins = c == 0x200c || c == 0x200d || c >= 0x10000;
        return (Character.getType(c) == Character.FORMAT && !joins)
                || Character.isISOControl(c)
                || (c >= 0xd800 && c <= 0xdfff);
    }
}
