package stet.date;

import java.util.ArrayList;
import java.util.Optional;
import stet.date.DateSet.Kind;
import stet.date.Reading.Parsed;
import stet.date.Reading.Refused;

/** Reads what is made of several dates: intervals and sets. */
final class RangeReader {

    private static final String OPEN = "..";

    private enum End {
        GIVEN,
        OPEN,
        UNKNOWN
    }

    /** One end of a range, as it is written. */
    private record Side(Slice slice, End end) {

        Optional<Reading> read() {
            return end == End.GIVEN ? Optional.of(EdtfReader.readSingle(slice, Place.END)) : Optional.empty();
        }
    }

    private RangeReader() {}

    static Reading readInterval(Slice slice, int slash) {
        var second = slice.indexOf('/', slash + 1);
        if (second >= 0) {
            return slice.refuseAt(second);
        }
        return range(slice, slice.written(), intervalSide(slice.upTo(slash)), intervalSide(slice.from(slash + 1)));
    }

    private static Side intervalSide(Slice slice) {
        if (slice.isEmpty()) {
            return new Side(slice, End.UNKNOWN);
        }
        return new Side(slice, slice.written().equals(OPEN) ? End.OPEN : End.GIVEN);
    }

    private static Reading range(Slice slice, String text, Side start, Side end) {
        var first = start.read();
        if (first.isPresent() && first.get() instanceof Refused) {
            return first.get();
        }
        var last = end.read();
        if (last.isPresent() && last.get() instanceof Refused) {
            return last.get();
        }
        var interval = new Interval(
                text,
                first.flatMap(Reading::parsed),
                last.flatMap(Reading::parsed),
                start.end() == End.OPEN,
                end.end() == End.OPEN);
        return isBackward(interval) ? slice.refuse(Reason.BACKWARD) : new Parsed(interval);
    }

    /** Whether its end is before its start, whatever digits stand for those that are not given. */
    private static boolean isBackward(Interval interval) {
        return interval.lower()
                .flatMap(lower -> interval.upper().filter(upper -> upper.compareTo(lower) < 0))
                .isPresent();
    }

    static Reading readSet(Slice slice) {
        var kind = slice.at(0) == '[' ? Kind.ONE_OF : Kind.ALL_OF;
        var closing = kind == Kind.ONE_OF ? ']' : '}';
        var end = slice.end() - 1;
        if (end == 0 || slice.at(end) != closing) {
            return slice.refuse(Reason.UNCLOSED, slice.end(), slice.end());
        }
        var members = new ArrayList<Edtf>();
        var inner = slice.upTo(end);
        for (var at = 1; at <= end; ) {
            var comma = inner.indexOf(',', at);
            var stop = comma < 0 ? end : comma;
            var member = readMember(inner.from(at).upTo(stop));
            if (!(member instanceof Parsed parsed)) {
                return member;
            }
            var opensWithin =
                    (parsed.date().openStart() && at > 1) || (parsed.date().openEnd() && stop < end);
            if (opensWithin) {
                return slice.refuse(Reason.OPEN_WITHIN_SET, at, stop);
            }
            members.add(parsed.date());
            at = stop + 1;
        }
        return new Parsed(new DateSet(slice.written(), kind, members));
    }

    private static Reading readMember(Slice written) {
        var slice = withoutSpaces(written);
        var dots = indexOfDots(slice);
        if (dots < 0) {
            return EdtfReader.readSingle(slice, Place.MEMBER);
        }
        var start = slice.upTo(dots);
        var end = slice.from(dots + OPEN.length());
        if (start.isEmpty() && end.isEmpty()) {
            return slice.refuse(Reason.UNEXPECTED);
        }
        var from = new Side(start, start.isEmpty() ? End.OPEN : End.GIVEN);
        var to = new Side(end, end.isEmpty() ? End.OPEN : End.GIVEN);
        var text = (start.isEmpty() ? OPEN : start.written()) + "/" + (end.isEmpty() ? OPEN : end.written());
        return range(slice, text, from, to);
    }

    /** Spaces may stand beside the commas of a set, and nowhere else. */
    private static Slice withoutSpaces(Slice slice) {
        var start = slice.start();
        var end = slice.end();
        var isFirst = start == 1;
        var isLast = slice.text().charAt(end) != ',';
        while (!isFirst && slice.at(start) == ' ') {
            start++;
        }
        while (!isLast && end > start && slice.at(end - 1) == ' ') {
            end--;
        }
        return slice.from(start).upTo(end);
    }

    private static int indexOfDots(Slice slice) {
        for (var at = slice.indexOf('.', slice.start()); at >= 0; at = slice.indexOf('.', at + 1)) {
            if (slice.at(at + 1) == '.') {
                return at;
            }
        }
        return -1;
    }
}
