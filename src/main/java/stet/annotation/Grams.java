package stet.annotation;

import java.util.List;

/**
 * Where a text has each stretch of {@value #LENGTH} units. Words can stand only where their stretches do: so it is
 * known at once of most words that they stand nowhere, and of most others what the one place is that they can stand at.
 */
final class Grams {

    private static final int LENGTH = 8;

    /** A text of half a million units, and not more, leaves half of the places in the table free. */
    private static final int LARGEST = 1 << 20;

    /** Stands in the table where no stretch of the text belongs. */
    private static final int NONE = 0;

    /** Stands in the table where several stretches of the text belong. */
    private static final int SEVERAL = -1;

    private static final long FACTOR = 0x100000001b3L;

    /** Spreads what was summed over all bits: 2^64 over the golden ratio. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private static final long FACTOR_OF_THE_FIRST = power(LENGTH);

    private final String text;

    /** For the sum of a stretch, where the stretch ends, counted from 1; or {@link #NONE} or {@link #SEVERAL}. */
    private final int[] ends;

    private final int shift;

    private Grams(String text) {
        this.text = text;
        var size = Math.min(LARGEST, Math.max(LENGTH, Integer.highestOneBit(text.length()) * 4));
        ends = new int[size];
        shift = Long.numberOfLeadingZeros(size) + 1;
        var sum = 0L;
        for (var i = 0; i < text.length(); i++) {
            sum = next(sum, text, i);
            if (i >= LENGTH - 1) {
                var place = place(sum);
                ends[place] = ends[place] == NONE ? i + 1 : SEVERAL;
            }
        }
    }

    static Grams of(String text) {
        return new Grams(text);
    }

    /** The places at or after {@code from} where words stand, in order: what {@link Occurrences#of} finds. */
    List<Match> places(String words, int from) {
        var sum = 0L;
        for (var i = 0; i < words.length(); i++) {
            sum = next(sum, words, i);
            if (i >= LENGTH - 1) {
                var end = ends[place(sum)];
                if (end == NONE) {
                    return List.of();
                }
                if (end != SEVERAL) {
                    var start = end - 1 - i;
                    return start >= from && text.startsWith(words, start)
                            ? List.of(new Match(start, start + words.length()))
                            : List.of();
                }
            }
        }
        return Occurrences.of(text, words, from);
    }

    /** The sum over the stretch that ends with a unit, from that over the one before. */
    private static long next(long sum, String text, int at) {
        var first = at < LENGTH ? 0 : text.charAt(at - LENGTH) * FACTOR_OF_THE_FIRST;
        return sum * FACTOR + text.charAt(at) - first;
    }

    private int place(long sum) {
        return (int) ((sum * SPREAD) >>> shift);
    }

    private static long power(int exponent) {
        var power = 1L;
        for (var i = 0; i < exponent; i++) {
            power *= FACTOR;
        }
        return power;
    }
}
