package stet.date;

import java.util.ArrayList;
import java.util.List;
import stet.date.Reading.Parsed;

/** Reads a date of a year, a month and a day, its qualifiers and unspecified digits; and seasons, which look alike. */
final class CalendarReader {

    private final Slice slice;
    private final Place place;
    private final List<Part> parts = new ArrayList<>(3);
    private int at;

    private CalendarReader(Slice slice, Place place) {
        this.slice = slice;
        this.place = place;
        this.at = slice.start();
    }

    static Reading read(Slice slice, Place place) {
        return new CalendarReader(slice, place).read();
    }

    private Reading read() {
        while (true) {
            if (parts.size() == 3) {
                return slice.refuseAt(at - 1);
            }
            var left = qualifier();
            var start = at;
            passDigits();
            if (at == start) {
                return slice.refuseAt(at);
            }
            if (!isLong(start, at)) {
                return slice.refuse(parts.isEmpty() ? Reason.YEAR_DIGITS : Reason.PART_DIGITS, start, at);
            }
            parts.add(new Part(slice.text().substring(start, at), left));
            qualifyAll(qualifier());
            if (at == slice.end()) {
                return made();
            }
            if (slice.at(at) != '-') {
                return slice.refuseAt(at);
            }
            at++;
        }
    }

    private Qualifier qualifier() {
        var qualifier = Qualifier.of(slice.at(at));
        if (qualifier != Qualifier.NONE) {
            at++;
        }
        return qualifier;
    }

    private void passDigits() {
        if (parts.isEmpty() && slice.at(at) == '-') {
            at++;
        }
        while (Slice.isDigit(slice.at(at)) || slice.at(at) == 'X') {
            at++;
        }
    }

    private boolean isLong(int start, int end) {
        if (!parts.isEmpty()) {
            return end - start == 2;
        }
        var digits = slice.at(start) == '-' ? end - start - 1 : end - start;
        return digits == 4 || (place == Place.ALONE && (digits == 2 || digits == 3));
    }

    /** A qualifier to the right of a part is of this part and of all before it. */
    private void qualifyAll(Qualifier right) {
        parts.replaceAll(part -> new Part(part.digits(), part.qualifier().and(right)));
    }

    private Reading made() {
        var year = parts.get(0);
        if (year.length() < 4 && (parts.size() > 1 || !year.isKnown() || startsQualified())) {
            return slice.refuse(
                    Reason.YEAR_DIGITS, yearStart(), yearStart() + year.digits().length());
        }
        if (year.isNegative() && isZero(year)) {
            return slice.refuse(
                    Reason.NEGATIVE_ZERO,
                    yearStart(),
                    yearStart() + year.digits().length());
        }
        if (parts.size() == 2 && isSeason(parts.get(1))) {
            return season();
        }
        var first = PossibleDays.first(parts);
        var last = PossibleDays.last(parts);
        if (first.isEmpty() || last.isEmpty()) {
            return noSuchDay();
        }
        if (parts.size() == 3 && parts.stream().allMatch(CalendarReader::isPlain)) {
            return new Parsed(new Day(first.get()));
        }
        return new Parsed(new CalendarDate(slice.written(), parts, first.get(), last.get()));
    }

    private boolean startsQualified() {
        return Qualifier.of(slice.at(slice.start())) != Qualifier.NONE;
    }

    private int yearStart() {
        return slice.start() + (startsQualified() ? 1 : 0);
    }

    private static boolean isZero(Part year) {
        return year.digits().chars().skip(1).allMatch(c -> c == '0');
    }

    private static boolean isPlain(Part part) {
        return part.isKnown() && part.qualifier() == Qualifier.NONE;
    }

    private static boolean isSeason(Part month) {
        return month.isKnown() && month.value() >= 21 && month.value() <= 41;
    }

    private Reading season() {
        var year = parts.get(0);
        if (!parts.stream().allMatch(CalendarReader::isPlain) || place == Place.END) {
            return slice.refuse(Reason.SEASON);
        }
        return new Parsed(new Season(
                slice.written(), Integer.parseInt(year.digits()), parts.get(1).value()));
    }

    private Reading noSuchDay() {
        var monthStart = slice.indexOf('-', yearStart() + 1) + 1;
        monthStart += Qualifier.of(slice.at(monthStart)) == Qualifier.NONE ? 0 : 1;
        for (var month = 1; month <= 12; month++) {
            if (parts.get(1).allows(month)) {
                return slice.refuse(Reason.DAY);
            }
        }
        return slice.refuse(Reason.MONTH, monthStart, monthStart + 2);
    }
}
