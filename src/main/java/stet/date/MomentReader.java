package stet.date;

import java.util.Optional;
import stet.date.Reading.Parsed;
import stet.date.Reading.Refused;

/** Reads a day with a time: hours and minutes at least, and where it is known how far that clock is from UTC. */
final class MomentReader {

    private static final int WRONG = Integer.MIN_VALUE;
    private static final int NONE = Integer.MAX_VALUE;

    private MomentReader() {}

    static Reading read(Slice slice, int time) {
        var date = EdtfReader.readDay(slice.upTo(time));
        if (date instanceof Refused) {
            return date;
        }
        if (!(date instanceof Parsed parsed && parsed.date() instanceof Day day)) {
            return slice.refuse(Reason.TIME_WITHOUT_DAY, slice.start(), time);
        }
        var clock = slice.from(time + 1).upTo(clockEnd(slice, time + 1));
        var seconds = seconds(clock);
        if (seconds < 0) {
            return slice.refuse(Reason.TIME, clock.start(), clock.end());
        }
        var offset = offset(slice.from(clock.end()));
        if (offset == WRONG) {
            return slice.refuse(Reason.OFFSET, clock.end(), slice.end());
        }
        Optional<Integer> known = offset == NONE ? Optional.empty() : Optional.of(offset);
        return new Parsed(new Moment(slice.written(), day.day(), seconds, nano(clock), known));
    }

    private static int clockEnd(Slice slice, int start) {
        for (var i = start; i < slice.end(); i++) {
            var c = slice.at(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return i;
            }
        }
        return slice.end();
    }

    /** Seconds since the start of the day, or -1 if this is no time of day. */
    private static int seconds(Slice clock) {
        var at = clock.start();
        var hour = clock.twoDigits(at);
        var minute = clock.at(at + 2) == ':' ? clock.twoDigits(at + 3) : -1;
        if (hour < 0 || minute < 0 || minute > 59) {
            return -1;
        }
        var length = clock.end() - clock.start();
        var second = length == 5 ? 0 : secondOf(clock, at + 5);
        var seconds = hour * 3600 + minute * 60 + second;
        var overDay = seconds == Instants.SECONDS_PER_DAY && nano(clock) > 0;
        return second < 0 || seconds > Instants.SECONDS_PER_DAY || overDay ? -1 : seconds;
    }

    /** The seconds of a minute, or -1; a fraction may follow them. */
    private static int secondOf(Slice clock, int at) {
        var second = clock.at(at) == ':' ? clock.twoDigits(at + 1) : -1;
        if (second > 59) {
            return -1;
        }
        var end = at + 3;
        if (end == clock.end()) {
            return second;
        }
        var hasFraction = clock.at(end) == '.' && end + 1 < clock.end() && clock.afterDigits(end + 1) == clock.end();
        return hasFraction ? second : -1;
    }

    /** The fraction of a second; what is finer than a nanosecond is cut off. */
    private static int nano(Slice clock) {
        var point = clock.indexOf('.', clock.start());
        if (point < 0) {
            return 0;
        }
        var nano = 0;
        for (var i = point + 1; i <= point + 9; i++) {
            nano = nano * 10 + (i < clock.end() ? clock.at(i) - '0' : 0);
        }
        return nano;
    }

    /** Minutes ahead of UTC, {@link #NONE} or {@link #WRONG}. */
    private static int offset(Slice zone) {
        if (zone.isEmpty()) {
            return NONE;
        }
        var at = zone.start();
        if (zone.at(at) == 'Z') {
            return zone.end() == at + 1 ? 0 : WRONG;
        }
        var hours = zone.twoDigits(at + 1);
        var minutesStart = zone.at(at + 3) == ':' ? at + 4 : at + 3;
        var minutes = zone.end() == at + 3 ? 0 : zone.twoDigits(minutesStart);
        var isWhole = zone.end() == at + 3 || zone.end() == minutesStart + 2;
        if (hours < 0 || minutes < 0 || minutes > 59 || !isWhole) {
            return WRONG;
        }
        var size = hours * 60 + minutes;
        if (zone.at(at) == '+') {
            return size <= Instants.EASTERNMOST ? size : WRONG;
        }
        return size > 0 && -size >= Instants.WESTERNMOST ? -size : WRONG;
    }
}
