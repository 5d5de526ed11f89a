package stet.page;

import stet.archive.Catalogue;
import stet.date.CivilDay;
import stet.date.Day;
import stet.date.Edtf;
import stet.page.Wording.YearMonthKey;

/**
 * The days that articles are filed under by the clock of what was published, by the articles' numbers. To split a long
 * list each of its articles is asked for its day, for several pages: to work it out each time took a tenth of a rebuild
 * of 100,000 articles.
 */
final class Days {

    /** Stands for the month of an article of which no more than the year is known. */
    static final int NO_MONTH = 0;

    /** What takes the bits of a day's number in {@link #keys}, and those of the month's above. */
    private static final int DAY_BITS = 5;

    private static final int MONTH_BITS = 4;

    /**
     * Of each article the year, the month and the day in one number: 0 for what is not known. A list is split by
     * comparing these, 800,000 times or more for 100,000 articles.
     */
    private final long[] keys;

    /** Of each article the number of its day since 1970. */
    private final long[] numbers;

    private final Catalogue articles;

    Days(Catalogue articles) {
        this.articles = articles;
        keys = new long[articles.size()];
        numbers = new long[articles.size()];
        for (var i = 0; i < keys.length; i++) {
            var date = articles.gist(i).date();
            keys[i] = key(date);
            numbers[i] = date.sortDay().orElseThrow().toEpochDay();
        }
    }

    private static long key(Edtf date) {
        if (date instanceof Day exact) {
            return key(exact.day(), 3);
        }
        var length = date.beginning().map(String::length).orElse(0);
        var known = length >= "2020-03-05".length() ? 3 : length >= "2020-03".length() ? 2 : 1;
        return key(date.sortDay().orElseThrow(), known);
    }

    /** {@code known} is 1 for the year, 2 for the month, 3 for the day. */
    private static long key(CivilDay day, int known) {
        var month = known >= 2 ? day.month() : NO_MONTH;
        return (((day.year() << MONTH_BITS) | month) << DAY_BITS) | (known == 3 ? day.day() : 0);
    }

    private static long month(long key) {
        return key >> DAY_BITS;
    }

    private static long year(long key) {
        return key >> (DAY_BITS + MONTH_BITS);
    }

    boolean isSameYear(int one, int other) {
        return year(keys[one]) == year(keys[other]);
    }

    /** Whether both months are known and the same, or neither is, of one year. */
    boolean isSameMonth(int one, int other) {
        return month(keys[one]) == month(keys[other]);
    }

    /** Whether both days are known, and the same. */
    boolean isSameDay(int one, int other) {
        return keys[one] == keys[other] && isDayKnown(one);
    }

    CivilDay of(int article) {
        return articles.gist(article).date().sortDay().orElseThrow();
    }

    /** How many days lie between two articles. */
    long between(int one, int other) {
        return Math.abs(numbers[one] - numbers[other]);
    }

    boolean isDayKnown(int article) {
        return (keys[article] & ((1 << DAY_BITS) - 1)) != 0;
    }

    boolean isMonthKnown(int article) {
        return (month(keys[article]) & ((1 << MONTH_BITS) - 1)) != NO_MONTH;
    }

    /** The month that an article came out in; {@link #NO_MONTH} of its year, if no more than that is known. */
    YearMonthKey month(int article) {
        var month = month(keys[article]);
        return new YearMonthKey(year(keys[article]), (int) (month & ((1 << MONTH_BITS) - 1)));
    }
}
