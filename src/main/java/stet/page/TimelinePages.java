package stet.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import stet.archive.Archive;
import stet.archive.Certainty;
import stet.archive.Chronicle;
import stet.archive.Chronicle.Strand;
import stet.archive.Entity;
import stet.archive.Happening;
import stet.archive.Subject;
import stet.page.Course.Unit;
import stet.site.OutputPath;

/** Makes the pages of the clock of what happened: its years, months and days, and timelines of one kind of events. */
final class TimelinePages {

    private final Material material;
    private final Frames frames;
    private final EventYears years;
    private final PeriodPages periods;
    private final Archive archive;
    private final Chronicle chronicle;

    /** Which events are on the timelines that somebody put together, in the same order. */
    private final List<BitSet> onStrands = new ArrayList<>();

    TimelinePages(Material material, Frames frames, EventYears years, PeriodPages periods) {
        this.material = material;
        this.frames = frames;
        this.years = years;
        this.periods = periods;
        archive = material.archive();
        chronicle = archive.chronicle();
        for (var strand : chronicle.strands()) {
            var events = new BitSet();
            strand.happenings().forEach(events::set);
            onStrands.add(events);
        }
    }

    /**
     * A timeline with pages of its own.
     *
     * @param kind period, certainty, subject or timeline
     * @param lang the language of its title, if that is not the page’s
     * @param pathIn where its first page in a language is; the pages of its parts lie in a folder of the same name
     * @param summary what is said of it, where it has no introduction
     */
    record Track(
            String kind,
            String title,
            Optional<String> lang,
            Function<Wording, OutputPath> pathIn,
            Course course,
            Optional<String> summary,
            Optional<Strand> strand) {}

    /** All pages in all languages. */
    List<Planned> pages() {
        var pages = new ArrayList<Planned>();
        if (years.isEmpty()) {
            return pages;
        }
        for (var lang : archive.languages()) {
            var wording = material.wording(lang);
            var clock = EventYears.clock(wording);
            pages.add(Planned.html(
                    clock,
                    HappenedPage.class,
                    lang,
                    () -> new HappenedPages(material, frames, this, years).page(wording)));
            var all = new Track(
                    "period",
                    wording.text("happened.title"),
                    Optional.empty(),
                    EventYears::clock,
                    years.whole(),
                    Optional.empty(),
                    Optional.empty());
            branch(all, wording).parts().forEach(year -> add(all, wording, year, pages));
            for (var certainty : Certainty.values()) {
                certainty(certainty, wording).ifPresent(track -> add(track, wording, branch(track, wording), pages));
            }
            for (var strand : chronicle.strands()) {
                var track = curated(strand, wording);
                add(track, wording, branch(track, wording), pages);
            }
        }
        return pages;
    }

    /** The pages of the events of a subject in one language, where they are too many for the subject's own page. */
    List<Planned> pages(Subject subject, Wording wording) {
        var pages = new ArrayList<Planned>();
        var track = subject(subject, wording);
        if (track.course().events().size() > SubjectEvents.MOST) {
            add(track, wording, branch(track, wording), pages);
        }
        return pages;
    }

    private void add(Track track, Wording wording, Branch branch, List<Planned> pages) {
        var path = path(track, wording, branch.course());
        pages.add(Planned.html(path, TimelinePage.class, wording.lang(), () -> page(track, wording, branch)));
        if (branch.course().isLong()) {
            branch.parts().forEach(part -> add(track, wording, part, pages));
        }
    }

    private Branch branch(Track track, Wording wording) {
        return Branch.of(track.course(), course -> course.parts(chronicle.happenings(), wording));
    }

    Optional<Track> certainty(Certainty certainty, Wording wording) {
        var events = years.whole().events().stream()
                .filter(index -> happening(index).event().certainty() == certainty)
                .toList();
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new Track(
                        "certainty",
                        wording.text("certainty." + certainty.label()),
                        Optional.empty(),
                        language -> EventFacets.certainty(certainty, language),
                        Course.whole(events),
                        Optional.of(wording.text("certainty." + certainty.label() + ".what")),
                        Optional.empty()));
    }

    Track curated(Strand strand, Wording wording) {
        var views = new EventViews(material, wording);
        return new Track(
                "timeline",
                views.text(strand.timeline().title()),
                views.foreign(strand.timeline().title()),
                language -> new OutputPath(
                        language.prefix() + "timelines/" + strand.timeline().id() + ".html"),
                Course.whole(strand.happenings()),
                Optional.empty(),
                Optional.of(strand));
    }

    private Track subject(Subject subject, Wording wording) {
        var names = new SubjectNames(material, wording);
        return new Track(
                "subject",
                names.name(subject),
                names.foreign(subject),
                language -> SubjectEvents.path(subject, language),
                Course.whole(chronicle.of(subject)),
                Optional.empty(),
                Optional.empty());
    }

    private Happening happening(int index) {
        return chronicle.happenings().get(index);
    }

    OutputPath path(Track track, Wording wording, Course course) {
        var whole = track.pathIn().apply(wording);
        return course.unit() == Unit.ALL ? whole : whole.part(course.period().replace('-', '/'));
    }

    private TimelinePage page(Track track, Wording wording, Branch branch) {
        var course = branch.course();
        var path = path(track, wording, course);
        var content = new TimelineContent(material, wording, path);
        var isWhole = course.unit() == Unit.ALL;
        var isPeriod = track.kind().equals("period");
        var telling = track.strand().filter(strand -> isWhole).flatMap(strand -> telling(strand, wording));
        var siblings = branch.siblings();
        var position = siblings.indexOf(branch);
        var shown = content.shown(course);
        return new TimelinePage(
                frame(track, wording, course, path),
                isPeriod ? course.unit().name().toLowerCase(Locale.ROOT) : track.kind(),
                isPeriod ? course.heading() : track.title(),
                track.lang().filter(lang -> !isPeriod),
                Optional.of(course.heading()).filter(heading -> !isPeriod && !heading.isEmpty()),
                telling.flatMap(Entity.Profile::summary).or(track::summary),
                telling.filter(Entity.Profile::hasBody).map(found -> BodyRef.of(found, path)),
                telling.filter(found -> !isOwn(track, wording)).map(found -> material.first()),
                course.events().size(),
                up(track, wording, branch, path),
                content.scale(course, track.strand()),
                content.sections(course),
                content.undated(course),
                course.isLong() ? counts(path, track, wording, branch.parts()) : List.of(),
                counts(path, track, wording, siblings),
                isPeriod && course.unit() == Unit.YEAR ? content.going(course) : List.of(),
                new EventFacets(material, wording, path).of(shown),
                track.strand()
                        .map(strand -> new Exports(material).links(strand, path, wording))
                        .orElse(List.of()),
                isPeriod ? published(path, wording, course) : Optional.empty(),
                neighbour(path, track, wording, siblings, position - 1),
                neighbour(path, track, wording, siblings, position + 1));
    }

    private Frame frame(Track track, Wording wording, Course course, OutputPath path) {
        var versions = new HashMap<String, OutputPath>();
        for (var lang : archive.languages()) {
            versions.put(lang, path(track, material.wording(lang), course));
        }
        var isPeriod = track.kind().equals("period");
        var title = isPeriod
                ? wording.text("timeline.year", "period", course.heading())
                : course.heading().isEmpty() ? track.title() : track.title() + ", " + course.heading();
        var section = track.kind().equals("subject") ? "" : "happened";
        return frames.frame(path, wording.lang(), new Frames.Head(title, "", section), versions);
    }

    private Optional<Entity.Profile> telling(Strand strand, Wording wording) {
        var tellings = strand.timeline().tellings();
        return Optional.ofNullable(tellings.get(wording.lang()))
                .or(() -> Optional.ofNullable(tellings.get(material.first())));
    }

    private static boolean isOwn(Track track, Wording wording) {
        return track.strand()
                .filter(strand -> strand.timeline().tellings().containsKey(wording.lang()))
                .isPresent();
    }

    private List<Link> up(Track track, Wording wording, Branch branch, OutputPath path) {
        var up = new ArrayList<Link>();
        if (track.kind().equals("subject")) {
            up.add(new Link(path.linkTo(upPath(track, wording)), track.title(), track.lang()));
        } else {
            up.add(new Link(path.linkTo(EventYears.clock(wording)), wording.text("happened.title")));
        }
        if (branch.above().isEmpty()) {
            return List.copyOf(up);
        }
        for (var above = branch.above().get();
                above.above().isPresent();
                above = above.above().get()) {
            var course = above.course();
            up.add(1, new Link(path.linkTo(path(track, wording, course)), course.heading()));
        }
        if (!track.kind().equals("period")) {
            up.add(1, new Link(path.linkTo(path(track, wording, track.course())), track.title(), track.lang()));
        }
        return List.copyOf(up);
    }

    /** The page of a subject: its timeline lies in a folder of its name. */
    private static OutputPath upPath(Track track, Wording wording) {
        var path = track.pathIn().apply(wording).value();
        return new OutputPath(path.substring(0, path.lastIndexOf('/')) + ".html");
    }

    private List<CountLink> counts(OutputPath from, Track track, Wording wording, List<Branch> branches) {
        return branches.stream()
                .map(Branch::course)
                .map(course -> new CountLink(
                        from.linkTo(path(track, wording, course)),
                        course.heading(),
                        Optional.empty(),
                        course.events().size()))
                .toList();
    }

    private Optional<Link> neighbour(
            OutputPath from, Track track, Wording wording, List<Branch> siblings, int position) {
        return position < 0 || position >= siblings.size()
                ? Optional.empty()
                : Optional.of(new Link(
                        from.linkTo(path(track, wording, siblings.get(position).course())),
                        siblings.get(position).course().heading()));
    }

    private Optional<Link> published(OutputPath from, Wording wording, Course course) {
        return periods.page(wording.lang(), course.period())
                .map(path ->
                        new Link(from.linkTo(path), wording.text("timeline.published", "period", course.heading())));
    }

    /** The timelines that an event is on: that of its year, and those that somebody put together. */
    List<Link> of(OutputPath from, Wording wording, int index) {
        var links = new ArrayList<Link>();
        var event = happening(index).event();
        years.pageOf(index, wording)
                .ifPresent(path -> links.add(new Link(
                        from.linkTo(path) + "#" + event.id(),
                        event.when()
                                .date()
                                .sortDay()
                                .map(day -> wording.year(day.year()))
                                .orElseGet(() -> wording.text("timeline.undated")))));
        for (var i = 0; i < onStrands.size(); i++) {
            if (onStrands.get(i).get(index)) {
                var track = curated(chronicle.strands().get(i), wording);
                links.add(new Link(from.linkTo(track.pathIn().apply(wording)), track.title(), track.lang()));
            }
        }
        return List.copyOf(links);
    }
}
