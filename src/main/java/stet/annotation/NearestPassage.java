package stet.annotation;

import java.util.Optional;

/** Finds the passage that is most like words which are not in a text: only ever to word a message. */
final class NearestPassage {

    /** The most steps of the search, each of which compares 64 units: a few hundredths of a second. */
    private static final int STEPS = 20_000_000;

    private NearestPassage() {}

    /** How many comparisons of 64 units a search for words of this length takes. */
    static long cost(String folded, int length) {
        return Math.min(STEPS, (length / 64 + 1L) * folded.length());
    }

    /**
     * The stretch of the folded text at the least distance from the folded words, upper and lower case being one, if
     * that is at most a third of their length; the first among equals, and rather whole words than parts. Looks through
     * the beginning only of a text that is too long for words as long as these.
     */
    static Optional<Match> find(String folded, String words) {
        var most = words.length() / 3;
        if (words.length() - most > folded.length()) {
            return Optional.empty();
        }
        var end = Math.min(folded.length(), STEPS / ((words.length() + 63) / 64));
        var text = lower(folded.substring(0, end));
        var wanted = lower(words);
        var to = bestEnd(text, wanted, most);
        return to < 0 ? Optional.empty() : Optional.of(whole(folded, bestStart(text, wanted, to), to));
    }

    /** With the words that it begins and ends in: what is proposed is to be pasted, and is not to cut a word in two. */
    private static Match whole(String folded, int start, int end) {
        return new Match(WordEdges.start(folded, start), WordEdges.end(folded, end));
    }

    /** Where the nearest stretch ends; -1 if none is near. */
    private static int bestEnd(String text, String words, int most) {
        var byEnd = EditDistance.byEnd(words, text, EditDistance.Begin.ANYWHERE);
        var least = 2 * most + 2;
        var best = -1;
        for (var at = 1; at <= text.length(); at++) {
            if (2 * byEnd[at] < least) {
                var cost = 2 * byEnd[at] + (text.charAt(at - 1) != ' ' && !WordEdges.isInside(text, at) ? 0 : 1);
                best = cost < least ? at : best;
                least = Math.min(least, cost);
            }
        }
        return best;
    }

    private static int bestStart(String text, String words, int to) {
        var from = Math.max(0, to - words.length() - words.length() / 3 - 1);
        var window = reversed(text.substring(from, to));
        var byLength = EditDistance.byEnd(reversed(words), window, EditDistance.Begin.AT_THE_START);
        var least = Integer.MAX_VALUE;
        var best = to - 1;
        for (var start = to - 1; start >= from; start--) {
            var cost =
                    2 * byLength[to - start] + (text.charAt(start) != ' ' && !WordEdges.isInside(text, start) ? 0 : 1);
            if (cost < least) {
                least = cost;
                best = start;
            }
        }
        return best;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String lower(String text) {
        var lower = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }
}
