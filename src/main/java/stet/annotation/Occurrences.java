package stet.annotation;

import java.util.ArrayList;
import java.util.List;

/** Finds all places where words stand in a text, overlapping ones too, in time that grows with the text alone. */
final class Occurrences {

    /** After so many, counting stops. */
    static final int MOST = 10_000;

    /** How much of longer words is looked for at first. */
    private static final int LONG = 64;

    /** At how many places long words are compared one by one. */
    private static final int FEW = 16;

    private Occurrences() {}

    /** The places at or after {@code from}, in order. {@code words} are not empty. */
    static List<Match> of(String text, String words, int from) {
        if (words.length() <= LONG) {
            return ofShort(text, words, from, MOST);
        }
        var begun = ofShort(text, words.substring(0, LONG), from, FEW);
        return begun.size() == FEW
                ? ofLong(text, words, from)
                : begun.stream()
                        .filter(place -> text.startsWith(words, place.from()))
                        .map(place -> new Match(place.from(), place.from() + words.length()))
                        .toList();
    }

    private static List<Match> ofShort(String text, String words, int from, int most) {
        var found = new ArrayList<Match>();
        for (var at = text.indexOf(words, from); at >= 0 && found.size() < most; at = text.indexOf(words, at + 1)) {
            found.add(new Match(at, at + words.length()));
        }
        return found;
    }

    /** The algorithm of Knuth, Morris and Pratt (1977). */
    private static List<Match> ofLong(String text, String words, int from) {
        var wanted = words.toCharArray();
        var there = text.toCharArray();
        var borders = borders(wanted);
        var found = new ArrayList<Match>();
        var same = 0;
        for (var i = from; i < there.length && found.size() < MOST; i++) {
            while (same > 0 && (same == wanted.length || wanted[same] != there[i])) {
                same = borders[same];
            }
            same += wanted[same] == there[i] ? 1 : 0;
            if (same == wanted.length) {
                found.add(new Match(i + 1 - same, i + 1));
            }
        }
        return found;
    }

    /** For each length of a beginning of the words, the longest shorter beginning that it ends with. */
    private static int[] borders(char[] words) {
        var borders = new int[words.length + 1];
        var same = 0;
        for (var i = 1; i < words.length; i++) {
            while (same > 0 && words[same] != words[i]) {
                same = borders[same];
            }
            same += words[same] == words[i] ? 1 : 0;
            borders[i + 1] = same;
        }
        return borders;
    }
}
