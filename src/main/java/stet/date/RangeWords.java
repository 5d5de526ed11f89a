package stet.date;

import java.util.ArrayList;
import java.util.List;
import stet.date.DateSet.Kind;

/** The words for what has two ends, and for sets. Ends of one month or year name it once. */
final class RangeWords {

    /** The words for both ends of a range. */
    record Ends(String from, String to) {}

    private final Phrases phrases;

    RangeWords(Phrases phrases) {
        this.phrases = phrases;
    }

    Ends days(CivilDay from, CivilDay to) {
        if (from.year() != to.year()) {
            return new Ends(phrases.day(from), phrases.day(to));
        }
        var shared = from.month() == to.month() ? "of-month" : "of-year";
        return new Ends(phrases.dayAs("first.day." + shared, from), phrases.dayAs("last.day." + shared, to));
    }

    Ends months(CivilDay from, CivilDay to) {
        if (from.year() != to.year()) {
            return new Ends(phrases.month(from), phrases.month(to));
        }
        return new Ends(phrases.monthAs("first.month.of-year", from), phrases.monthAs("last.month.of-year", to));
    }

    private Ends ends(Edtf from, Edtf to) {
        if (from instanceof Day first && to instanceof Day last) {
            return days(first.day(), last.day());
        }
        if (from instanceof CalendarDate first
                && to instanceof CalendarDate last
                && isPlainMonth(first)
                && isPlainMonth(last)) {
            return months(first.first(), last.first());
        }
        return new Ends(words(from), words(to));
    }

    private static boolean isPlainMonth(CalendarDate date) {
        return date.parts().size() == 2
                && date.qualifier() == Qualifier.NONE
                && date.parts().stream().allMatch(Part::isKnown);
    }

    private String words(Edtf date) {
        return DateWords.words(date, phrases);
    }

    String interval(Interval interval) {
        if (interval.start().isPresent() && interval.end().isPresent()) {
            return closed("range", interval.start().get(), interval.end().get());
        }
        if (interval.start().isPresent()) {
            var key = interval.openEnd() ? "from" : "from.unknown";
            return phrases.fill(key, "date", words(interval.start().get()));
        }
        if (interval.end().isPresent()) {
            var key = interval.openStart() ? "until" : "until.unknown";
            return phrases.fill(key, "date", words(interval.end().get()));
        }
        if (interval.openStart()) {
            return phrases.fill(interval.openEnd() ? "always" : "unknown.until");
        }
        return phrases.fill(interval.openEnd() ? "unknown.from" : "unknown");
    }

    private String closed(String key, Edtf start, Edtf end) {
        if (start.text().equals(end.text())) {
            return words(start);
        }
        var ends = ends(start, end);
        return phrases.fillForm(key, "from", ends.from(), "to", ends.to());
    }

    String set(DateSet set) {
        var words = new ArrayList<String>();
        for (var member : set.members()) {
            words.add(member instanceof Interval range ? range(range, set.kind()) : words(member));
        }
        return list(words, set.kind() == Kind.ONE_OF ? "or" : "and");
    }

    private String range(Interval range, Kind kind) {
        var isOneOf = kind == Kind.ONE_OF;
        if (range.start().isPresent() && range.end().isPresent()) {
            return closed(
                    isOneOf ? "between" : "range",
                    range.start().get(),
                    range.end().get());
        }
        var given = words(range.start().or(range::end).orElseThrow());
        if (range.openStart()) {
            return phrases.fill(isOneOf ? "or-earlier" : "and-earlier", "date", given);
        }
        return phrases.fill(isOneOf ? "or-later" : "and-later", "date", given);
    }

    private String list(List<String> items, String conjunction) {
        var last = items.size() - 1;
        if (last == 0) {
            return items.get(0);
        }
        var first = String.join(phrases.fill("comma"), items.subList(0, last));
        return phrases.fill(conjunction, "first", first, "last", items.get(last));
    }
}
