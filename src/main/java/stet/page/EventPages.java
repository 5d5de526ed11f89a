package stet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import stet.annotation.When;
import stet.archive.Chronicle;
import stet.archive.Happening;
import stet.archive.Happening.Dated;
import stet.archive.Happening.Passage;
import stet.page.EventPage.Dating;
import stet.page.EventPage.Report;
import stet.site.OutputPath;

/** Makes the pages of events. */
final class EventPages {

    private final Material material;
    private final Frames frames;
    private final Chronicle chronicle;
    private final TimelinePages timelines;

    EventPages(Material material, Frames frames, TimelinePages timelines) {
        this.material = material;
        this.frames = frames;
        this.timelines = timelines;
        chronicle = material.archive().chronicle();
    }

    /** The pages of all events in all languages. */
    List<Planned> pages() {
        var pages = new ArrayList<Planned>();
        for (var lang : material.archive().languages()) {
            var wording = material.wording(lang);
            for (var index = 0; index < chronicle.happenings().size(); index++) {
                var at = index;
                var event = chronicle.happenings().get(index).event();
                pages.add(
                        Planned.html(EventViews.path(event, wording), EventPage.class, lang, () -> page(wording, at)));
            }
        }
        return pages;
    }

    private EventPage page(Wording wording, int index) {
        var happening = chronicle.happenings().get(index);
        var event = happening.event();
        var views = new EventViews(material, wording);
        var path = views.path(event);
        var view = views.whole(path, happening);
        return new EventPage(
                frame(wording, path, happening, view),
                view,
                event.when().why().filter(why -> event.when().standing() != When.Standing.FUTURE),
                reports(path, views.preferred(happening.passages()), wording),
                datings(path, happening, wording, views),
                views.said(path, views.preferred(happening.foretold())),
                views.cited(event.sources()),
                timelines.of(path, wording, index),
                neighbour(path, wording, index - 1),
                neighbour(path, wording, index + 1));
    }

    private Frame frame(Wording wording, OutputPath path, Happening happening, EventView view) {
        var versions = new HashMap<String, OutputPath>();
        for (var lang : material.archive().languages()) {
            versions.put(lang, EventViews.path(happening.event(), material.wording(lang)));
        }
        var head = new Frames.Head(view.title(), view.summary().orElse(""), "happened");
        return frames.frame(path, wording.lang(), head, versions);
    }

    private List<Report> reports(OutputPath path, List<Passage> passages, Wording wording) {
        return passages.stream()
                .map(Passage::article)
                .distinct()
                .map(article -> new Report(
                        path.linkTo(article.path()),
                        article.title(),
                        wording.date(article.frontMatter().date()),
                        Optional.of(article.lang()).filter(lang -> !lang.equals(wording.lang()))))
                .toList();
    }

    /** The dates of notes where any of them is not the event's own. */
    private List<Dating> datings(OutputPath path, Happening happening, Wording wording, EventViews views) {
        var own = happening.event().when().date();
        var differs = happening.datings().stream()
                .anyMatch(dated -> !dated.when().date().lower().equals(own.lower())
                        || !dated.when().date().upper().equals(own.upper()));
        return differs
                ? happening.datings().stream()
                        .map(dated -> dating(path, dated, wording, views))
                        .toList()
                : List.of();
    }

    private static Dating dating(OutputPath path, Dated dated, Wording wording, EventViews views) {
        var article = dated.article();
        return new Dating(
                wording.date(dated.when().date()),
                views.remarks(dated.when()),
                path.linkTo(article.path()) + "#" + dated.note().id(),
                article.title(),
                Optional.of(article.lang()).filter(lang -> !lang.equals(wording.lang())));
    }

    private Optional<HappenedPage.Line> neighbour(OutputPath path, Wording wording, int index) {
        return index < 0 || index >= chronicle.happenings().size()
                ? Optional.empty()
                : Optional.of(new EventViews(material, wording).inOneLine(path, index));
    }
}
