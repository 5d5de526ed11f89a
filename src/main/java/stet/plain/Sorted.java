package stet.plain;

import java.util.function.IntFunction;

/** What is in order, and is looked up by what it is ordered by. */
public final class Sorted {

    /** No place. */
    public static final int NONE = -1;

    private Sorted() {}

    /** Hears of what is in two orders, and where in each. */
    public interface Pair {
        void accept(int here, int there);
    }

    /** Where {@code sought} is among so many keys, which are in order; {@link #NONE} if it is not there. */
    public static <K extends Comparable<K>> int index(int size, IntFunction<K> keys, K sought) {
        var place = first(size, keys, sought);
        return place < size && keys.apply(place).compareTo(sought) == 0 ? place : NONE;
    }

    /** Where the first of so many keys is, which are in order, that does not come before {@code sought}. */
    public static <K extends Comparable<K>> int first(int size, IntFunction<K> keys, K sought) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (keys.apply(middle).compareTo(sought) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Goes through two orders, each from its first key to its last, and tells of each key that is in both. */
    public static <K extends Comparable<K>> void match(
            int size, IntFunction<K> keys, int otherSize, IntFunction<K> otherKeys, Pair pair) {
        if (otherSize == 0) {
            return;
        }
        var there = 0;
        var other = otherKeys.apply(0);
        for (var here = 0; here < size && there < otherSize; here++) {
            var key = keys.apply(here);
            var order = other.compareTo(key);
            while (order < 0 && ++there < otherSize) {
                other = otherKeys.apply(there);
                order = other.compareTo(key);
            }
            if (order == 0) {
                pair.accept(here, there);
            }
        }
    }
}
