package stet.date;

/**
 * A day as one number, by which things are sorted and split into years, months and days: year, month and day one after
 * the other, with 0 for a month or a day that is not known. Years are those of our era with four digits.
 */
public final class FiledDay {

    /** Stands for a month or a day that is not known. */
    public static final int UNKNOWN = 0;

    private static final int DAY_BITS = 5;
    private static final int MONTH_BITS = 4;

    private FiledDay() {}

    /** The number of a date that says at least in which year it was. */
    public static int of(Edtf date) {
        if (date instanceof Day exact) {
            return of(exact.day(), 3);
        }
        var length = date.beginning().map(String::length).orElse(0);
        var known = length >= "2020-03-05".length() ? 3 : length >= "2020-03".length() ? 2 : 1;
        return of(date.sortDay().orElseThrow(), known);
    }

    /** {@code known} is 1 for the year, 2 for the month, 3 for the day. */
    private static int of(CivilDay day, int known) {
        var month = known >= 2 ? day.month() : UNKNOWN;
        return ((((int) day.year() << MONTH_BITS) | month) << DAY_BITS) | (known == 3 ? day.day() : UNKNOWN);
    }

    public static int year(int filed) {
        return filed >> (DAY_BITS + MONTH_BITS);
    }

    /** 1 to 12, or {@link #UNKNOWN}. */
    public static int month(int filed) {
        return yearAndMonth(filed) & ((1 << MONTH_BITS) - 1);
    }

    /** 1 to 31, or {@link #UNKNOWN}. */
    public static int day(int filed) {
        return filed & ((1 << DAY_BITS) - 1);
    }

    /** Both together: the same for what is of one month, or of one year of which no more is known. */
    public static int yearAndMonth(int filed) {
        return filed >> DAY_BITS;
    }

    /** The first day that it may be. */
    public static CivilDay first(int filed) {
        return new CivilDay(year(filed), Math.max(1, month(filed)), Math.max(1, day(filed)));
    }
}
