package stet.archive;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stet.annotation.When;
import stet.annotation.When.RelativeTo;
import stet.annotation.When.Standing;
import stet.article.Article;
import stet.date.CivilDay;
import stet.date.DateSet;
import stet.date.Edtf;
import stet.date.Weekdays;
import stet.problem.DateSum;
import stet.problem.DateSum.NoLeapDay;
import stet.problem.DateSum.OtherDay;
import stet.problem.DateSum.OtherWeekday;
import stet.problem.DateSum.SeveralDays;
import stet.problem.EventProblem.DateContradiction;
import stet.problem.Problems;

/**
 * Sums with a date and the words it was read from: weekdays that are printed, and the day that only leap years have.
 */
final class DaySums {

    private final When when;
    private final String printed;
    private final Article article;

    private DaySums(When when, String printed, Article article) {
        this.when = when;
        this.printed = printed;
        this.article = article;
    }

    /** Checks what a date makes of the words {@code printed} in an article. */
    static void check(When when, String printed, Article article, Problems problems) {
        if (when.standing() == Standing.CHECKED) {
            var sums = new DaySums(when, printed, article);
            sums.weekday().or(sums::leapDay).ifPresent(sum -> problems.add(new DateContradiction(when.span(), sum)));
        }
    }

    private Optional<DateSum> weekday() {
        var weekday = Weekdays.named(printed);
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        return when.relativeTo().isPresent() && Weekdays.isRelative(printed)
                ? counted(weekday.get(), told(when.relativeTo().get()))
                : named(weekday.get());
    }

    /** The date that the words were counted from. */
    private Edtf told(RelativeTo from) {
        var published = article.frontMatter().date();
        return from == RelativeTo.PUBLISHED
                ? published
                : article.frontMatter().updated().orElse(published);
    }

    /** A weekday counted back from the report must be the one day, or all the days, that the sum gives. */
    private Optional<DateSum> counted(DayOfWeek weekday, Edtf told) {
        var days = Weekdays.before(told, weekday);
        if (days.isEmpty() || days.equals(written()) || isRangeOf(days)) {
            return Optional.empty();
        }
        return Optional.of(
                days.size() == 1
                        ? new OtherDay(
                                printed,
                                told.text(),
                                days.get(0).toString(),
                                when.date().text())
                        : new SeveralDays(
                                printed,
                                told.text(),
                                days.stream().map(CivilDay::toString).toList()));
    }

    /** Whether the date is a set that goes from the first to the last of several days. */
    private boolean isRangeOf(List<CivilDay> days) {
        return days.size() > 1
                && when.date() instanceof DateSet
                && when.date().lower().equals(Optional.of(days.get(0)))
                && when.date().upper().equals(Optional.of(days.get(days.size() - 1)));
    }

    /** The single days that the date names, as a set or alone; none if one of them is longer than a day. */
    private List<CivilDay> written() {
        var members = when.date() instanceof DateSet set ? set.members() : List.of(when.date());
        var days = new ArrayList<CivilDay>();
        for (var member : members) {
            if (member.lower().isEmpty() || !member.lower().equals(member.upper())) {
                return List.of();
            }
            days.add(member.lower().get());
        }
        return days;
    }

    /** A day that is printed with its weekday must fall on it; of several, one. */
    private Optional<DateSum> named(DayOfWeek weekday) {
        var days = written();
        if (days.isEmpty() || days.stream().anyMatch(day -> day.weekday() == weekday)) {
            return Optional.empty();
        }
        var name = days.get(0).weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return Optional.of(new OtherWeekday(days.get(0).toString(), name, printed));
    }

    private Optional<DateSum> leapDay() {
        var first = when.date().lower();
        var last = when.date().upper();
        if (!Weekdays.printsLeapDay(printed) || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        var next = leapYear(first.get().year(), 1);
        if (new CivilDay(next, 2, 29).compareTo(first.get()) < 0) {
            next = leapYear(next + 1, 1);
        }
        if (new CivilDay(next, 2, 29).compareTo(last.get()) <= 0) {
            return Optional.empty();
        }
        var nearest = Stream.of(leapYear(first.get().year(), -1), next)
                .distinct()
                .map(year -> new CivilDay(year, 2, 29).toString())
                .toList();
        return Optional.of(new NoLeapDay(printed, when.date().text(), nearest));
    }

    /** The nearest leap year from a year on, going one way. */
    private static long leapYear(long year, int step) {
        var leap = year;
        while (!CivilDay.isLeapYear(leap)) {
            leap += step;
        }
        return leap;
    }
}
