package stet.page;

import stet.source.Characters;

/** Finds where sentences begin and end around words, as well as that can be done without knowing their language. */
public final class Sentence {

    private static final String ENDS = ".?!…";
    private static final String CLOSING = "”’\"')]»」』";

    /** Shorter words before a full stop are taken for abbreviations: “Feb.”, “Gen.”, “No.”. */
    private static final int SHORT_WORD = 4;

    private Sentence() {}

    /** What stands before the words in their own sentence. */
    static String before(String text) {
        for (var i = text.length() - 2; i > 0; i--) {
            if (text.charAt(i) == ' ' && endsSentence(text, i, text.charAt(i + 1))) {
                return text.substring(i + 1);
            }
        }
        return text;
    }

    /** What stands after the words, up to the end of their sentence. */
    static String after(String text) {
        for (var i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == ' ' && endsSentence(text, i, text.charAt(i + 1))) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    /** A text as it is, or, where it is long, its first sentences, or its first words. */
    public static String first(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        for (var i = most; i > most / 3; i--) {
            if (text.charAt(i) == ' ' && endsSentence(text, i, text.charAt(i + 1))) {
                return text.substring(0, i);
            }
        }
        var space = text.lastIndexOf(' ', most);
        return text.substring(0, space > most / 2 ? space : Characters.whole(text, most)) + " …";
    }

    /** Whether a sentence ends before the space at {@code space}, the next beginning with {@code next}. */
    private static boolean endsSentence(String text, int space, char next) {
        var end = space - 1;
        while (end > 0 && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        if (ENDS.indexOf(text.charAt(end)) < 0 || Character.isLowerCase(next) || Character.isDigit(next)) {
            return false;
        }
        var start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        var isShort = end - start < SHORT_WORD && end > start && text.charAt(start) < 0x1100;
        return !isShort || text.charAt(end) != '.' || Character.isLowerCase(text.charAt(start));
    }
}
