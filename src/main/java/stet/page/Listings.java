package stet.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stet.page.Wording.YearMonthKey;
import stet.plain.Postings;
import stet.site.OutputPath;

/**
 * Makes lists of articles, and splits long ones by year, month and day: never by a page's number, which would shift
 * with each new article.
 */
final class Listings {

    /** The most articles that one page lists. */
    static final int MAX_CARDS = 100;

    /** How many of the latest articles stand on the first page of a list that is split. */
    private static final int LATEST = 20;

    /** With more months than this, a list has a heading for each year instead. */
    private static final int MAX_MONTHS = 12;

    /** Ends the period of those of a year, or a month, of which no more is known. */
    private static final String APART = "-undated";

    private final Material material;
    private final Days days;
    private final Wording wording;

    Listings(Material material, Wording wording) {
        this(material, wording, material.days());
    }

    /** Lists of something else than articles, which have their own days. */
    Listings(Material material, Wording wording, Days days) {
        this.material = material;
        this.days = days;
        this.wording = wording;
    }

    /** How far a list has been split. */
    enum Unit {
        ALL,
        YEAR,
        MONTH,
        DAY;

        /** What one of these is split into. */
        Unit below() {
            return switch (this) {
                case ALL -> YEAR;
                case YEAR -> MONTH;
                case MONTH, DAY -> DAY;
            };
        }
    }

    /**
     * A list, or one part of it.
     *
     * @param period what a part is told apart by: {@code 2020}, {@code 2020-03} or {@code 2020-03-05};
     *     {@code 2020-undated} for those of a year of which no more is known
     * @param heading the same in words
     */
    record Stretch(Unit unit, String period, String heading, Postings indexes) {

        boolean isLong() {
            return indexes.size() > MAX_CARDS && unit != Unit.DAY;
        }
    }

    /** A part of a list: from one place to another, or, if something stands between, copied. */
    private record Run(int from, int to, Optional<Postings.Builder> copied) {

        Run and(Run next, Postings indexes) {
            if (copied.isEmpty() && to == next.from) {
                return new Run(from, next.to, copied);
            }
            var all = copied.orElseGet(() -> copy(this, new Postings.Builder(), indexes));
            return new Run(from, next.to, Optional.of(copy(next, all, indexes)));
        }

        private static Postings.Builder copy(Run run, Postings.Builder to, Postings indexes) {
            for (var i = run.from; i < run.to; i++) {
                to.add(indexes.at(i));
            }
            return to;
        }

        Postings of(Postings indexes) {
            return copied.map(Postings.Builder::postings).orElseGet(() -> indexes.subList(from, to));
        }
    }

    /** The parts of a long list, oldest first. */
    List<Stretch> parts(Stretch whole) {
        var unit = whole.unit().below();
        var indexes = whole.indexes();
        var byPeriod = new LinkedHashMap<String, Run>();
        for (int from = 0, to; from < indexes.size(); from = to) {
            to = from + 1;
            while (to < indexes.size() && isTogether(unit, indexes.at(to - 1), indexes.at(to))) {
                to++;
            }
            var run = new Run(from, to, Optional.empty());
            byPeriod.merge(period(unit, indexes.at(from)), run, (first, next) -> first.and(next, indexes));
        }
        var parts = new ArrayList<Stretch>(byPeriod.size());
        byPeriod.forEach((period, run) -> {
            var some = run.of(indexes);
            parts.add(new Stretch(unit, period, heading(unit, some.at(0)), some));
        });
        return List.copyOf(parts);
    }

    /** The list as the page at {@code from} shows it; {@code pathOf} tells where the page of each part is. */
    Listing listing(OutputPath from, Stretch stretch, Function<Stretch, OutputPath> pathOf) {
        if (!stretch.isLong()) {
            return new Listing(stretch.indexes().size(), sections(from, stretch.indexes()), List.of());
        }
        var parts = reversed(parts(stretch)).stream()
                .map(part -> new CountLink(
                        from.linkTo(pathOf.apply(part)),
                        part.heading(),
                        Optional.empty(),
                        part.indexes().size()))
                .toList();
        var indexes = stretch.indexes();
        var latest =
                stretch.unit() == Unit.ALL ? indexes.subList(indexes.size() - LATEST, indexes.size()) : Postings.NONE;
        return new Listing(indexes.size(), sections(from, latest), parts);
    }

    private List<Listing.Section> sections(OutputPath from, List<Integer> indexes) {
        var byMonth = new LinkedHashMap<YearMonthKey, List<Integer>>();
        for (var index : reversed(indexes)) {
            byMonth.computeIfAbsent(days.month(index), month -> new ArrayList<>())
                    .add(index);
        }
        if (byMonth.size() <= MAX_MONTHS) {
            return sections(from, byMonth, YearMonthKey::toString, this::heading);
        }
        var byYear = new LinkedHashMap<Long, List<Integer>>();
        byMonth.forEach((month, some) ->
                byYear.computeIfAbsent(month.year(), year -> new ArrayList<>()).addAll(some));
        return sections(from, byYear, year -> Wording.padded(year, 4), wording::year);
    }

    private <K> List<Listing.Section> sections(
            OutputPath from, Map<K, List<Integer>> groups, Function<K, String> id, Function<K, String> heading) {
        return groups.entrySet().stream()
                .map(group -> new Listing.Section(
                        "d" + id.apply(group.getKey()),
                        heading.apply(group.getKey()),
                        material.cards(from, group.getValue())))
                .toList();
    }

    private String period(Unit unit, int index) {
        var day = days.of(index);
        var year = Wording.padded(day.year(), 4);
        return switch (unit) {
            case ALL -> "";
            case YEAR -> year;
            case MONTH -> days.isMonthKnown(index) ? YearMonthKey.of(day).toString() : year + APART;
            case DAY -> days.isDayKnown(index) ? day.toString() : YearMonthKey.of(day) + APART;
        };
    }

    private String heading(Unit unit, int index) {
        var day = days.of(index);
        return switch (unit) {
            case ALL -> "";
            case YEAR -> wording.year(day.year());
            case MONTH -> heading(days.month(index));
            case DAY -> days.isDayKnown(index) ? wording.day(day) : apart(wording.month(YearMonthKey.of(day)));
        };
    }

    private String heading(YearMonthKey month) {
        return month.month() == Days.NO_MONTH ? apart(wording.year(month.year())) : wording.month(month);
    }

    private String apart(String period) {
        return wording.text("timeline.apart", "period", period);
    }

    /** Whether two articles belong to the same part: asked before their periods are put into words. */
    private boolean isTogether(Unit unit, int one, int other) {
        return switch (unit) {
            case ALL -> true;
            case YEAR -> days.isSameYear(one, other);
            case MONTH -> days.isSameMonth(one, other);
            case DAY -> days.isSameDay(one, other);
        };
    }

    static <T> List<T> reversed(List<T> items) {
        var reversed = new ArrayList<T>(items);
        java.util.Collections.reverse(reversed);
        return reversed;
    }
}
