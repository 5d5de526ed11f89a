package stet.article;

import stet.source.Characters;

/** The words around a place in a block, cut between words where they are many. */
final class Excerpt {

    /** The most that is kept of each side, in UTF-16 units. */
    private static final int BEFORE = 90;

    private static final int AFTER = 130;

    /** Where no space is found within so many units, the script has none, and a cut may be anywhere. */
    private static final int WORD = 30;

    /** What stands where words were left out. */
    static final String CUT = "…";

    private Excerpt() {}

    /** What stands before a place in the block that begins at {@code start}. */
    static String before(String text, int start, int at) {
        if (at - start <= BEFORE) {
            return line(text.substring(start, at));
        }
        var from = at - BEFORE;
        var space = text.indexOf(' ', from);
        var cut = space >= 0 && space < Math.min(at, from + WORD) ? space + 1 : Characters.whole(text, from);
        return CUT + " " + line(text.substring(cut, at));
    }

    /** What stands after a place in the block that ends at {@code end}. */
    static String after(String text, int at, int end) {
        if (end - at <= AFTER) {
            return line(text.substring(at, end));
        }
        var to = at + AFTER;
        var space = text.lastIndexOf(' ', to);
        var cut = space > Math.max(at, to - WORD) ? space : Characters.whole(text, to);
        return line(text.substring(at, cut)) + " " + CUT;
    }

    /** What is shown so far, and on; behind words that were left out without the signs that belonged to those. */
    static String joined(String shown, String on) {
        return shown.endsWith(CUT) ? shown.substring(0, shown.length() - CUT.length()) + begun(on) : on;
    }

    /** Words that begin where others were left out, without the signs that belonged to those. */
    static String begun(String before) {
        var from = 0;
        while (from < before.length() && ",.;:)]”’ ".indexOf(before.charAt(from)) >= 0) {
            from++;
        }
        return CUT + " " + before.substring(from);
    }

    static String line(String text) {
        return text.replace('\n', ' ');
    }
}
