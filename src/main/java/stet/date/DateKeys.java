package stet.date;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The keys that a language's table must have for {@link DateWords}. */
public final class DateKeys {

    /** Keys that have a second one with {@code .short} at its end. */
    private static final List<String> IN_TWO_FORMS = List.of(
            "day",
            "month",
            "first.day.of-month",
            "last.day.of-month",
            "first.day.of-year",
            "last.day.of-year",
            "first.month.of-year",
            "last.month.of-year",
            "range",
            "between");

    private static final List<String> IN_ONE_FORM = List.of(
            "year",
            "year.ad",
            "year.bc",
            "year.estimated",
            "years",
            "decade",
            "time",
            "time.local",
            "uncertain",
            "approximate",
            "both",
            "noted",
            "part.year",
            "part.month",
            "part.day",
            "part.comma",
            "part.uncertain",
            "part.approximate",
            "part.both",
            "some.year",
            "some.year.decade",
            "some.year.between",
            "some.month",
            "some.month.between",
            "some.month.day",
            "some.day.month",
            "some.day.year",
            "some.day.between",
            "of.month",
            "of.day",
            "of.some.day",
            "of.some.month.day",
            "from",
            "from.unknown",
            "until",
            "until.unknown",
            "always",
            "unknown",
            "unknown.from",
            "unknown.until",
            "comma",
            "or",
            "and",
            "or-earlier",
            "or-later",
            "and-earlier",
            "and-later");

    private DateKeys() {}

    /** All keys, each once. */
    public static List<String> all() {
        var keys = new ArrayList<String>();
        IN_ONE_FORM.forEach(key -> keys.add("date." + key));
        IN_TWO_FORMS.forEach(key -> addForms(keys, key));
        IntStream.rangeClosed(1, 12).forEach(month -> addForms(keys, "month-name." + month));
        IntStream.rangeClosed(1, 7).forEach(weekday -> keys.add("date.weekday." + weekday));
        IntStream.rangeClosed(21, 41).forEach(season -> keys.add("date.season." + season));
        return List.copyOf(keys);
    }

    private static void addForms(List<String> keys, String key) {
        keys.add("date." + key);
        keys.add("date." + key + ".short");
    }
}
