package stet.annotation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How many units must be inserted, dropped or changed to make one text of another (Levenshtein), for all stretches of a
 * text at once, 64 units of the pattern at a time: the bit-vector algorithm of Myers (1999) in the form of Hyyrö
 * (2003).
 */
final class EditDistance {

    /** Where in the text the stretch begins that a pattern is compared with. */
    enum Begin {
        ANYWHERE,
        AT_THE_START
    }

    private static final long[] NOWHERE = {};

    private final int length;
    private final Map<Character, long[]> places = new HashMap<>();
    private final long[] more;
    private final long[] less;

    private EditDistance(String pattern) {
        length = pattern.length();
        var words = (length + 63) / 64;
        more = new long[words];
        less = new long[words];
        Arrays.fill(more, -1);
        for (var i = 0; i < length; i++) {
            places.computeIfAbsent(pattern.charAt(i), c -> new long[words])[i / 64] |= 1L << (i % 64);
        }
    }

    /**
     * For each place in the text, from its start to its end, the least distance between the pattern, which is not
     * empty, and a stretch that ends there.
     */
    static int[] byEnd(String pattern, String text, Begin begin) {
        var distance = new EditDistance(pattern);
        var byEnd = new int[text.length() + 1];
        byEnd[0] = pattern.length();
        for (var i = 0; i < text.length(); i++) {
            byEnd[i + 1] = byEnd[i] + distance.step(text.charAt(i), begin == Begin.ANYWHERE ? 0 : 1);
        }
        return byEnd;
    }

    /** Takes one more unit of the text; gives the change of the distance of the whole pattern. */
    private int step(char unit, int changeAtTop) {
        var equal = places.getOrDefault(unit, NOWHERE);
        var change = changeAtTop;
        for (var word = 0; word < more.length; word++) {
            var last = word + 1 < more.length ? 63 : (length - 1) % 64;
            change = step(word, equal.length == 0 ? 0 : equal[word], change, 1L << last);
        }
        return change;
    }

    private int step(int word, long equal, int changeAbove, long last) {
        var up = more[word];
        var down = less[word];
        var vertical = equal | down;
        var same = changeAbove < 0 ? equal | 1 : equal;
        var horizontal = (((same & up) + up) ^ up) | same;
        var rises = down | ~(horizontal | up);
        var falls = up & horizontal;
        var change = (rises & last) != 0 ? 1 : (falls & last) != 0 ? -1 : 0;
        rises = (rises << 1) | (changeAbove > 0 ? 1 : 0);
        falls = (falls << 1) | (changeAbove < 0 ? 1 : 0);
        more[word] = falls | ~(vertical | rises);
        less[word] = rises & vertical;
        return change;
    }
}
