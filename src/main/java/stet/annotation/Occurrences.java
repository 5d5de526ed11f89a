package stet.annotation;

import java.util.ArrayList;
import java.util.List;

/** Finds all places where words stand in a text, overlapping ones too, in time that grows with the text alone. */
final class Occurrences {

    /** After so many, counting stops. */
    static final int MOST = 10_000;

    /** Words longer than this are looked for in a way that bad luck can not slow down. */
    private static final int LONG = 128;

    private Occurrences() {}

    /** The places at or after {@code from}, in order. {@code words} are not empty. */
    static List<Match> of(String text, String words, int from) {
        if (words.length() > LONG) {
            return ofLong(text, words, from);
        }
        var found = new ArrayList<Match>();
        for (var at = text.indexOf(words, from); at >= 0 && found.size() < MOST; at = text.indexOf(words, at + 1)) {
            found.add(new Match(at, at + words.length()));
        }
        return found;
    }

    /** The algorithm of Knuth, Morris and Pratt (1977). */
    private static List<Match> ofLong(String text, String words, int from) {
        var borders = borders(words);
        var found = new ArrayList<Match>();
        var same = 0;
        for (var i = from; i < text.length() && found.size() < MOST; i++) {
            while (same > 0 && (same == words.length() || words.charAt(same) != text.charAt(i))) {
                same = borders[same];
            }
            same += words.charAt(same) == text.charAt(i) ? 1 : 0;
            if (same == words.length()) {
                found.add(new Match(i + 1 - same, i + 1));
            }
        }
        return found;
    }

    /** For each length of a beginning of the words, the longest shorter beginning that it ends with. */
    private static int[] borders(String words) {
        var borders = new int[words.length() + 1];
        var same = 0;
        for (var i = 1; i < words.length(); i++) {
            while (same > 0 && words.charAt(same) != words.charAt(i)) {
                same = borders[same];
            }
            same += words.charAt(same) == words.charAt(i) ? 1 : 0;
            borders[i + 1] = same;
        }
        return borders;
    }
}
