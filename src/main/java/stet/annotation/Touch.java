package stet.annotation;

/**
 * Words that must stand directly before or after others. White space where the two meet is free; but where the text has
 * some and the author typed none, the words must be whole ones, so that {@code a} is not taken for the beginning of the
 * next word.
 *
 * @param words folded, without white space where they touch
 * @param spaced whether the author typed white space there
 */
record Touch(Side side, String words, boolean spaced) {

    /** On which side of a match the words stand. */
    enum Side {
        BEFORE,
        AFTER
    }

    static Touch of(Side side, String typed) {
        var folded = Folding.of(typed).text();
        return side == Side.BEFORE
                ? new Touch(side, folded.stripTrailing(), folded.endsWith(" "))
                : new Touch(side, folded.stripLeading(), folded.startsWith(" "));
    }

    /** Whether they stand at a match in a folded text. */
    boolean holds(String text, Match match) {
        return side == Side.BEFORE ? holdsBefore(text, match.from()) : holdsAfter(text, match.to());
    }

    private boolean holdsBefore(String text, int at) {
        var gap = at > 0 && text.charAt(at - 1) == ' ';
        var start = (gap ? at - 1 : at) - words.length();
        return start >= 0 && text.startsWith(words, start) && (!gap || spaced || !WordEdges.isInside(text, start));
    }

    private boolean holdsAfter(String text, int at) {
        var gap = at < text.length() && text.charAt(at) == ' ';
        var start = gap ? at + 1 : at;
        return text.startsWith(words, start) && (!gap || spaced || !WordEdges.isInside(text, start + words.length()));
    }

    /** How far what stands at a match is from these words: the fewest edits. */
    int distance(String text, Match match) {
        var most = Math.min(words.length(), 64);
        if (most == 0) {
            return 0;
        }
        var reach = 2 * most + 2;
        var there = side == Side.BEFORE
                ? reversed(text.substring(Math.max(0, match.from() - reach), match.from()))
                : text.substring(match.to(), Math.min(text.length(), match.to() + reach));
        var wanted = side == Side.BEFORE ? reversed(words.substring(words.length() - most)) : words.substring(0, most);
        var least = most;
        for (var distance : EditDistance.byEnd(wanted, there.strip(), EditDistance.Begin.AT_THE_START)) {
            least = Math.min(least, distance);
        }
        return least;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
