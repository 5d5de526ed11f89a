package stet.page;

import stet.archive.Catalogue;
import stet.date.CivilDay;
import stet.page.Wording.YearMonthKey;

/**
 * The days that articles are filed under by the clock of what was published, by the articles' numbers. To split a long
 * list each of its articles is asked for its day, for several pages: to work it out each time took a tenth of a rebuild
 * of 100,000 articles.
 */
final class Days {

    /** Stands for the month of an article of which no more than the year is known. */
    static final int NO_MONTH = 0;

    private final CivilDay[] days;
    /** How much of each is known: 1 the year, 2 the month, 3 the day. */
    private final byte[] known;

    Days(Catalogue articles) {
        days = new CivilDay[articles.size()];
        known = new byte[articles.size()];
        for (var i = 0; i < days.length; i++) {
            var date = articles.gist(i).date();
            var day = date.sortDay().orElseThrow();
            days[i] = i > 0 && days[i - 1].equals(day) ? days[i - 1] : day;
            var length = date.beginning().map(String::length).orElse(0);
            known[i] = (byte) (length >= "2020-03-05".length() ? 3 : length >= "2020-03".length() ? 2 : 1);
        }
    }

    boolean isSameYear(int one, int other) {
        return days[one].year() == days[other].year();
    }

    boolean isSameMonth(int one, int other) {
        return isSameYear(one, other)
                && isMonthKnown(one) == isMonthKnown(other)
                && (!isMonthKnown(one) || days[one].month() == days[other].month());
    }

    /** Whether both days are known, and the same. */
    boolean isSameDay(int one, int other) {
        return isDayKnown(one) && isDayKnown(other) && isSameMonth(one, other) && days[one].day() == days[other].day();
    }

    CivilDay of(int article) {
        return days[article];
    }

    boolean isDayKnown(int article) {
        return known[article] == 3;
    }

    boolean isMonthKnown(int article) {
        return known[article] >= 2;
    }

    /** The month that an article came out in; {@link #NO_MONTH} of its year, if no more than that is known. */
    YearMonthKey month(int article) {
        return isMonthKnown(article)
                ? YearMonthKey.of(days[article])
                : new YearMonthKey(days[article].year(), NO_MONTH);
    }
}
