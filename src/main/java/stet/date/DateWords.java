package stet.date;

import java.time.DayOfWeek;
import java.util.function.Function;
import stet.date.Phrases.Form;

/**
 * Puts dates into the words of one language, never more exact than they are.
 *
 * <p>The language is a table of patterns with places such as <code>{year}</code>; {@link DateKeys} lists what it must
 * have.
 */
public final class DateWords {

    private final Phrases longForm;
    private final Phrases shortForm;

    public DateWords(Function<String, String> table) {
        longForm = new Phrases(table, Form.LONG);
        shortForm = new Phrases(table, Form.SHORT);
    }

    /** In a sentence or by itself: “between 2 and 5 March 2020”. */
    public String words(Edtf date) {
        return words(date, longForm);
    }

    /** In lists and tables: “5 Mar. 2020”. */
    public String brief(Edtf date) {
        return words(date, shortForm);
    }

    public String day(CivilDay day) {
        return longForm.day(day);
    }

    /** The same in lists: “5 Mar. 2020”. */
    public String briefDay(CivilDay day) {
        return shortForm.day(day);
    }

    /** The heading of a month: “March 2020”. */
    public String month(long year, int month) {
        return longForm.month(new CivilDay(year, month, 1));
    }

    /** A month without its year: “March”. */
    public String monthName(int month) {
        return longForm.monthName(month);
    }

    public String shortMonthName(int month) {
        return shortForm.monthName(month);
    }

    /** The heading of a year: “2020”. */
    public String year(long year) {
        return longForm.year(year);
    }

    public String weekday(DayOfWeek weekday) {
        return longForm.fill("weekday." + weekday.getValue());
    }

    static String words(Edtf date, Phrases phrases) {
        if (date instanceof Day day) {
            return phrases.day(day.day());
        }
        if (date instanceof Moment moment) {
            return moment(moment, phrases);
        }
        if (date instanceof CalendarDate calendarDate) {
            return new CalendarWords(phrases, calendarDate).words();
        }
        if (date instanceof LongYear longYear) {
            return longYear(longYear, phrases);
        }
        if (date instanceof Season season) {
            return phrases.fill("season." + season.code(), "year", phrases.number(season.year()));
        }
        return date instanceof Interval interval
                ? new RangeWords(phrases).interval(interval)
                : new RangeWords(phrases).set((DateSet) date);
    }

    private static String longYear(LongYear date, Phrases phrases) {
        var from = date.lower().orElseThrow().year();
        var to = date.upper().orElseThrow().year();
        if (from == to) {
            return phrases.year(from);
        }
        return phrases.fill(
                "year.estimated",
                "from",
                phrases.number(from),
                "to",
                phrases.number(to),
                "year",
                phrases.number(date.year()));
    }

    private static String moment(Moment moment, Phrases phrases) {
        var day = phrases.day(moment.day());
        var time = clock(moment.secondOfDay());
        return moment.offsetMinutes()
                .map(offset -> phrases.fill("time", "day", day, "time", time, "zone", zone(offset)))
                .orElseGet(() -> phrases.fill("time.local", "day", day, "time", time));
    }

    /** Seconds are shown only where there are any. */
    private static String clock(int secondOfDay) {
        var minutes = two(secondOfDay / 3600) + ":" + two(secondOfDay / 60 % 60);
        return secondOfDay % 60 == 0 ? minutes : minutes + ":" + two(secondOfDay % 60);
    }

    private static String zone(int offsetMinutes) {
        if (offsetMinutes == 0) {
            return "UTC";
        }
        var size = Math.abs(offsetMinutes);
        var hours = "UTC" + (offsetMinutes < 0 ? "−" : "+") + size / 60;
        return size % 60 == 0 ? hours : hours + ":" + two(size % 60);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
