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

    /** The files that a timeline is taken along in. There is one table: its columns tell who, where and about what. */
    private enum Form {
        CALENDAR("events", ".ics", "take.calendar"),
        SLIDES("timeline", ".json", "take.slides"),
        TABLE("events", ".csv", "take.table");

        /** What the file of all events is called. */
        private final String all;

        private final String extension;
        private final String label;

        Form(String all, String extension, String label) {
            this.all = all;
            this.extension = extension;
            this.label = label;
        }
    }

    /** What is exported together: all events, those of a timeline that somebody put together, or those of a subject. */
    record Selection(List<Integer> events, Optional<Strand> strand, Optional<Subject> subject) {

        boolean isAll() {
            return strand.isEmpty() && subject.isEmpty();
        }

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
                    .forEach(subject -> add(of(subject), wording, pages));
        }
        if (hasEntities()) {
            pages.add(Planned.file(ENTITIES, EntitiesFile.class, () -> new EntityExport(material).file(ENTITIES)));
        }
        return pages;
    }

    private void add(Selection selection, Wording wording, List<Planned> pages) {
        for (var form : Form.values()) {
            if (has(selection, form)) {
                var path = path(selection, wording, form);
                pages.add(
                        switch (form) {
                            case CALENDAR ->
                                Planned.file(
                                        path,
                                        CalendarFile.class,
                                        () -> new EventCalendar(material, wording).file(path, selection));
                            case SLIDES ->
                                Planned.file(
                                        path,
                                        SlidesFile.class,
                                        () -> new EventSlides(material, wording).file(path, selection));
                            case TABLE ->
                                Planned.file(path, TableFile.class, () -> new EventTable(material, wording).file(path));
                        });
            }
        }
    }

    /** Links to the files of all events. */
    List<Link> links(OutputPath from, Wording wording) {
        return links(all(), from, wording);
    }

    /** Links to the files of a timeline. */
    List<Link> links(Strand strand, OutputPath from, Wording wording) {
        return links(Selection.of(strand), from, wording);
    }

    /** Links to the files of the events of a subject. */
    List<Link> links(Subject subject, OutputPath from, Wording wording) {
        return links(of(subject), from, wording);
    }

    /** A link to the file of all people, organizations and places. */
    Optional<Link> entities(OutputPath from, Wording wording) {
        return made && hasEntities()
                ? Optional.of(new Link(from.linkTo(ENTITIES), wording.text("take.entities")))
                : Optional.empty();
    }

    private List<Link> links(Selection selection, OutputPath from, Wording wording) {
        var links = new ArrayList<Link>();
        for (var form : made ? Form.values() : new Form[0]) {
            if (has(selection, form)) {
                links.add(new Link(from.linkTo(path(selection, wording, form)), wording.text(form.label)));
            }
        }
        return List.copyOf(links);
    }

    private boolean has(Selection selection, Form form) {
        return switch (form) {
            case CALENDAR -> hasCalendar(selection);
            case SLIDES -> hasSlides(selection);
            case TABLE -> selection.isAll() && !selection.events().isEmpty();
        };
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

    private static OutputPath path(Selection selection, Wording wording, Form form) {
        var stem = selection
                .strand()
                .map(strand ->
                        wording.prefix() + "timelines/" + strand.timeline().id())
                .or(() -> selection
                        .subject()
                        .map(subject -> subject.path(wording.prefix()).stem()))
                .orElse(wording.prefix() + form.all);
        return new OutputPath(stem + form.extension);
    }
}
