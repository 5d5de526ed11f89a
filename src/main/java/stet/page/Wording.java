package stet.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import stet.date.CivilDay;
import stet.date.DateWords;
import stet.date.Edtf;
import stet.site.Words;

/** One language of the site: its words, its dates, and the prefix of its pages' paths. */
final class Wording {

    private final Words words;
    private final DateWords dates;
    private final String prefix;

    Wording(Words words, String prefix) {
        this.words = words;
        this.prefix = prefix;
        // Each date asks for some six of them, and a sorted map compares ten keys for each.
        var texts = new HashMap<>(words.texts());
        dates = new DateWords(key -> texts.getOrDefault(key, key));
    }

    String lang() {
        return words.lang();
    }

    String prefix() {
        return prefix;
    }

    Words words() {
        return words;
    }

    String text(String key) {
        return words.text(key);
    }

    String text(String key, String place, String value) {
        return words.text(key, Map.of(place, value));
    }

    DateView date(Edtf date) {
        return new DateView(
                date.text(),
                dates.words(date),
                dates.brief(date),
                date.exactDay().map(CivilDay::toString));
    }

    String month(YearMonthKey month) {
        return dates.month(month.year(), month.month());
    }

    String monthName(int month) {
        return dates.monthName(month);
    }

    /** A month as the axis of a drawing names it: in three letters, or, where months are numbers, in full. */
    String briefMonth(int month) {
        var brief = dates.shortMonthName(month);
        if (brief.chars().allMatch(Character::isDigit)) {
            return dates.monthName(month);
        }
        return brief.length() > 3 ? brief.substring(0, 3) : brief;
    }

    String weekday(CivilDay day) {
        return dates.weekday(day.weekday());
    }

    String year(long year) {
        return dates.year(year);
    }

    String day(CivilDay day) {
        return dates.day(day);
    }

    String briefDay(CivilDay day) {
        return dates.briefDay(day);
    }

    /** The name of a language in this one, where the interface has it. */
    java.util.Optional<String> language(String tag) {
        return java.util.Optional.ofNullable(words.texts().get("language." + tag.toLowerCase(Locale.ROOT)));
    }

    /** A month of a year, for grouping. */
    record YearMonthKey(long year, int month) {

        static YearMonthKey of(CivilDay day) {
            return new YearMonthKey(day.year(), day.month());
        }

        /** A key of maps for each card, so told here: what the JDK makes of a record is put together at run time. */
        @Override
        public boolean equals(Object other) {
            return other instanceof YearMonthKey key && key.year == year && key.month == month;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(year * 13 + month);
        }

        /** Such as {@code 2020-03}. */
        @Override
        public String toString() {
            return padded(year, 4) + "-" + padded(month, 2);
        }
    }

    /** A number in at least so many digits; a minus sign before it does not count. */
    static String padded(long number, int digits) {
        var text = Long.toString(Math.abs(number));
        return (number < 0 ? "-" : "") + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
