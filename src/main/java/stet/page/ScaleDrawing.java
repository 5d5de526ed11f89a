package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stet.date.CivilDay;
import stet.date.Edtf;
import stet.page.Extent.Edge;
import stet.page.Scale.Arrow;
import stet.page.Scale.Bar;
import stet.page.Scale.Era;
import stet.page.Scale.Halo;
import stet.page.Scale.Lane;
import stet.page.Scale.Mark;
import stet.page.Scale.More;

/** Draws events along a line of time, group by group. */
final class ScaleDrawing {

    private static final int ROW = 15;

    /** The most rows of marks: of a drawing without groups, and of each group of one that has several. */
    private static final int MOST_ROWS = 8;

    private static final int MOST_ROWS_OF_GROUP = 5;
    private static final int LABEL = 18;
    private static final int TOP = 12;
    private static final int FOOT = 18;

    private final Axis axis;
    private final Wording wording;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Halo> halos = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<More> more = new ArrayList<>();
    private int y = TOP;

    private ScaleDrawing(Axis axis, Wording wording) {
        this.axis = axis;
        this.wording = wording;
    }

    /** An event as it is drawn. */
    record Item(String event, Extent extent, String certainty) {}

    /** Events that are drawn together, and the name of their group; empty for none. */
    record Group(String label, List<Item> items) {}

    /** A stretch of time with a name. */
    record Span(String title, Edtf when) {}

    /** A drawing of one year or month, from a day up to and not with another. Empty if it would show but one event. */
    static Optional<Scale> within(CivilDay first, CivilDay end, List<Group> groups, Wording wording) {
        return draw(Axis.whole(first.toEpochDay(), end.toEpochDay()), groups, List.of(), wording);
    }

    /** A drawing of all events, however far apart. */
    static Optional<Scale> whole(List<Group> groups, List<Span> eras, Wording wording) {
        var days = new ArrayList<Long>();
        var isOpen = false;
        for (var group : groups) {
            for (var item : group.items()) {
                days.add(item.extent().mark());
                days.add(item.extent().from());
                days.add(item.extent().to());
                isOpen |= item.extent().end() == Edge.OPEN;
            }
        }
        for (var era : eras) {
            era.when().lower().ifPresent(day -> days.add(day.toEpochDay()));
            era.when().upper().ifPresent(day -> days.add(day.toEpochDay()));
        }
        if (days.isEmpty()) {
            return Optional.empty();
        }
        days.sort(null);
        var first = CivilDay.ofEpochDay(days.get(0));
        var last = CivilDay.ofEpochDay(days.get(days.size() - 1));
        var start = new CivilDay(first.year(), first.month(), 1).toEpochDay();
        var end = new CivilDay(last.year(), last.month(), CivilDay.daysIn(last.year(), last.month())).toEpochDay() + 1;
        var beyond = isOpen ? Math.max(1, (end - start) / 25) : 0;
        return draw(Axis.torn(start, end + beyond, days), groups, eras, wording);
    }

    private static Optional<Scale> draw(Axis axis, List<Group> groups, List<Span> eras, Wording wording) {
        if (groups.stream().mapToInt(group -> group.items().size()).sum() < 2) {
            return Optional.empty();
        }
        return Optional.of(new ScaleDrawing(axis, wording).draw(groups, eras));
    }

    private Scale draw(List<Group> groups, List<Span> eras) {
        var bands = eras(eras);
        y += LABEL * bands.stream().mapToInt(band -> band.lane() + 1).max().orElse(0);
        var filled = groups.stream().filter(group -> !group.items().isEmpty()).toList();
        filled.forEach(group -> group(group, filled.size() > 1 ? MOST_ROWS_OF_GROUP : MOST_ROWS));
        return new Scale(
                y + FOOT,
                y + FOOT - 5,
                axis.ticks(wording),
                List.copyOf(lanes),
                List.copyOf(bars),
                List.copyOf(halos),
                List.copyOf(arrows),
                List.copyOf(marks),
                List.copyOf(more),
                axis.tears(wording),
                bands);
    }

    private void group(Group group, int mostRows) {
        var labelY = y + 4;
        y += group.label().isEmpty() ? 0 : LABEL - 4;
        var rows = new Rows(mostRows);
        var items = group.items().stream()
                .sorted(Comparator.comparing((Item item) -> item.extent().mark()))
                .toList();
        for (var item : items) {
            place(item, rows);
        }
        y += rows.count() * ROW;
        if (!rows.crowds().isEmpty()) {
            y += ROW;
            rows.crowds().forEach(crowd -> more.add(crowd(crowd)));
        }
        lanes.add(new Lane(
                y,
                labelY,
                Optional.of(group.label()).filter(label -> !label.isEmpty()).map(axis::label)));
        y += 6;
    }

    private More crowd(Rows.Crowd crowd) {
        return new More(Axis.percent(crowd.x()), y - 3, List.copyOf(crowd.events()));
    }

    private void place(Item item, Rows rows) {
        var extent = item.extent();
        var x = axis.middle(extent.mark());
        var from = axis.at(extent.from());
        var to = extent.end() == Edge.OPEN ? 100 : axis.at(extent.to() + 1);
        var start = extent.start() == Edge.OPEN ? 0 : from;
        var row = rows.place(x, extent.isSpan() ? Optional.of(new Rows.Bar(start, to)) : Optional.empty());
        if (row < 0) {
            rows.crowd(x, item.event());
            return;
        }
        var middle = y + row * ROW + ROW / 2;
        if (extent.isSpan()) {
            bar(item, start, to, middle);
        } else if (extent.start() != Edge.SHARP) {
            halos.add(new Halo(item.event(), Axis.percent(x), middle));
        }
        if (extent.mark() >= axis.first() && extent.mark() < axis.end()) {
            marks.add(new Mark(item.event(), Axis.percent(x), middle, item.certainty()));
        }
    }

    private void bar(Item item, double start, double to, int middle) {
        var extent = item.extent();
        var event = item.event();
        var isCutAtStart = extent.from() < axis.first();
        var isCutAtEnd = extent.to() >= axis.end();
        var fadesAtStart = isFaded(extent.start()) && !isCutAtStart;
        var fadesAtEnd = isFaded(extent.end()) && !isCutAtEnd;
        var fade = fadesAtStart ? (fadesAtEnd ? "both" : "start") : (fadesAtEnd ? "end" : "none");
        // An end that is not known gets a breadth that is always the same, so that nobody measures it.
        var left = extent.start() == Edge.UNKNOWN ? Math.max(0, to - 6) : start;
        var right = extent.end() == Edge.UNKNOWN ? Math.min(100, start + 6) : to;
        bars.add(new Bar(event, Axis.percent(left), Axis.percent(Math.max(0.4, right - left)), middle, fade));
        if (extent.start() == Edge.OPEN || isCutAtStart) {
            arrows.add(new Arrow(event, "0%", middle, "start"));
        }
        if (extent.end() == Edge.OPEN || isCutAtEnd) {
            arrows.add(new Arrow(event, "100%", middle, "end"));
        }
    }

    private static boolean isFaded(Edge edge) {
        return edge == Edge.FADED || edge == Edge.UNKNOWN;
    }

    private List<Era> eras(List<Span> eras) {
        var bands = new ArrayList<Era>();
        var ends = new ArrayList<Double>();
        for (var era : eras) {
            var start = era.when().lower().map(day -> axis.at(day.toEpochDay())).orElse(0.0);
            var end =
                    era.when().upper().map(day -> axis.at(day.toEpochDay() + 1)).orElse(100.0);
            var lane = 0;
            while (lane < ends.size() && ends.get(lane) > start) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(end);
            } else {
                ends.set(lane, end);
            }
            bands.add(new Era(Axis.percent(start), Axis.percent(end - start), lane, era.title()));
        }
        return List.copyOf(bands);
    }
}
