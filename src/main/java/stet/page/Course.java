package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stet.archive.Happening;
import stet.date.CivilDay;
import stet.page.Wording.YearMonthKey;

/**
 * Events one after the other, or those of one year, month or day of a longer course. What no date tells apart any more
 * is cut into numbered sheets.
 *
 * @param period what a part is told apart by: {@code 2020}, {@code 2020-03} or {@code 2020-03-05}, for a sheet with
 *     {@code -undated-1} or {@code -1} behind it; empty for the whole
 * @param heading the same in words
 * @param events in order: indexes into the chronicle
 */
record Course(Unit unit, String period, String heading, List<Integer> events) {

    /** The most events of which one page tells. */
    private static final int MOST = 60;

    /** Stands in the period of the sheets of what is not known more closely. */
    private static final String APART = "undated";

    /** A month may have more, for its days say little by themselves. */
    private static final int MOST_IN_MONTH = 120;

    /** How far a course has been split. */
    enum Unit {
        ALL,
        YEAR,
        MONTH,
        DAY,
        SHEET;

        private Unit below() {
            return switch (this) {
                case ALL -> YEAR;
                case YEAR -> MONTH;
                case MONTH -> DAY;
                case DAY, SHEET -> SHEET;
            };
        }
    }

    static Course whole(List<Integer> events) {
        return new Course(Unit.ALL, "", "", events);
    }

    boolean isLong() {
        return switch (unit) {
            case ALL, YEAR -> events.size() > MOST;
            case MONTH, DAY -> events.size() > MOST_IN_MONTH;
            case SHEET -> false;
        };
    }

    /** The first day of a year, a month or a day. */
    CivilDay first() {
        var parts = period.split("-", -1);
        return new CivilDay(
                Long.parseLong(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
    }

    /** The day after the last. */
    CivilDay end() {
        var first = first();
        return switch (unit) {
            case ALL, SHEET -> throw new IllegalStateException("no stretch of time: " + unit);
            case YEAR -> new CivilDay(first.year() + 1, 1, 1);
            case MONTH -> first.plusDays(CivilDay.daysIn(first.year(), first.month()));
            case DAY -> first.plusDays(1);
        };
    }

    /**
     * The years of a whole, the months of a year or the days of a month, oldest first; before them, or for undated
     * events behind them, the sheets of what falls into none of these.
     */
    List<Course> parts(List<Happening> happenings, Wording wording) {
        var byPeriod = new TreeMap<String, List<Integer>>();
        var next = unit.below();
        for (var event : events) {
            period(next, happenings.get(event))
                    .ifPresent(period -> byPeriod.computeIfAbsent(period, same -> new ArrayList<>())
                            .add(event));
        }
        var parts = new ArrayList<Course>();
        byPeriod.forEach((period, some) ->
                parts.add(new Course(next, period, heading(next, period, wording), List.copyOf(some))));
        parts.addAll(unit == Unit.ALL ? parts.size() : 0, sheets(happenings, wording));
        return List.copyOf(parts);
    }

    private List<Course> sheets(List<Happening> happenings, Wording wording) {
        var apart = apart(happenings);
        var sheets = new ArrayList<Course>();
        if (apart.size() <= MOST) {
            return sheets;
        }
        var name = unit == Unit.DAY ? heading : apartHeading(wording);
        var stem = unit == Unit.ALL ? APART : unit == Unit.DAY ? period : period + "-" + APART;
        for (var from = 0; from < apart.size(); from += MOST) {
            var number = Integer.toString(sheets.size() + 1);
            var heading = wording.words().text("timeline.sheet", Map.of("period", name, "n", number));
            var some = List.copyOf(apart.subList(from, Math.min(from + MOST, apart.size())));
            sheets.add(new Course(Unit.SHEET, stem + "-" + number, heading, some));
        }
        return sheets;
    }

    /** What heads those of its events that fall into none of its years, months or days. */
    String apartHeading(Wording wording) {
        return unit == Unit.ALL ? wording.text("timeline.undated") : wording.text("timeline.apart", "period", heading);
    }

    /** What its own page tells of, where its parts have pages: what falls into none of them, if that is little. */
    List<Integer> besideParts(List<Happening> happenings) {
        var apart = apart(happenings);
        return apart.size() > MOST ? List.of() : apart;
    }

    /** What falls into none of the parts: what is known by its year or its month alone, and what has no date. */
    List<Integer> apart(List<Happening> happenings) {
        var next = unit.below();
        return events.stream()
                .filter(event -> period(next, happenings.get(event)).isEmpty())
                .toList();
    }

    private static String heading(Unit unit, String period, Wording wording) {
        var first = new Course(unit, period, "", List.of()).first();
        return switch (unit) {
            case ALL, SHEET -> "";
            case YEAR -> wording.year(first.year());
            case MONTH -> wording.month(YearMonthKey.of(first));
            case DAY -> wording.day(first);
        };
    }

    /** The year, month or day in which an event began, if that is known. */
    private static Optional<String> period(Unit unit, Happening happening) {
        if (happening.isUndated()) {
            return Optional.empty();
        }
        var date = happening.event().when().date();
        var day = date.sortDay();
        if (day.isEmpty()) {
            return Optional.empty();
        }
        var known = date.beginning();
        var year = Wording.padded(day.get().year(), 4);
        return switch (unit) {
            case ALL -> Optional.of("");
            case SHEET -> Optional.empty();
            case YEAR -> Optional.of(year);
            case MONTH -> known.filter(prefix -> prefix.length() >= 7).map(prefix -> prefix.substring(0, 7));
            case DAY -> known.filter(prefix -> prefix.length() >= 10);
        };
    }
}
