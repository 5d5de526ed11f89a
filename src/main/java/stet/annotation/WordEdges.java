package stet.annotation;

import java.lang.Character.UnicodeScript;

/**
 * Where words begin and end, in scripts that part them with spaces. In Han, kana and the scripts of South-East Asia
 * they stand together, and Korean particles follow without a space, so there every place between letters will do.
 */
final class WordEdges {

    /** What is longer is taken for no word: so that looking for an edge has an end. */
    private static final int LONGEST = 100;

    private WordEdges() {}

    /** Whether a place, in UTF-16 units, lies within a word. */
    static boolean isInside(String text, int at) {
        return at > 0 && at < text.length() && isOfWord(text.codePointBefore(at)) && isOfWord(text.codePointAt(at));
    }

    /** The beginning of the word that a place lies in, or the place itself. */
    static int start(String text, int at) {
        var start = at;
        while (isInside(text, start) && at - start < LONGEST) {
            start = text.offsetByCodePoints(start, -1);
        }
        return start;
    }

    /** The end of the word that a place lies in, or the place itself. */
    static int end(String text, int at) {
        var end = at;
        while (isInside(text, end) && end - at < LONGEST) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static boolean isOfWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return (Character.isLetterOrDigit(c) || Graphemes.isMark(c))
                && switch (UnicodeScript.of(c)) {
                    case HANGUL, HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
                    default -> true;
                };
    }
}
