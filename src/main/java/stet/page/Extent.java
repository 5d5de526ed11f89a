package stet.page;

import java.util.Optional;
import stet.date.CivilDay;
import stet.date.Edtf;
import stet.date.Interval;
import stet.date.Qualifier;

/**
 * What a date covers on a line of time, in days since 1970-01-01, both ends included.
 *
 * @param mark the day at which it is marked
 * @param isSpan whether it has a breadth to draw
 */
record Extent(long from, long to, Edge start, Edge end, long mark, boolean isSpan) {

    /** What is known of an end. */
    enum Edge {
        SHARP,
        /** The day is doubted, or only known to lie within a month or a year. */
        FADED,
        /** It is not known; the breadth drawn means nothing. */
        UNKNOWN,
        /** It goes on. */
        OPEN
    }

    /** Empty if the date says nothing of when it began or ended. */
    static Optional<Extent> of(Edtf date) {
        if (date instanceof Interval interval) {
            return interval(interval);
        }
        var lower = date.lower().or(date::sortDay);
        var upper = date.upper().or(date::sortDay);
        if (lower.isEmpty() || upper.isEmpty()) {
            return date.sortDay().map(day -> point(day, Edge.UNKNOWN));
        }
        var isSeason = date.lower().isEmpty() && date.upper().isEmpty();
        if (lower.get().equals(upper.get())) {
            var isCertain = date.qualifier() == Qualifier.NONE && !isSeason;
            return Optional.of(point(lower.get(), isCertain ? Edge.SHARP : Edge.FADED));
        }
        var from = lower.get().toEpochDay();
        var to = upper.get().toEpochDay();
        return Optional.of(new Extent(
                from,
                to,
                date.openStart() ? Edge.OPEN : Edge.FADED,
                date.openEnd() ? Edge.OPEN : Edge.FADED,
                from + (to - from) / 2,
                true));
    }

    private static Extent point(CivilDay day, Edge edge) {
        return new Extent(day.toEpochDay(), day.toEpochDay(), edge, edge, day.toEpochDay(), false);
    }

    private static Optional<Extent> interval(Interval interval) {
        var first =
                interval.start().flatMap(Edtf::lower).or(() -> interval.start().flatMap(Edtf::sortDay));
        var last = interval.end().flatMap(Edtf::upper).or(() -> interval.end().flatMap(Edtf::sortDay));
        var known = first.or(() -> last);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var from = first.orElse(known.get()).toEpochDay();
        var to = Math.max(from, last.orElse(known.get()).toEpochDay());
        return Optional.of(new Extent(
                from,
                to,
                edge(interval.start(), interval.openStart() ? Edge.OPEN : Edge.UNKNOWN),
                edge(interval.end(), interval.openEnd() ? Edge.OPEN : Edge.UNKNOWN),
                first.isPresent() ? from : to,
                true));
    }

    private static Edge edge(Optional<Edtf> date, Edge otherwise) {
        if (date.isEmpty()) {
            return otherwise;
        }
        var isOneDay = date.get().lower().equals(date.get().upper());
        return isOneDay && date.get().qualifier() == Qualifier.NONE ? Edge.SHARP : Edge.FADED;
    }
}
