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
import stet.archive.Subject;
import stet.article.Article;
import stet.article.Gist;
import stet.page.SiteView.Licence;
import stet.page.SiteView.NavItem;
import stet.plain.Fingerprint;
import stet.plain.Postings;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.site.Extra;
import stet.site.OutputPath;
import stet.site.Words;
import stet.source.SourcePath;
import stet.source.Span;

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
    private final ProsePages prose;
    private final NotePages notes;
    private final MapPages maps;
    private final SubjectPages subjects;
    private final Feeds feeds;
    private final List<Planned> pages = new ArrayList<>();
    /** Where each page comes from, if somebody wrote it. */
    private final List<Optional<Span>> origins = new ArrayList<>();

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
     * @param files the fingerprints of the files that are published as they are, by path in the archive
     * @param assets the fingerprints of the theme's assets, by path in the site
     * @param last how the pages of an earlier edition were arranged
     */
    public static Outcome<Edition> plan(
            Archive archive,
            SortedMap<String, Words> words,
            Map<SourcePath, Fingerprint> files,
            SortedMap<OutputPath, Fingerprint> assets,
            Optional<Arrangement> last) {
        var planner = new Planner(archive, words);
        planner.addAll(files, assets);
        return planner.edition(last);
    }

    private void addAll(Map<SourcePath, Fingerprint> files, SortedMap<OutputPath, Fingerprint> assets) {
        addArticles();
        for (var kind : Kind.values()) {
            archive.subjects(kind).forEach(this::addSubject);
        }
        addReady(fronts.pages());
        addMade(periods.pages());
        addMade(timelines.pages());
        addMade(new EventPages(material, frames, timelines).pages());
        addReady(prose.corrections());
        addReady(List.of(prose.notFound()));
        addReady(notes.pages());
        addMade(maps.pages());
        addMade(new NameIndexes(material, frames, maps).pages());
        addMade(new AnnotationPages(material).pages());
        addMade(new Exports(material).pages());
        for (var page : archive.prose()) {
            add(prose.prose(page), Span.startOf(page.source()));
            page.aliases()
                    .forEach(alias ->
                            add(prose.redirect(alias.path(), page.path(), page.lang(), page.title()), alias.span()));
        }
        addReady(feeds.pages());
        addMade(new Sitemaps(material).pages(pages));
        assets.forEach((path, fingerprint) -> addReady(List.of(new Asset(path, fingerprint))));
        files.forEach((path, fingerprint) -> archive.site()
                .addresses()
                .file(path)
                .ifPresent(output -> add(new Asset(output, fingerprint), Span.startOf(path))));
        if (!archive.site().theme().isBuiltIn()) {
            addReady(List.of(new Sheet(THEME, archive.site().theme().css())));
        }
    }

    private Outcome<Edition> edition(Optional<Arrangement> last) {
        var paths = Fingerprint.of(new Paths(pages));
        var arrangement = last.filter(known -> known.paths().equals(paths)).orElseGet(() -> arrange(paths));
        if (problems.hasErrors()) {
            return problems.failed();
        }
        var ordered = new ArrayList<Planned>(pages.size());
        arrangement.order().forEach(number -> ordered.add(pages.get(number)));
        return problems.outcome(new Edition(sites(), List.copyOf(ordered), material.reads(), arrangement));
    }

    private Arrangement arrange(Fingerprint paths) {
        var claims = new Claims(problems);
        for (var number = 0; number < pages.size(); number++) {
            claims.claim(pages.get(number).path(), origins.get(number));
        }
        var order = new ArrayList<>(Postings.range(pages.size()));
        order.sort(Comparator.comparing(number -> pages.get(number).path()));
        return new Arrangement(paths, Postings.of(order));
    }

    private void addArticles() {
        var made = new ArticlePages(material, frames);
        archive.byLanguage().values().forEach(order -> {
            for (var position = 0; position < order.size(); position++) {
                addArticle(made, order, position);
            }
        });
    }

    private void addArticle(ArticlePages made, Postings order, int position) {
        var index = order.at(position);
        var gist = archive.articles().gist(index);
        var origin = Optional.of(Span.startOf(gist.source()));
        add(made.planned(order, position), origin);
        made.linked(index).ifPresent(page -> add(page, origin));
        if (archive.site().makes(Extra.TEXTS)) {
            addText(index, gist, origin);
        }
        if (gist.hasAliases()) {
            addAliases(material.article(index));
        }
    }

    private void addAliases(Article article) {
        for (var alias : article.frontMatter().aliases()) {
            add(prose.redirect(alias.path(), article.path(), article.lang(), article.title()), alias.span());
        }
    }

    private void addText(int index, Gist article, Optional<Span> origin) {
        var text = ArticleNotes.plainText(article.path());
        add(
                Planned.file(
                        text,
                        TextFile.class,
                        () -> new TextFile(
                                text, new BodyRef(material.article(index).body()))),
                origin);
    }

    private void addSubject(Subject subject) {
        var origin = Optional.of(subject.origin());
        subjects.pages(subject).forEach(page -> add(page, origin));
    }

    private void add(Page page, Span origin) {
        add(Planned.of(page), Optional.of(origin));
    }

    private void add(Planned page, Optional<Span> origin) {
        pages.add(page);
        origins.add(origin);
    }

    private void addMade(List<Planned> made) {
        made.forEach(page -> add(page, Optional.empty()));
    }

    private void addReady(List<? extends Page> made) {
        made.forEach(page -> addMade(List.of(Planned.of(page))));
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
                foot(wording),
                feeds.items(wording),
                site.publisher().map(publisher -> publisher.name().in(lang, material.first())),
                site.licence().map(Planner::licence),
                !site.theme().isBuiltIn());
    }

    /** Shown as people write it: {@code CC BY-SA 4.0} for {@code CC-BY-SA-4.0}. */
    private static Licence licence(String name) {
        var first = name.indexOf('-');
        var last = name.lastIndexOf('-');
        var shown = new StringBuilder(name);
        if (first > 0) {
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
            nav.add(item("names", wording.text("nav.names"), FrontPages.names(wording)));
        }
        if (fronts.hasTags(wording.lang())) {
            nav.add(item("subjects", wording.text("nav.subjects"), FrontPages.tagIndex(wording)));
        }
        if (notes.hasNotes(wording.lang())) {
            nav.add(item("notes", wording.text("nav.notes"), NotePages.all(wording)));
        }
        return List.copyOf(nav);
    }

    private List<NavItem> foot(Wording wording) {
        var foot = new ArrayList<NavItem>();
        for (var page : archive.prose()) {
            if (page.lang().equals(wording.lang())) {
                foot.add(item(page.path().value(), page.title(), page.path()));
            }
        }
        foot.add(item("corrections", wording.text("nav.corrections"), ProsePages.corrections(wording)));
        return List.copyOf(foot);
    }

    private static NavItem item(String section, String text, OutputPath path) {
        return new NavItem(section, text, path.encoded());
    }
}
