package stet.page;

import java.util.function.IntFunction;
import stet.archive.Catalogue;
import stet.date.CivilDay;
import stet.date.FiledDay;
import stet.page.Wording.YearMonthKey;
import stet.plain.Postings;

/**
 * The days that articles, or other things, are filed under, by their numbers. To split a long list each of its articles
 * is asked for its day, for several pages: to work it out each time took a tenth of a rebuild of 100,000 articles.
 */
final class Days {

    /** Stands for the month of an article of which no more than the year is known. */
    static final int NO_MONTH = FiledDay.UNKNOWN;

    /** Of each its {@link FiledDay}: a list is split by comparing these, 800,000 times or more for 100,000 articles. */
    private final Postings filed;

    private final IntFunction<CivilDay> days;

    /** Of each the number of its day since 1970. */
    private final Postings numbers;

    private Days(Postings filed, IntFunction<CivilDay> days) {
        this.filed = filed;
        this.days = days;
        var all = new Postings.Builder();
        for (var number = 0; number < filed.size(); number++) {
            all.add((int) days.apply(number).toEpochDay());
        }
        numbers = all.postings();
    }

    /** The days of articles by the clock of what was published. */
    static Days of(Catalogue articles) {
        var filed = new Postings.Builder();
        for (var index = 0; index < articles.size(); index++) {
            filed.add(FiledDay.of(articles.gist(index).date()));
        }
        return new Days(
                filed.postings(), index -> articles.gist(index).date().sortDay().orElseThrow());
    }

    /** The days of what was filed elsewhere. */
    static Days of(Postings filed) {
        return new Days(filed, number -> FiledDay.first(filed.at(number)));
    }

    /** The days of other things, each of which has that of one of these: the number of which is given for each. */
    Days through(Postings numbers) {
        var all = new Postings.Builder();
        for (var place = 0; place < numbers.size(); place++) {
            all.add(filed.at(numbers.at(place)));
        }
        return new Days(all.postings(), place -> of(numbers.at(place)));
    }

    boolean isSameYear(int one, int other) {
        return FiledDay.year(filed.at(one)) == FiledDay.year(filed.at(other));
    }

    /** Whether both months are known and the same, or neither is, of one year. */
    boolean isSameMonth(int one, int other) {
        return FiledDay.yearAndMonth(filed.at(one)) == FiledDay.yearAndMonth(filed.at(other));
    }

    /** Whether both days are known, and the same. */
    boolean isSameDay(int one, int other) {
        return filed.at(one) == filed.at(other) && isDayKnown(one);
    }

    CivilDay of(int number) {
        return days.apply(number);
    }

    /** How many days lie between two. */
    long between(int one, int other) {
        return Math.abs(numbers.at(one) - numbers.at(other));
    }

    boolean isDayKnown(int number) {
        return FiledDay.day(filed.at(number)) != FiledDay.UNKNOWN;
    }

    boolean isMonthKnown(int number) {
        return FiledDay.month(filed.at(number)) != FiledDay.UNKNOWN;
    }

    /** The month that something is of; {@link #NO_MONTH} of its year, if no more than that is known. */
    YearMonthKey month(int number) {
        return new YearMonthKey(FiledDay.year(filed.at(number)), FiledDay.month(filed.at(number)));
    }
}
