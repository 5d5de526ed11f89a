package stet.mention;

import java.lang.Character.UnicodeScript;

/** What letters are the same in a name and in a text, and where words begin and end. */
final class Letters {

    private Letters() {}

    /** Characters that are not seen, and stand in no name. */
    static boolean isInvisible(char c) {
        return c == 0xad || c == 0x200b || c == 0x200c || c == 0x2060 || c == 0xfeff;
    }

    /** A character as names are compared, capitals kept: any space, any apostrophe and any hyphen is as good. */
    static char plain(char c) {
        if (c < 0x80) {
            return c == '\n' || c == '\t' ? ' ' : c;
        }
        return switch (c) {
            case 0xa0, 0x2007, 0x2009, 0x200a, 0x202f, 0x3000 -> ' ';
            case 0x2018, 0x2019, 0x02bc, 0x2032 -> '\'';
            case 0x201c, 0x201d, 0x201e, 0x2033 -> '"';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212 -> '-';
            default -> c;
        };
    }

    /** The same without regard to capitals. */
    static char folded(char c) {
        var plain = plain(c);
        if (plain < 0x80) {
            return plain >= 'A' && plain <= 'Z' ? (char) (plain + 32) : plain;
        }
        return Character.toLowerCase(plain);
    }

    /** Whether a word can begin at a place. */
    static boolean isStart(String text, int at) {
        if (at == 0) {
            return true;
        }
        var before = text.codePointBefore(at);
        var first = text.codePointAt(at);
        return !isOfWord(before) || !isOfWord(first) || isSpaceless(before) || isSpaceless(first);
    }

    /** Whether a name can end at a place: at the end of a word, or before the particles of Korean. */
    static boolean isEnd(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        var after = text.codePointAt(at);
        var last = text.codePointBefore(at);
        return !isOfWord(after)
                || !isOfWord(last)
                || isSpaceless(after)
                || isSpaceless(last)
                || Particles.followAt(text, at);
    }

    static boolean isOfWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    /** A letter of a script that puts no space between words. */
    private static boolean isSpaceless(int c) {
        return c >= 0xe00
                && switch (UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
                    default -> false;
                };
    }
}
