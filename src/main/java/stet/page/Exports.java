package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stet.archive.Chronicle;
import stet.archive.Chronicle.Strand;
import stet.archive.Subject;
import stet.site.Extra;
import stet.site.OutputPath;

/** Plans what other programs can take along: calendars, slides, a table of events, the people and places. */
final class Exports {

    private static final OutputPath ENTITIES = new OutputPath("entities.ftm.json");

    private final Material material;
    private final Chronicle chronicle;
    private final boolean made;

    Exports(Material material) {
        this.material = material;
        chronicle = material.archive().chronicle();
        made = material.site().makes(Extra.EXPORTS);
    }

    /** What is exported together: all events, those of a timeline that somebody put together, or those of a subject. */
    record Selection(List<Integer> events, Optional<Strand> strand, Optional<Subject> subject) {

        static Selection of(Strand strand) {
            return new Selection(strand.happenings(), Optional.of(strand), Optional.empty());
        }
    }

    private Selection all() {
        var events = IntStream.range(0, chronicle.happenings().size()).boxed().toList();
        return new Selection(events, Optional.empty(), Optional.empty());
    }

    private Selection of(Subject subject) {
        return new Selection(chronicle.of(subject), Optional.empty(), Optional.of(subject));
    }

    List<Planned> pages() {
        var pages = new ArrayList<Planned>();
        if (!made) {
            return pages;
        }
        for (var lang : material.archive().languages()) {
            var wording = material.wording(lang);
            add(all(), wording, pages);
            chronicle.strands().forEach(strand -> add(Selection.of(strand), wording, pages));
            material.archive().subjects().values().stream()
                    .filter(subject -> material.archive().hasPage(subject, lang))
                    .forEach(subject -> addCalendar(of(subject), wording, pages));
            if (!chronicle.happenings().isEmpty()) {
                var table = table(wording);
                pages.add(Planned.file(table, TableFile.class, () -> new EventTable(material, wording).file(table)));
            }
        }
        if (hasEntities()) {
            pages.add(Planned.file(ENTITIES, EntitiesFile.class, () -> new EntityExport(material).file(ENTITIES)));
        }
        return pages;
    }

    private void addCalendar(Selection selection, Wording wording, List<Planned> pages) {
        if (hasCalendar(selection)) {
            var path = calendar(selection, wording);
            pages.add(Planned.file(
                    path, CalendarFile.class, () -> new EventCalendar(material, wording).file(path, selection)));
        }
    }

    private void add(Selection selection, Wording wording, List<Planned> pages) {
        addCalendar(selection, wording, pages);
        if (hasSlides(selection)) {
            var path = slides(selection, wording);
            pages.add(Planned.file(
                    path, SlidesFile.class, () -> new EventSlides(material, wording).file(path, selection)));
        }
    }

    /** Links to the files of all events. */
    List<Link> links(OutputPath from, Wording wording) {
        var links = links(all(), from, wording);
        if (made && !chronicle.happenings().isEmpty()) {
            links.add(new Link(from.linkTo(table(wording)), wording.text("take.table")));
        }
        return List.copyOf(links);
    }

    /** Links to the files of a timeline. */
    List<Link> links(Strand strand, OutputPath from, Wording wording) {
        return List.copyOf(links(Selection.of(strand), from, wording));
    }

    /** A link to the calendar of a subject. */
    List<Link> links(Subject subject, OutputPath from, Wording wording) {
        var calendar = of(subject);
        return made && hasCalendar(calendar)
                ? List.of(new Link(from.linkTo(calendar(calendar, wording)), wording.text("take.calendar")))
                : List.of();
    }

    /** A link to the file of all people, organizations and places. */
    Optional<Link> entities(OutputPath from, Wording wording) {
        return made && hasEntities()
                ? Optional.of(new Link(from.linkTo(ENTITIES), wording.text("take.entities")))
                : Optional.empty();
    }

    private List<Link> links(Selection selection, OutputPath from, Wording wording) {
        var links = new ArrayList<Link>();
        if (made && hasCalendar(selection)) {
            links.add(new Link(from.linkTo(calendar(selection, wording)), wording.text("take.calendar")));
        }
        if (made && hasSlides(selection)) {
            links.add(new Link(from.linkTo(slides(selection, wording)), wording.text("take.slides")));
        }
        return links;
    }

    private boolean hasCalendar(Selection selection) {
        return selection.events().stream()
                .anyMatch(index ->
                        EventCalendar.days(chronicle.happenings().get(index)).isPresent());
    }

    private boolean hasSlides(Selection selection) {
        return selection.events().stream()
                .anyMatch(index ->
                        EventSlides.start(chronicle.happenings().get(index)).isPresent());
    }

    private boolean hasEntities() {
        return material.archive().subjects().values().stream().anyMatch(EntityExport::isTold);
    }

    private static OutputPath calendar(Selection selection, Wording wording) {
        if (selection.subject().isPresent()) {
            var page = selection.subject().get().path(wording.prefix()).value();
            return new OutputPath(page.substring(0, page.length() - ".html".length()) + ".ics");
        }
        return new OutputPath(wording.prefix() + name(selection, "events") + ".ics");
    }

    private static OutputPath slides(Selection selection, Wording wording) {
        return new OutputPath(wording.prefix() + name(selection, "timeline") + ".json");
    }

    private static OutputPath table(Wording wording) {
        return new OutputPath(wording.prefix() + "events.csv");
    }

    private static String name(Selection selection, String all) {
        return selection
                .strand()
                .map(strand -> "timelines/" + strand.timeline().id())
                .orElse(all);
    }
}
