package stet.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words for a year, month or day of which something is left open or doubted. */
final class CalendarWords {

    private static final List<String> PART_NAMES = List.of("part.year", "part.month", "part.day");

    private final Phrases phrases;
    private final CalendarDate date;
    private final Part year;

    CalendarWords(Phrases phrases, CalendarDate date) {
        this.phrases = phrases;
        this.date = date;
        this.year = date.parts().get(0);
    }

    String words() {
        var plain = unqualified();
        var qualifier = year.qualifier();
        if (date.parts().stream().allMatch(part -> part.qualifier() == qualifier)) {
            return phrases.qualified(plain, qualifier);
        }
        return phrases.fill("noted", "date", plain, "notes", notes());
    }

    /** What is doubted of which part: “year uncertain, day approximate”. */
    private String notes() {
        var notes = new ArrayList<String>();
        for (var qualifier : List.of(Qualifier.UNCERTAIN, Qualifier.APPROXIMATE, Qualifier.BOTH)) {
            var names = new ArrayList<String>();
            for (var i = 0; i < date.parts().size(); i++) {
                if (date.parts().get(i).qualifier() == qualifier) {
                    names.add(phrases.fill(PART_NAMES.get(i)));
                }
            }
            if (!names.isEmpty()) {
                notes.add(note(qualifier, String.join(phrases.fill("part.comma"), names)));
            }
        }
        return String.join(phrases.fill("comma"), notes);
    }

    private String note(Qualifier qualifier, String parts) {
        return switch (qualifier) {
            case UNCERTAIN -> phrases.fill("part.uncertain", "parts", parts);
            case APPROXIMATE -> phrases.fill("part.approximate", "parts", parts);
            case BOTH, NONE -> phrases.fill("part.both", "parts", parts);
        };
    }

    private String unqualified() {
        return switch (date.parts().size()) {
            case 1 -> yearOnly();
            case 2 -> yearAndMonth(date.parts().get(1));
            default -> yearMonthAndDay(date.parts().get(1), date.parts().get(2));
        };
    }

    private String yearOnly() {
        var first = date.first().year();
        return switch (year.length()) {
            case 2 -> years("years");
            case 3 -> first >= 1000 ? phrases.fill("decade", "year", phrases.number(first)) : years("years");
            default -> year.isKnown() ? phrases.year(first) : someYear();
        };
    }

    /** “some year in the 2020s”, “some year between 1900 and 1999”, “an unknown year”. */
    private String someYear() {
        if (year.isUnknown()) {
            return phrases.fill("some.year");
        }
        var first = date.first().year();
        if (first >= 1000 && year.digits().indexOf('X') == 3) {
            return phrases.fill("some.year.decade", "year", phrases.number(first));
        }
        return years("some.year.between");
    }

    private String years(String key) {
        return phrases.fill(
                key,
                "from",
                phrases.number(date.first().year()),
                "to",
                phrases.number(date.last().year()));
    }

    private String yearAndMonth(Part month) {
        if (month.isKnown()) {
            return year.isKnown()
                    ? phrases.month(date.first())
                    : phrases.fill("of.month", "month", phrases.longMonthName(month.value()), "years", someYear());
        }
        if (month.isUnknown() && year.isUnknown()) {
            return phrases.fill("unknown");
        }
        if (month.isUnknown() && year.isKnown()) {
            return phrases.fill(
                    "some.month", "year", phrases.number(date.first().year()));
        }
        var ends = new RangeWords(phrases).months(date.first(), date.last());
        return phrases.fill("some.month.between", "from", ends.from(), "to", ends.to());
    }

    private String yearMonthAndDay(Part month, Part day) {
        if (month.isKnown()) {
            return dayOfMonth(month, day).orElseGet(this::between);
        }
        if (!month.isUnknown()) {
            return between();
        }
        if (day.isUnknown() && year.isUnknown()) {
            return phrases.fill("unknown");
        }
        var number = phrases.number(date.first().year());
        if (day.isUnknown()) {
            return year.isKnown() ? phrases.fill("some.day.year", "year", number) : between();
        }
        if (!day.isKnown()) {
            return between();
        }
        return year.isKnown()
                ? phrases.fill("some.month.day", "year", number, "day", Integer.toString(day.value()))
                : phrases.fill("of.some.month.day", "years", someYear(), "day", Integer.toString(day.value()));
    }

    private Optional<String> dayOfMonth(Part month, Part day) {
        if (day.isKnown()) {
            return Optional.of(year.isKnown() ? phrases.day(date.first()) : of("of.day", month, day));
        }
        if (!day.isUnknown()) {
            return Optional.empty();
        }
        return Optional.of(
                year.isKnown()
                        ? phrases.fill("some.day.month", "month", phrases.month(date.first()))
                        : of("of.some.day", month, day));
    }

    private String of(String key, Part month, Part day) {
        var name = phrases.longMonthName(month.value());
        var number = day.isKnown() ? Integer.toString(day.value()) : "";
        return phrases.fill(key, "years", someYear(), "month", name, "day", number);
    }

    private String between() {
        var ends = new RangeWords(phrases).days(date.first(), date.last());
        return phrases.fill("some.day.between", "from", ends.from(), "to", ends.to());
    }
}
