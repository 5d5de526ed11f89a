package stet.annotation;

/**
 * Where one character, as readers count them, ends and the next begins. A small part of Unicode's rules (UAX 29) of our
 * own, for the JDK's change from version to version: surrogates, combining marks, variation selectors, joiners, Hangul
 * syllables in parts, flags.
 */
final class Graphemes {

    private static final int JOINER = 0x200d;

    private Graphemes() {}

    /** Whether a cut at this place, in UTF-16 units, leaves all characters whole. */
    static boolean isBorder(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        if (Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))) {
            return false;
        }
        var before = text.codePointBefore(at);
        var after = text.codePointAt(at);
        if (before == '\r' && after == '\n') {
            return false;
        }
        if (after < 0x300 && before != JOINER) {
            return true;
        }
        if (isFlag(before) && isFlag(after)) {
            return flagsBefore(text, at) % 2 == 0;
        }
        return !isExtension(after)
                && !(before == JOINER && isPictograph(after))
                && !(isHangul(before) && isHangul(after) && isOneSyllable(before, after));
    }

    /** The nearest border at or before a place. */
    static int borderBefore(String text, int at) {
        var border = at;
        while (!isBorder(text, border)) {
            border--;
        }
        return border;
    }

    /** The nearest border at or after a place. */
    static int borderAfter(String text, int at) {
        var border = at;
        while (!isBorder(text, border)) {
            border++;
        }
        return border;
    }

    /** A mark that is written on, around or beside the letter before it. */
    static boolean isMark(int c) {
        return c >= 0x300
                && switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    /** A Hangul syllable, or a part of one. */
    static boolean isHangul(int c) {
        return (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0x1100 && c <= 0x11ff)
                || (c >= 0xa960 && c <= 0xa97c)
                || (c >= 0xd7b0 && c <= 0xd7fb);
    }

    private static boolean isExtension(int c) {
        return isMark(c)
                || c == JOINER
                || c == 0x200c
                || (c >= 0x1f3fb && c <= 0x1f3ff)
                || (c >= 0xe0020 && c <= 0xe007f);
    }

    private static boolean isFlag(int c) {
        return c >= 0x1f1e6 && c <= 0x1f1ff;
    }

    private static int flagsBefore(String text, int at) {
        var flags = 0;
        while (at - 2 * flags >= 2 && isFlag(text.codePointBefore(at - 2 * flags))) {
            flags++;
        }
        return flags;
    }

    private static boolean isPictograph(int c) {
        return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2190 && c <= 0x2bff) || c == 0xa9 || c == 0xae;
    }

    /** Whether two parts, one after the other, are in one syllable: initials, vowels, finals, in this order. */
    private static boolean isOneSyllable(int before, int after) {
        return switch (part(before)) {
            case 'L' -> part(after) != 'T';
            case 'V', 'W' -> part(after) == 'V' || part(after) == 'T';
            default -> part(after) == 'T';
        };
    }

    /** L an initial, V a vowel, T a final, W a syllable without a final, X one with. */
    private static char part(int c) {
        if (c >= 0xac00 && c <= 0xd7a3) {
            return (c - 0xac00) % 28 == 0 ? 'W' : 'X';
        }
        if (c <= 0x115f || (c >= 0xa960 && c <= 0xa97c)) {
            return 'L';
        }
        return c <= 0x11a7 || (c >= 0xd7b0 && c <= 0xd7c6) ? 'V' : 'T';
    }
}
