package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.annotation.When;
import stet.archive.Happening;
import stet.archive.Kind;
import stet.archive.Work;
import stet.article.Named;
import stet.date.CivilDay;
import stet.site.OutputPath;

/** Makes a table of all events, with their dates as written. */
final class EventTable {

    /** What the columns are called in all languages, so that a program reads all tables alike. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "edtf",
            "earliest",
            "latest",
            "date",
            "basis",
            "certainty",
            "who",
            "who_ids",
            "where",
            "where_ids",
            "tags",
            "summary",
            "accounts",
            "evidence",
            "sources",
            "source_ids",
            "page");

    /** Stands between the values of a cell that has several. */
    private static final String BETWEEN = " | ";

    private final Material material;
    private final Wording wording;
    private final EventTelling telling;

    EventTable(Material material, Wording wording) {
        this.material = material;
        this.wording = wording;
        telling = new EventTelling(material, wording);
    }

    TableFile file(OutputPath path) {
        var happenings = material.archive().chronicle().happenings();
        return new TableFile(
                path,
                COLUMNS,
                happenings.stream().map(happening -> row(path, happening)).toList());
    }

    private List<String> row(OutputPath path, Happening happening) {
        var event = happening.event();
        var view = telling.view(path, happening);
        var when = event.when();
        return List.of(
                event.id(),
                view.title(),
                when.date().text(),
                when.date().lower().map(CivilDay::toString).orElse(""),
                when.date().upper().map(CivilDay::toString).orElse(""),
                view.date().words(),
                when.basis().map(When.Basis::label).orElse(""),
                view.certainty(),
                names(event.who(), Kind.PEOPLE, Kind.ORGANIZATIONS),
                ids(event.who()),
                names(event.where(), Kind.PLACES),
                ids(event.where()),
                tags(happening),
                view.summary().orElse(""),
                String.join(BETWEEN, EventTelling.accounts(view)),
                String.join(BETWEEN, telling.passages(happening)),
                sources(event.sources()),
                ids(event.sources()),
                telling.anywhere(EventViews.path(event, wording)));
    }

    /** What those with these ids are called, in the same order. */
    private String names(List<Named> ids, Kind... kinds) {
        return ids.stream().map(id -> name(id.text(), kinds)).collect(Collectors.joining(BETWEEN));
    }

    private String tags(Happening happening) {
        return happening.subjects(Kind.TAGS).stream()
                .flatMap(key -> material.archive().subject(key).stream())
                .map(tag -> tag.name(wording.lang(), material.first()).text())
                .collect(Collectors.joining(BETWEEN));
    }

    private String name(String id, Kind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> material.archive().subject(kind, id).stream())
                .findFirst()
                .map(subject -> subject.name(wording.lang(), material.first()).text())
                .orElse(id);
    }

    private static String ids(List<Named> names) {
        return names.stream().map(Named::text).collect(Collectors.joining(BETWEEN));
    }

    /** For each work who made it, its title, its date, its address. */
    private String sources(List<Named> ids) {
        return ids.stream()
                .flatMap(id -> material.work(id.text()).stream())
                .map(this::source)
                .collect(Collectors.joining(BETWEEN));
    }

    private String source(Work work) {
        var parts = new ArrayList<String>();
        var by = Stream.of(work.container().stream(), work.publisher().stream(), work.authors().stream())
                .flatMap(names -> names)
                .findFirst();
        by.ifPresent(parts::add);
        work.title()
                .map(title -> work.titleSupplied() ? "[" + title + "]" : title)
                .ifPresent(parts::add);
        work.issued().map(date -> wording.date(date).words()).ifPresent(parts::add);
        work.url().ifPresent(parts::add);
        return String.join(", ", parts);
    }
}
