package stet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** How many passages one page of an event shows. */
    private static final int MOST_PASSAGES = 100;

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
                add(wording, index, pages);
            }
        }
        return pages;
    }

    private void add(Wording wording, int index, List<Planned> pages) {
        var happening = chronicle.happenings().get(index);
        for (var sheet = 1; sheet <= sheets(happening, wording); sheet++) {
            var number = sheet;
            pages.add(Planned.traced(
                    path(happening, wording, sheet),
                    EventPage.class,
                    wording.lang(),
                    () -> page(wording, index, number)));
        }
    }

    /** How many pages its passages take. */
    private int sheets(Happening happening, Wording wording) {
        if (material.passages(happening).size() <= MOST_PASSAGES) {
            return 1;
        }
        var shown = new EventViews(material, wording).passages(happening).size();
        return Math.max(1, (shown + MOST_PASSAGES - 1) / MOST_PASSAGES);
    }

    private static OutputPath path(Happening happening, Wording wording, int sheet) {
        var first = EventViews.path(happening.event(), wording);
        return sheet == 1 ? first : first.part(Integer.toString(sheet));
    }

    private EventPage page(Wording wording, int index, int sheet) {
        material.reads().noteName(material.register().clock());
        var happening = chronicle.happenings().get(index);
        var event = happening.event();
        var views = new EventViews(material, wording);
        var path = path(happening, wording, sheet);
        var all = views.passages(happening);
        var passages = all.subList(
                Math.min(all.size(), (sheet - 1) * MOST_PASSAGES), Math.min(all.size(), sheet * MOST_PASSAGES));
        var view = views.whole(path, happening, passages);
        var isFirst = sheet == 1;
        return new EventPage(
                frame(wording, path, happening, view, sheet),
                view,
                event.when().why().filter(why -> event.when().standing() != When.Standing.FUTURE),
                reports(path, passages, wording),
                isFirst ? datings(path, happening, wording, views) : List.of(),
                isFirst ? views.said(path, views.preferred(material.foretold(happening))) : List.of(),
                views.cited(event.sources()),
                timelines.of(path, wording, index),
                sheet,
                links(path, happening, wording),
                neighbour(path, wording, index - 1),
                neighbour(path, wording, index + 1));
    }

    /** Its pages, where there are several. */
    private List<Link> links(OutputPath from, Happening happening, Wording wording) {
        var sheets = sheets(happening, wording);
        return IntStream.rangeClosed(1, sheets == 1 ? 0 : sheets)
                .mapToObj(sheet -> new Link(from.linkTo(path(happening, wording, sheet)), Integer.toString(sheet)))
                .toList();
    }

    private Frame frame(Wording wording, OutputPath path, Happening happening, EventView view, int sheet) {
        var versions = new HashMap<String, OutputPath>();
        var title = view.title();
        if (sheet == 1) {
            for (var lang : material.archive().languages()) {
                versions.put(lang, EventViews.path(happening.event(), material.wording(lang)));
            }
        } else {
            var places = Map.of("period", title, "n", Integer.toString(sheet));
            title = wording.words().text("timeline.sheet", places);
        }
        var head = new Frames.Head(title, view.summary().orElse(""), "happened");
        return frames.frame(path, wording.lang(), head, versions);
    }

    private List<Report> reports(OutputPath path, List<Passage> passages, Wording wording) {
        return passages.stream()
                .map(Passage::article)
                .distinct()
                .map(article -> new Report(
                        path.linkTo(article.path()),
                        article.title(),
                        article.frontMatter().isRetracted(),
                        wording.date(article.frontMatter().date()),
                        Optional.of(article.lang()).filter(lang -> !lang.equals(wording.lang()))))
                .toList();
    }

    /** The dates of notes where any of them is not the event's own. */
    private List<Dating> datings(OutputPath path, Happening happening, Wording wording, EventViews views) {
        var own = happening.event().when().date();
        var datings = material.datings(happening);
        var differs = datings.stream()
                .anyMatch(dated -> !dated.when().date().lower().equals(own.lower())
                        || !dated.when().date().upper().equals(own.upper()));
        return differs
                ? datings.stream()
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
