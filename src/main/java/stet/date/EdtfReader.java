package stet.date;

import org.jspecify.annotations.Nullable;
import stet.date.Reading.Parsed;
import stet.date.Reading.Refused;

/** Reads dates. Most are plain days, so these are tried first. */
final class EdtfReader {

    private EdtfReader() {}

    static Reading read(String text) {
        var day = plainDay(text);
        if (day != null) {
            return new Parsed(new Day(day));
        }
        var reading = readAny(text);
        return reading instanceof Refused refused ? Likely.meant(refused) : reading;
    }

    /** Reads any date, plain days too, by the grammar. */
    static Reading readAny(String text) {
        var whole = Slice.of(text);
        if (whole.isEmpty()) {
            return whole.refuse(Reason.EMPTY);
        }
        if (whole.at(0) == '[' || whole.at(0) == '{') {
            return RangeReader.readSet(whole);
        }
        var slash = whole.indexOf('/', 0);
        return slash < 0 ? readSingle(whole, Place.ALONE) : RangeReader.readInterval(whole, slash);
    }

    /** Reads a date that is neither an interval nor a set. */
    static Reading readSingle(Slice slice, Place place) {
        var time = slice.indexOf('T', slice.start());
        if (time >= 0) {
            return place == Place.ALONE
                    ? MomentReader.read(slice, time)
                    : slice.refuse(Reason.TIME_IN_RANGE, time, slice.end());
        }
        if (slice.at(slice.start()) == 'Y' || slice.indexOf('S', slice.start()) >= 0) {
            return LongYearReader.read(slice);
        }
        return CalendarReader.read(slice, place);
    }

    /** Reads a day, or what else stands where one should. */
    static Reading readDay(Slice slice) {
        var day = plainDay(slice.written());
        return day == null ? CalendarReader.read(slice, Place.ALONE) : new Parsed(new Day(day));
    }

    private static @Nullable CivilDay plainDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        var year = number(text, 0, 4);
        var month = number(text, 5, 7);
        var day = number(text, 8, 10);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > CivilDay.daysIn(year, month)) {
            return null;
        }
        return new CivilDay(year, month, day);
    }

    /** The number that the digits make, or -1 if they are not all digits. */
    private static int number(String text, int start, int end) {
        var number = 0;
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (!Slice.isDigit(c)) {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
