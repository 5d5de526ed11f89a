package stet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stet.annotation.When;
import stet.archive.Happening;
import stet.date.CivilDay;
import stet.date.Edtf;
import stet.date.Interval;
import stet.page.CalendarFile.Days;
import stet.page.CalendarFile.Entry;
import stet.site.OutputPath;

/** Makes calendars of events: those that have a first and a last day, and last no longer than a year. */
final class EventCalendar {

    /** What an event is stamped with when no report of it tells a time. */
    private static final String NO_TIME = "19700101T000000Z";

    private static final int LAST_YEAR = 9999;

    private final Material material;
    private final Wording wording;
    private final EventTelling telling;

    EventCalendar(Material material, Wording wording) {
        this.material = material;
        this.wording = wording;
        telling = new EventTelling(material, wording);
    }

    CalendarFile file(OutputPath path, Exports.Selection selection) {
        var entries = new ArrayList<Entry>();
        for (var index : selection.events()) {
            var happening = material.archive().chronicle().happenings().get(index);
            days(happening).ifPresent(days -> entries.add(entry(path, happening, days)));
        }
        var leftOut = selection.events().size() - entries.size();
        var page = selection
                .strand()
                .map(strand -> new OutputPath(
                        wording.prefix() + "timelines/" + strand.timeline().id() + ".html"))
                .or(() -> selection.subject().map(subject -> subject.path(wording.prefix())))
                .orElse(EventYears.clock(wording));
        return new CalendarFile(
                path,
                name(selection),
                leftOut == 0 ? Optional.empty() : Optional.of(wording.words().count("take.not_in_calendar", leftOut)),
                material.absolute(page),
                leftOut,
                List.copyOf(entries));
    }

    private String name(Exports.Selection selection) {
        var site = material.site().titleIn(wording.lang(), wording.words());
        return selection
                .strand()
                .map(strand -> strand.timeline().title().in(wording.lang(), material.first()))
                .or(() -> selection
                        .subject()
                        .map(subject -> site + ": "
                                + subject.name(wording.lang(), material.first()).text()))
                .orElse(site + ": " + wording.text("happened.title"));
    }

    /**
     * The days that an event may touch. Nothing if it is open, if a bound is not known, if it lasts longer than a year,
     * or in a year that calendars can not write.
     */
    static Optional<Days> days(Happening happening) {
        var date = happening.event().when().date();
        return date.lower().flatMap(first -> date.upper().flatMap(last -> days(first, last.plusDays(1))));
    }

    private static Optional<Days> days(CivilDay first, CivilDay after) {
        // From 29 February on, a year ends with 28 February.
        var isLeapDay = first.month() == 2 && first.day() == 29;
        var yearLater = new CivilDay(first.year() + 1, isLeapDay ? 3 : first.month(), isLeapDay ? 1 : first.day());
        return first.year() >= 1 && after.year() <= LAST_YEAR && after.compareTo(yearLater) <= 0
                ? Optional.of(new Days(first, after))
                : Optional.empty();
    }

    private Entry entry(OutputPath path, Happening happening, Days days) {
        var event = happening.event();
        var view = telling.view(path, happening);
        return new Entry(
                event.id() + "@" + world(),
                stamp(happening),
                days,
                view.title(),
                view.lang(),
                text(happening, view),
                view.where().stream().map(Link::text).toList(),
                view.tags().stream().map(Link::text).toList(),
                !isSure(event.when()),
                telling.address(happening),
                event.when().date().text(),
                event.certainty().label());
    }

    /** The host and the path of the archive's address; {@code archive.invalid} if it has none. */
    private String world() {
        return material.site()
                .baseUrl()
                .map(URI::create)
                .map(uri -> uri.getRawAuthority() + uri.getRawPath())
                .map(world -> world.endsWith("/") ? world.substring(0, world.length() - 1) : world)
                .orElse("archive.invalid");
    }

    /** When the latest report of it came out or was changed. */
    private String stamp(Happening happening) {
        return material.passages(happening).stream()
                .map(passage -> passage.article().frontMatter())
                .flatMap(article -> Feeds.time(article.updated().orElse(article.date())).stream())
                .map(time -> time.replace("-", "").replace(":", ""))
                .filter(time -> time.length() == NO_TIME.length())
                .max(Comparator.naturalOrder())
                .orElse(NO_TIME);
    }

    /** Whether the days of an event are those of its source, exact and without doubt. */
    private static boolean isSure(When when) {
        var isOurs = when.basis()
                .filter(basis -> basis == When.Basis.INFERRED || basis == When.Basis.SUPPLIED)
                .isPresent();
        return !isOurs && isExact(when.date());
    }

    private static boolean isExact(Edtf date) {
        return date instanceof Interval interval
                ? interval.start().filter(EventCalendar::isExact).isPresent()
                        && interval.end().filter(EventCalendar::isExact).isPresent()
                : date.exactDay().isPresent();
    }

    private String text(Happening happening, EventView view) {
        var lines = new ArrayList<String>();
        lines.add(EventTelling.date(view));
        lines.add(telling.certainty(view));
        lines.addAll(EventTelling.paragraphs(view));
        telling.reports(happening)
                .forEach(report -> lines.add(report.title()
                        + report.address().map(address -> "\n" + address).orElse("")));
        return String.join("\n", lines);
    }
}
