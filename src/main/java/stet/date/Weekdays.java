package stet.date;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Weekdays as texts print them, in English and Korean, and the days they mean in a report. */
public final class Weekdays {

    /** The most days that a report may have come out on for a weekday in it to be worked out. */
    private static final long MOST_DAYS = 366;

    private static final List<List<String>> NAMES = List.of(
            List.of("Monday", "Mon.", "월요일"),
            List.of("Tuesday", "Tue.", "Tues.", "화요일"),
            List.of("Wednesday", "Wed.", "수요일"),
            List.of("Thursday", "Thu.", "Thur.", "Thurs.", "목요일"),
            List.of("Friday", "Fri.", "금요일"),
            List.of("Saturday", "Sat.", "토요일"),
            List.of("Sunday", "Sun.", "일요일"));

    private static final List<String> LEAP_DAYS =
            List.of("29 Feb", "Feb. 29", "Feb 29", "February 29", "29th of February", "2월 29일", "2월29일");

    /** Words that lead on from a weekday to another one. */
    private static final List<String> OTHER_WEEK = List.of(
            "next",
            "Next",
            "last",
            "Last",
            "previous",
            "Previous",
            "coming",
            "following",
            "Following",
            "ago",
            "다음",
            "지난",
            "오는",
            "전");

    /** Abbreviations that are words as well, at the end of a sentence. */
    private static final List<String> WORDS = List.of("Sat.", "Sun.");

    private Weekdays() {}

    /** The one weekday that a text names; empty if it names none, or several. */
    public static Optional<DayOfWeek> named(String text) {
        var found = EnumSet.noneOf(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            if (NAMES.get(weekday.getValue() - 1).stream().anyMatch(name -> names(text, name))) {
                found.add(weekday);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static boolean names(String text, String name) {
        return holds(text, name) && (!WORDS.contains(name) || hasDigits(text));
    }

    /**
     * Whether a text names a weekday and no day of a month beside it, so that it is the last one before another date;
     * of the next one, or the one before the last, people do not mean the same everywhere.
     */
    public static boolean isRelative(String text) {
        return named(text).isPresent()
                && !hasDigits(text)
                && OTHER_WEEK.stream().noneMatch(word -> holds(text, word));
    }

    private static boolean hasDigits(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Whether a text prints the day that only leap years have. */
    public static boolean printsLeapDay(String text) {
        return LEAP_DAYS.stream().anyMatch(day -> holds(text, day));
    }

    /**
     * The days that a weekday may mean in a report: for each day on which that may have come out, the last such weekday
     * on or before it. In order; none if little is known of when it came out.
     */
    public static List<CivilDay> before(Edtf published, DayOfWeek weekday) {
        var days = new ArrayList<CivilDay>();
        for (var stretch : published instanceof DateSet set ? set.members() : List.of(published)) {
            if (stretch.lower().isEmpty() || stretch.upper().isEmpty()) {
                return List.of();
            }
            var last = stretch.upper().get().onOrBefore(weekday);
            var first = stretch.lower().get().onOrBefore(weekday);
            if (last.toEpochDay() - first.toEpochDay() > MOST_DAYS) {
                return List.of();
            }
            for (var day = first; day.compareTo(last) <= 0; day = day.plusDays(7)) {
                days.add(day);
            }
        }
        return days.stream().distinct().sorted().toList();
    }

    /** Whether {@code words} stand in a text, not within a longer word; Korean words take endings. */
    private static boolean holds(String text, String words) {
        for (var at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            var startsWord = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            var end = at + words.length();
            var isKorean = words.charAt(words.length() - 1) > 0x1100;
            var endsWord = isKorean || end == text.length() || !Character.isDigit(text.charAt(end));
            if (startsWord && endsWord) {
                return true;
            }
        }
        return false;
    }
}
