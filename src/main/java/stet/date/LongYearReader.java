package stet.date;

import java.util.Optional;
import stet.date.Reading.Parsed;

/** Reads {@code Y170002}, {@code Y-17E7}, {@code Y17101000S3} and {@code 1950S2}. */
final class LongYearReader {

    private static final int MOST_DIGITS = 15;

    private LongYearReader() {}

    static Reading read(Slice slice) {
        var isMarked = slice.at(slice.start()) == 'Y';
        var signAt = isMarked ? slice.start() + 1 : slice.start();
        var digitsAt = slice.at(signAt) == '-' ? signAt + 1 : signAt;
        var digitsEnd = slice.afterDigits(digitsAt);
        if (digitsEnd == digitsAt) {
            return slice.refuseAt(digitsAt);
        }
        var exponentAt = isMarked && slice.at(digitsEnd) == 'E' ? digitsEnd + 1 : digitsEnd;
        var exponentEnd = slice.afterDigits(exponentAt);
        if (exponentAt > digitsEnd && exponentEnd == exponentAt) {
            return slice.refuseAt(exponentAt);
        }
        var rest = slice.at(exponentEnd);
        if (exponentEnd < slice.end() && rest != 'S') {
            return slice.refuseAt(exponentEnd);
        }
        var exponent = number(slice, exponentAt, exponentEnd);
        if (digitsEnd - digitsAt + exponent > MOST_DIGITS) {
            return slice.refuse(Reason.YEAR_TOO_FAR, slice.start(), exponentEnd);
        }
        var size = number(slice, digitsAt, digitsEnd) * LongYear.powerOfTen((int) exponent);
        if (isMarked && (slice.at(digitsAt) == '0' || size <= 9999)) {
            return slice.refuse(Reason.LONG_YEAR, slice.start(), exponentEnd);
        }
        if (!isMarked && digitsEnd - digitsAt != 4) {
            return slice.refuse(Reason.YEAR_DIGITS, slice.start(), digitsEnd);
        }
        if (digitsAt > signAt && size == 0) {
            return slice.refuse(Reason.NEGATIVE_ZERO, slice.start(), digitsEnd);
        }
        return significant(slice, exponentEnd, digitsAt > signAt ? -size : size);
    }

    private static Reading significant(Slice slice, int at, long year) {
        if (at == slice.end()) {
            return new Parsed(new LongYear(slice.written(), year, Optional.empty()));
        }
        var end = slice.afterDigits(at + 1);
        if (end < slice.end()) {
            return slice.refuseAt(end);
        }
        var digits = number(slice, at + 1, end);
        if (digits < 1 || digits > Long.toString(Math.abs(year)).length()) {
            return slice.refuse(Reason.SIGNIFICANT_DIGITS, at, end);
        }
        return new Parsed(new LongYear(slice.written(), year, Optional.of((int) digits)));
    }

    /** The number between two places; one that is too large for a year comes out as too large, but not exact. */
    private static long number(Slice slice, int start, int end) {
        var number = 0L;
        for (var i = start; i < end; i++) {
            number = Math.min(number * 10 + slice.at(i) - '0', CivilDay.FARTHEST_YEAR);
        }
        return number;
    }
}
