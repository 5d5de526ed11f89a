package stet.date;

import java.time.DayOfWeek;

/**
 * A day of the Gregorian calendar, reckoned back beyond its beginning; the year before 1 is 0. It is bound to no time
 * zone.
 */
public record CivilDay(long year, int month, int day) implements Comparable<CivilDay> {

    /** Years lie between this and its negative, so that days can be counted without overflow. */
    static final long FARTHEST_YEAR = 999_999_999_999_999L;

    private static final long DAYS_PER_400_YEARS = 146_097;

    /** Days from 0000-03-01 to 1970-01-01. */
    private static final long DAYS_TO_1970 = 719_468;

    public CivilDay {
        if (Math.abs(year) > FARTHEST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            throw new IllegalArgumentException("no such day: " + year + "-" + month + "-" + day);
        }
    }

    public static boolean isLeapYear(long year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** How many days a month has. */
    public static int daysIn(long year, int month) {
        return switch (month) {
            case 2 -> isLeapYear(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** The day that lies so many days after 1970-01-01. */
    public static CivilDay ofEpochDay(long epochDay) {
        // Years are taken to begin in March, so that the leap day is the last of its year.
        var days = epochDay + DAYS_TO_1970;
        var era = Math.floorDiv(days, DAYS_PER_400_YEARS);
        var dayOfEra = Math.floorMod(days, DAYS_PER_400_YEARS);
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = (int) (dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100));
        var fromMarch = (5 * dayOfYear + 2) / 153;
        var month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        var day = dayOfYear - (153 * fromMarch + 2) / 5 + 1;
        return new CivilDay(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
    }

    /** Days since 1970-01-01. */
    public long toEpochDay() {
        var marchYear = month <= 2 ? year - 1 : year;
        var era = Math.floorDiv(marchYear, 400L);
        var yearOfEra = marchYear - era * 400;
        var fromMarch = month > 2 ? month - 3 : month + 9;
        var dayOfYear = (153 * fromMarch + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_400_YEARS + dayOfEra - DAYS_TO_1970;
    }

    public CivilDay plusDays(long days) {
        return ofEpochDay(toEpochDay() + days);
    }

    public DayOfWeek weekday() {
        return DayOfWeek.THURSDAY.plus(Math.floorMod(toEpochDay(), 7));
    }

    /** The last such weekday that is not after this day: what “on Monday” means in a report of this day. */
    public CivilDay onOrBefore(DayOfWeek weekday) {
        return plusDays(-Math.floorMod(weekday().getValue() - weekday.getValue(), 7));
    }

    /** Asked for most dates, so told here: what the JDK makes of a record is put together at run time, and slow. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CivilDay that && that.year == year && that.month == month && that.day == day;
    }

    @Override
    public int hashCode() {
        return Long.hashCode((year * 13 + month) * 32 + day);
    }

    @Override
    public int compareTo(CivilDay other) {
        if (year != other.year) {
            return Long.compare(year, other.year);
        }
        return month != other.month ? Integer.compare(month, other.month) : Integer.compare(day, other.day);
    }

    /** As ISO 8601 writes it, {@code 2020-03-05}; longer years have all their digits and no sign but a minus. */
    @Override
    public String toString() {
        var out = new StringBuilder(10);
        appendYear(out, year);
        out.append('-').append((char) ('0' + month / 10)).append((char) ('0' + month % 10));
        out.append('-').append((char) ('0' + day / 10)).append((char) ('0' + day % 10));
        return out.toString();
    }

    private static void appendYear(StringBuilder out, long year) {
        if (year < 0) {
            out.append('-');
        }
        var digits = Long.toString(Math.abs(year));
        out.append("0".repeat(Math.max(0, 4 - digits.length()))).append(digits);
    }
}
