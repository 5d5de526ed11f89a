package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.archive.Chronicle.Strand;
import stet.archive.Entity;
import stet.archive.Happening;
import stet.archive.Timeline;
import stet.date.CivilDay;
import stet.date.Edtf;
import stet.page.SlidesFile.Era;
import stet.page.SlidesFile.Moment;
import stet.page.SlidesFile.Slide;
import stet.site.LocalText;
import stet.site.OutputPath;

/** Makes timelines for TimelineJS. */
final class EventSlides {

    private final Material material;
    private final Wording wording;
    private final EventTelling telling;

    EventSlides(Material material, Wording wording) {
        this.material = material;
        this.wording = wording;
        telling = new EventTelling(material, wording);
    }

    SlidesFile file(OutputPath path, Exports.Selection selection) {
        var slides = new ArrayList<Slide>();
        for (var i = 0; i < selection.events().size(); i++) {
            var happening = material.archive()
                    .chronicle()
                    .happenings()
                    .get(selection.events().get(i));
            var group = group(selection, i);
            start(happening).ifPresent(start -> slides.add(slide(path, happening, start, group)));
        }
        return new SlidesFile(
                path,
                title(selection),
                about(selection, selection.events().size() - slides.size()),
                List.copyOf(slides),
                selection.strand().map(this::eras).orElse(List.of()));
    }

    /** Its first day; where nobody says a day, the month it is filed under. */
    static Optional<Moment> start(Happening happening) {
        var date = happening.event().when().date();
        return date.lower()
                .map(EventSlides::day)
                .or(() -> date.sortDay().map(day -> new Moment(day.year(), day.month(), Optional.empty())));
    }

    private static Optional<Moment> end(Edtf date) {
        return date.lower()
                .flatMap(first -> date.upper().filter(last -> !last.equals(first)))
                .map(EventSlides::day);
    }

    private static Moment day(CivilDay day) {
        return new Moment(day.year(), day.month(), Optional.of(day.day()));
    }

    private String title(Exports.Selection selection) {
        var site = material.site().titleIn(wording.lang(), wording.words());
        return selection
                .strand()
                .map(strand -> text(strand.timeline().title()))
                .or(() -> selection
                        .subject()
                        .map(subject -> site + ": "
                                + subject.name(wording.lang(), material.first()).text()))
                .orElse(site);
    }

    private Markup about(Exports.Selection selection, int leftOut) {
        var paragraphs = new ArrayList<String>();
        summary(selection).filter(text -> !text.isEmpty()).ifPresent(paragraphs::add);
        if (leftOut > 0) {
            paragraphs.add(wording.words().count("take.not_in_slides", leftOut));
        }
        return new Markup(html(paragraphs));
    }

    private Optional<String> summary(Exports.Selection selection) {
        return selection.subject().isPresent()
                ? selection.subject().get().entity().flatMap(entity -> summary(entity.profiles()))
                : selection
                        .strand()
                        .map(strand -> summary(strand.timeline().tellings()))
                        .orElse(Optional.of(text(material.site().description())));
    }

    private Optional<String> summary(Map<String, Entity.Profile> tellings) {
        return Optional.ofNullable(tellings.get(wording.lang()))
                .or(() -> Optional.ofNullable(tellings.get(material.first())))
                .flatMap(Entity.Profile::summary);
    }

    private Optional<String> group(Exports.Selection selection, int position) {
        return selection
                .strand()
                .filter(strand -> strand.lanes().get(position) >= 0)
                .map(strand -> strand.timeline().groups().get(strand.lanes().get(position)))
                .map(group -> text(group.title()));
    }

    private List<Era> eras(Strand strand) {
        return strand.timeline().eras().stream()
                .flatMap(era -> era(era).stream())
                .toList();
    }

    /** TimelineJS can not show an era without both ends. */
    private Optional<Era> era(Timeline.Era era) {
        return era.when()
                .lower()
                .flatMap(first -> era.when().upper().map(last -> new Era(text(era.title()), day(first), day(last))));
    }

    private Slide slide(OutputPath path, Happening happening, Moment start, Optional<String> group) {
        var view = telling.view(path, happening);
        return new Slide(
                view.id(),
                start,
                end(happening.event().when().date()),
                EventTelling.date(view),
                view.title(),
                new Markup(text(happening, view)),
                group);
    }

    private String text(Happening happening, EventView view) {
        var paragraphs = new ArrayList<>(EventTelling.paragraphs(view));
        paragraphs.add(telling.certainty(view));
        var html = new StringBuilder(html(paragraphs));
        var reports = telling.reports(happening);
        if (!reports.isEmpty()) {
            html.append("<ul>");
            reports.forEach(report -> html.append("<li>").append(link(report)).append("</li>"));
            html.append("</ul>");
        }
        return html.toString();
    }

    private static String html(List<String> paragraphs) {
        var html = new StringBuilder();
        paragraphs.forEach(
                text -> html.append("<p>").append(EventTelling.escaped(text)).append("</p>"));
        return html.toString();
    }

    private String link(EventTelling.Report report) {
        var lang = report.lang().equals(wording.lang()) ? "" : " lang=\"" + report.lang() + "\"";
        var title = EventTelling.escaped(report.title());
        return report.address()
                .map(address -> "<a href=\"" + EventTelling.escaped(address) + "\"" + lang + ">" + title + "</a>")
                .orElse("<span" + lang + ">" + title + "</span>");
    }

    private String text(LocalText text) {
        return text.in(wording.lang(), material.first());
    }
}
