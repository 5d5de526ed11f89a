package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.archive.Archive;
import stet.archive.Kind;
import stet.page.SiteView.Licence;
import stet.page.SiteView.NavItem;
import stet.plain.Crew;
import stet.plain.Fingerprint;
import stet.plain.Postings;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.site.OutputPath;
import stet.site.Words;
import stet.source.Span;
import stet.source.ThemeFiles;

/** Plans an edition: every file of the site, and what is on it. */
public final class Planner {

    private static final OutputPath THEME = new OutputPath("assets/theme.css");

    private static final Map<String, String> LICENCES = Map.of(
            "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
            "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/",
            "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/",
            "CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/",
            "CC-BY-ND-4.0", "https://creativecommons.org/licenses/by-nd/4.0/",
            "CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/",
            "CC-BY-NC-ND-4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/");

    private final Material material;
    private final Archive archive;
    private final Frames frames;
    private final EventYears eventYears;
    private final PeriodPages periods;
    private final TimelinePages timelines;
    private final FrontPages fronts;
    private final TagIndexes tags;
    private final Foot foot;
    private final ProsePages prose;
    private final NotePages notes;
    private final MapPages maps;
    private final SubjectPages subjects;
    private final Feeds feeds;
    private final Plot plot = new Plot();
    private final Problems problems = new Problems();

    private Planner(Archive archive, SortedMap<String, Words> words) {
        var wordings = new TreeMap<String, Wording>();
        words.forEach((lang, texts) ->
                wordings.put(lang, new Wording(texts, archive.site().addresses().prefix(lang))));
        this.archive = archive;
        material = new Material(archive, wordings);
        frames = new Frames(material);
        eventYears = new EventYears(archive.chronicle().happenings(), material.wording(material.first()));
        periods = new PeriodPages(material, frames, eventYears);
        timelines = new TimelinePages(material, frames, eventYears, periods);
        fronts = new FrontPages(material, frames, periods);
        tags = new TagIndexes(material, frames);
        foot = new Foot(material, frames);
        prose = new ProsePages(material, frames);
        maps = new MapPages(material, frames);
        subjects = new SubjectPages(material, frames, maps, timelines);
        notes = new NotePages(material, frames);
        feeds = new Feeds(material, prose, notes);
    }

    /**
     * Plans the edition of an archive.
     *
     * @param words the interface's words in each language of the site
     * @param last how the pages of an earlier edition were arranged
     * @param crew plans several kinds of pages at once
     */
    public static Outcome<Edition> plan(
            Archive archive, SortedMap<String, Words> words, Copies copies, Optional<Arrangement> last, Crew crew) {
        var planner = new Planner(archive, words);
        planner.addAll(copies, crew);
        return planner.edition(last);
    }

    /** What comes of articles takes as long as all else, so both are planned at once. */
    private void addAll(Copies copies, Crew crew) {
        var others = new Plot();
        var halves =
                List.<Runnable>of(() -> new ArticlePlot(material, frames, prose).addTo(plot), () -> addOthers(others));
        crew.each(halves.size(), half -> halves.get(half).run());
        plot.addAll(others);
        plot.addMade(new Sitemaps(material).pages(plot.pages()));
        copies.assets()
                .forEach((path, fingerprint) ->
                        plot.add(new Asset(path, fingerprint), Span.startOf(ThemeFiles.path(path.value()))));
        copies.files()
                .forEach((path, fingerprint) -> archive.site()
                        .addresses()
                        .file(path)
                        .ifPresent(output -> plot.add(new Asset(output, fingerprint), Span.startOf(path))));
        if (!archive.site().theme().isBuiltIn()) {
            plot.addReady(List.of(new StyleSheet(THEME, archive.site().theme().css())));
        }
    }

    /** All pages that are not those of articles. */
    private void addOthers(Plot others) {
        for (var kind : Kind.values()) {
            for (var subject : archive.subjects(kind)) {
                var origin = Optional.of(subject.origin());
                subjects.pages(subject).forEach(page -> others.add(page, origin));
            }
        }
        others.addReady(fronts.pages());
        others.addMade(tags.pages());
        others.addMade(periods.pages());
        others.addMade(timelines.pages());
        others.addMade(new EventPages(material, frames, timelines).pages());
        others.addMade(foot.pages());
        others.addReady(prose.corrections());
        others.addReady(List.of(prose.notFound()));
        others.addMade(notes.pages());
        others.addMade(maps.pages());
        others.addMade(new NameIndexes(material, frames, maps).pages());
        others.addMade(new AnnotationPages(material).pages());
        others.addMade(new Exports(material).pages());
        for (var page : archive.prose()) {
            others.add(prose.prose(page), Span.startOf(page.source()));
            page.aliases()
                    .forEach(alias -> others.add(
                            prose.redirect(alias.path(), page.path(), page.lang(), page.title()), alias.span()));
        }
        others.addReady(feeds.pages());
    }

    private Outcome<Edition> edition(Optional<Arrangement> last) {
        var paths = Fingerprint.of(new Paths(plot.pages()));
        var arrangement = last.filter(known -> known.paths().equals(paths)).orElseGet(() -> arrange(paths));
        if (problems.hasErrors()) {
            return problems.failed();
        }
        var ordered = new ArrayList<Planned>(plot.pages().size());
        arrangement.order().forEach(number -> ordered.add(plot.pages().get(number)));
        return problems.outcome(new Edition(
                sites(),
                List.copyOf(ordered),
                material.reads(),
                material.register().entries(),
                arrangement));
    }

    private Arrangement arrange(Fingerprint paths) {
        var pages = plot.pages();
        var claims = new Claims(problems);
        for (var number = 0; number < pages.size(); number++) {
            claims.claim(pages.get(number).path(), plot.origin(number));
        }
        claims.close();
        var order = new ArrayList<>(Postings.range(pages.size()));
        order.sort(Comparator.comparing(number -> pages.get(number).path()));
        return new Arrangement(paths, Postings.of(order));
    }

    private SortedMap<String, SiteView> sites() {
        var sites = new TreeMap<String, SiteView>();
        for (var lang : archive.languages()) {
            sites.put(lang, site(material.wording(lang)));
        }
        return sites;
    }

    private SiteView site(Wording wording) {
        var site = archive.site();
        var lang = wording.lang();
        return new SiteView(
                lang,
                site.titleIn(lang, wording.words()),
                site.description().in(lang, material.first()),
                material.front(lang).encoded(),
                nav(wording),
                foot.items(wording),
                feeds.items(wording),
                site.publisher().map(publisher -> publisher.name().in(lang, material.first())),
                site.licence().map(Planner::licence),
                !site.theme().isBuiltIn());
    }

    /** Shown as people write it: {@code CC BY-SA 4.0} for {@code CC-BY-SA-4.0}; what is no such name, as it is. */
    private static Licence licence(String name) {
        var first = name.indexOf('-');
        var last = name.lastIndexOf('-');
        var shown = new StringBuilder(name);
        if (LICENCES.containsKey(name)) {
            shown.setCharAt(first, ' ');
            shown.setCharAt(last, ' ');
        }
        return new Licence(shown.toString(), Optional.ofNullable(LICENCES.get(name)));
    }

    private List<NavItem> nav(Wording wording) {
        var nav = new ArrayList<NavItem>();
        nav.add(item("published", wording.text("nav.published"), periods.published(wording)));
        if (!eventYears.isEmpty()) {
            nav.add(item("happened", wording.text("nav.happened"), EventYears.clock(wording)));
        }
        if (fronts.hasNames(wording.lang())) {
            nav.add(item("names", wording.text("nav.names"), NameIndexes.path(wording)));
        }
        if (tags.hasTags(wording.lang())) {
            nav.add(item("subjects", wording.text("nav.subjects"), TagIndexes.path(wording)));
        }
        if (notes.hasNotes(wording.lang())) {
            nav.add(item("notes", wording.text("nav.notes"), NotePages.all(wording)));
        }
        return List.copyOf(nav);
    }

    private static NavItem item(String section, String text, OutputPath path) {
        return new NavItem(section, text, path.encoded());
    }
}
