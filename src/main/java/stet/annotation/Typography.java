package stet.annotation;

import org.jspecify.annotations.Nullable;

/** What typographers print for what people type. */
final class Typography {

    static final int SOFT_HYPHEN = 0xad;

    private Typography() {}

    /** What is typed for a character; {@code null} if it is typed as itself. */
    static @Nullable String plain(int c) {
        if (c > ' ' && c < 0x7f) {
            return null;
        }
        if (isSpace(c)) {
            return " ";
        }
        if (isDash(c)) {
            return "-";
        }
        return switch (c) {
            case 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x2035 -> "'";
            case 0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0x2036 -> "\"";
            case 0x2026 -> "...";
            case SOFT_HYPHEN -> "";
            default -> null;
        };
    }

    /** A stretch of text in one line: each stretch of white space as one space, without soft hyphens. */
    static String line(String text) {
        var line = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var space = isSpace(c);
            if (c != SOFT_HYPHEN && !(space && (line.isEmpty() || line.charAt(line.length() - 1) == ' '))) {
                line.append(space ? ' ' : c);
            }
        }
        return line.toString().strip();
    }

    /** White space, and the zero-width characters that only part or bind words. */
    static boolean isSpace(int c) {
        return switch (c) {
            case ' ', '\t', '\n', 0x0b, '\f', '\r', 0x85, 0xa0, 0x1680 -> true;
            case 0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff -> true;
            default -> c >= 0x2000 && c <= 0x200a;
        };
    }

    /** The dashes and hyphens of all scripts, and minus. The list is our own, so that it never changes. */
    private static boolean isDash(int c) {
        return switch (c) {
            case 0x58a, 0x5be, 0x1400, 0x1806, 0x2212, 0x2e17, 0x2e1a, 0x2e3a, 0x2e3b, 0x2e40, 0x2e5d -> true;
            case 0x301c, 0x3030, 0x30a0, 0xfe31, 0xfe32, 0xfe58, 0xfe63, 0xff0d, 0x10ead -> true;
            default -> c >= 0x2010 && c <= 0x2015;
        };
    }
}
