package stet.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import stet.archive.Chronicle.Strand;
import stet.archive.Happening;
import stet.date.Interval;
import stet.page.Course.Unit;
import stet.page.ScaleDrawing.Group;
import stet.page.ScaleDrawing.Item;
import stet.page.TimelinePage.Section;
import stet.site.OutputPath;

/** Makes what stands on one page of a timeline: the drawing, and the events in their sections. */
final class TimelineContent {

    private static final int MOST_GOING = 12;

    private final Wording wording;
    private final OutputPath from;
    private final EventViews views;
    private final List<Happening> happenings;

    TimelineContent(Material material, Wording wording, OutputPath from) {
        this.wording = wording;
        this.from = from;
        views = new EventViews(material, wording);
        happenings = material.archive().chronicle().happenings();
    }

    /** The events that are told of on the page of a course itself. */
    List<Happening> shown(Course course) {
        return (course.isLong() ? course.besideParts(happenings) : course.events())
                .stream().map(happenings::get).toList();
    }

    /** The events of a course by year, month or day; of a long one only those that are in none of its parts. */
    List<Section> sections(Course course) {
        var sections = new ArrayList<Section>();
        if (!course.isLong() && course.unit().compareTo(Unit.MONTH) >= 0) {
            sections.add(section(course));
            return sections;
        }
        var apart = course.besideParts(happenings).stream()
                .filter(event -> !happenings.get(event).isUndated())
                .toList();
        if (!apart.isEmpty()) {
            sections.add(new Section("apart", course.apartHeading(wording), year(apart), views(apart)));
        }
        if (!course.isLong()) {
            var parts = course.parts(happenings, wording);
            if (course.unit() == Unit.ALL && parts.size() == 1) {
                sections.addAll(sections(parts.get(0)));
            } else {
                parts.forEach(part -> sections.add(section(part)));
            }
        }
        return List.copyOf(sections);
    }

    private Section section(Course course) {
        return new Section("d" + course.period(), course.heading(), year(course.events()), views(course.events()));
    }

    private String year(List<Integer> events) {
        return events.stream()
                .findFirst()
                .flatMap(event -> happenings.get(event).event().when().date().sortDay())
                .map(day -> wording.year(day.year()))
                .orElse("");
    }

    private List<EventView> views(List<Integer> events) {
        return events.stream().map(event -> views.brief(from, event)).toList();
    }

    /** The events without a date: on the first page of a timeline, after all others. */
    List<EventView> undated(Course course) {
        return course.unit() != Unit.ALL
                ? List.of()
                : views(course.besideParts(happenings).stream()
                        .filter(event -> happenings.get(event).isUndated())
                        .toList());
    }

    /** Events that had begun before a year, and went on in it. */
    List<Link> going(Course year) {
        var first = year.first();
        var going = new ArrayList<Link>();
        for (var index = 0; index < happenings.size() && going.size() < MOST_GOING; index++) {
            var date = happenings.get(index).event().when().date();
            var begins = date.lower();
            if (begins.isEmpty() || begins.get().compareTo(first) >= 0) {
                continue;
            }
            var goesOn = date.openEnd()
                    || date.upper().filter(end -> end.compareTo(first) >= 0).isPresent();
            if (goesOn && date instanceof Interval) {
                going.add(views.line(from, index));
            }
        }
        return List.copyOf(going);
    }

    /** The drawing of a course; a timeline that somebody put together has a lane for each of its groups. */
    Optional<Scale> scale(Course course, Optional<Strand> strand) {
        var groups = groups(course, strand);
        if (course.unit() != Unit.ALL) {
            return course.unit().compareTo(Unit.DAY) >= 0
                    ? Optional.empty()
                    : ScaleDrawing.within(course.first(), course.end(), groups, wording);
        }
        var eras = strand.map(found -> found.timeline().eras().stream()
                        .map(era -> new ScaleDrawing.Span(views.text(era.title()), era.when()))
                        .toList())
                .orElse(List.of());
        return ScaleDrawing.whole(groups, eras, wording);
    }

    private List<Group> groups(Course course, Optional<Strand> strand) {
        if (strand.isEmpty() || strand.get().timeline().groups().isEmpty()) {
            return List.of(new Group("", items(course.events())));
        }
        var groups = new ArrayList<Group>();
        var all = strand.get();
        for (var lane = 0; lane < all.timeline().groups().size(); lane++) {
            groups.add(
                    new Group(views.text(all.timeline().groups().get(lane).title()), items(inLane(course, all, lane))));
        }
        groups.add(new Group(wording.text("timeline.others"), items(inLane(course, all, -1))));
        return List.copyOf(groups);
    }

    private static List<Integer> inLane(Course course, Strand strand, int lane) {
        var some = new ArrayList<Integer>();
        var all = new HashSet<>(course.events());
        for (var i = 0; i < strand.happenings().size(); i++) {
            if (strand.lanes().get(i) == lane
                    && all.contains(strand.happenings().get(i))) {
                some.add(strand.happenings().get(i));
            }
        }
        return some;
    }

    private List<Item> items(List<Integer> events) {
        return events.stream()
                .map(happenings::get)
                .flatMap(happening -> Extent.of(happening.event().when().date()).stream()
                        .map(extent -> new Item(
                                happening.event().id(),
                                extent,
                                happening.event().certainty().label())))
                .toList();
    }
}
