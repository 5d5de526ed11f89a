package stet.date;

import java.util.Comparator;

/**
 * Puts dates in order: by where they begin, then by where they end.
 *
 * <p>What begins openly comes first, and what says nothing of when it was comes last. A moment stands within its day,
 * by the clock of its own place. Dates that begin and end alike are equal here, so an order of articles or events needs
 * a last key.
 */
public final class DateOrder {

    private static final Comparator<Edtf> BY_END = Comparator.comparing(DateOrder::end);

    private static final Comparator<Edtf> BY_LATEST_END = BY_END.reversed();

    /** Of two that begin alike, the one that ends first: for articles. */
    public static final Comparator<Edtf> BY_START = (a, b) -> compare(a, b, BY_END);

    /** Of two that begin alike, the one that ends last: for events, so that a month stands before its days. */
    public static final Comparator<Edtf> BY_START_WIDEST_FIRST = (a, b) -> compare(a, b, BY_LATEST_END);

    /** A place in the order: a civil day and how far into it, or before all days, or after them. */
    private record Key(int rank, CivilDay day, long nanoOfDay) implements Comparable<Key> {

        static final Key BEFORE_ALL = new Key(-1, new CivilDay(0, 1, 1), 0);
        static final Key AFTER_ALL = new Key(1, new CivilDay(0, 1, 1), 0);

        @Override
        public int compareTo(Key other) {
            if (rank != other.rank) {
                return Integer.compare(rank, other.rank);
            }
            var byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : Long.compare(nanoOfDay, other.nanoOfDay);
        }
    }

    private DateOrder() {}

    /**
     * Whether one date surely lies before another: to its last day, with nothing in doubt. Days are taken to be of one
     * place, but for a time with its offset, beside which a day may be one anywhere.
     */
    public static boolean isSurelyBefore(Edtf one, Edtf other) {
        if (one.qualifier() != Qualifier.NONE || other.qualifier() != Qualifier.NONE) {
            return false;
        }
        if (hasOffset(one) || hasOffset(other)) {
            var end = one.latest();
            var start = other.earliest();
            return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
        }
        var end = one.upper();
        var start = other.lower();
        return end.isPresent() && start.isPresent() && end.get().compareTo(start.get()) < 0;
    }

    private static boolean hasOffset(Edtf date) {
        return date instanceof Moment moment && moment.offsetMinutes().isPresent();
    }

    private static int compare(Edtf a, Edtf b, Comparator<Edtf> byEnd) {
        if (a instanceof Day first && b instanceof Day second) {
            return first.day().compareTo(second.day());
        }
        var byStart = start(a).compareTo(start(b));
        return byStart != 0 ? byStart : byEnd.compare(a, b);
    }

    private static Key start(Edtf date) {
        if (date.openStart()) {
            return Key.BEFORE_ALL;
        }
        return date.sortDay().map(day -> new Key(0, day, nanoOfDay(date, 0))).orElse(Key.AFTER_ALL);
    }

    private static Key end(Edtf date) {
        return date.upper()
                .map(day -> new Key(0, day, nanoOfDay(date, Instants.SECONDS_PER_DAY)))
                .orElse(Key.AFTER_ALL);
    }

    private static long nanoOfDay(Edtf date, int otherwise) {
        return date instanceof Moment moment
                ? moment.secondOfDay() * 1_000_000_000L + moment.nano()
                : otherwise * 1_000_000_000L;
    }
}
