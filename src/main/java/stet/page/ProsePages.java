package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.archive.Archive;
import stet.article.Article;
import stet.article.FrontMatter.Correction;
import stet.article.Prose;
import stet.date.DateOrder;
import stet.site.OutputPath;

/** Makes the pages that are no articles, the corrections, the page for what is not found, and the redirects. */
final class ProsePages {

    private final Material material;
    private final Frames frames;
    private final Archive archive;
    /** The paths of what is the same page in several languages, by what their files are called without it. */
    private final Map<String, Map<String, OutputPath>> versions = new HashMap<>();

    ProsePages(Material material, Frames frames) {
        this.material = material;
        this.frames = frames;
        archive = material.archive();
        for (var page : archive.prose()) {
            versions.computeIfAbsent(page.stem(), stem -> new HashMap<>()).putIfAbsent(page.lang(), page.path());
        }
    }

    static OutputPath corrections(Wording wording) {
        return new OutputPath(wording.prefix() + "corrections.html");
    }

    ProsePage prose(Prose prose) {
        var head = new Frames.Head(
                prose.title(), prose.summary().orElse(""), prose.path().value());
        return new ProsePage(
                frames.frame(prose.path(), prose.lang(), head, versions.getOrDefault(prose.stem(), Map.of())),
                prose.title(),
                prose.summary(),
                new BodyRef(prose.body()));
    }

    /** The page shown where nothing is: in the site's languages, the first on top, with whole addresses if it can. */
    NotFoundPage notFound() {
        var wording = material.wording(material.first());
        var home = material.site().baseUrl().orElse("");
        var path = new OutputPath("404.html");
        var head = new Frames.Head(wording.text("notfound.title"), "", "");
        var frame = frames.frame(path, wording.lang(), head);
        return new NotFoundPage(
                new Frame(path, frame.lang(), home, frame.title(), "", "", Optional.empty(), List.of(), List.of()),
                home,
                archive.languages().stream()
                        .filter(lang -> !lang.equals(wording.lang()))
                        .map(lang -> notFound(material.wording(lang)))
                        .toList());
    }

    private NotFoundPage.Other notFound(Wording wording) {
        return new NotFoundPage.Other(
                wording.lang(),
                wording.text("notfound.title"),
                wording.text("notfound.about"),
                material.absolute(material.front(wording.lang()))
                        .map(address -> new Link(address, wording.text("nav.home"))));
    }

    RedirectPage redirect(OutputPath from, OutputPath to, String lang, String title) {
        var frame = frames.frame(from, lang, new Frames.Head(title, "", ""));
        return new RedirectPage(
                new Frame(from, lang, frame.root(), title, "", "", material.absolute(to), List.of(), List.of()),
                from.linkTo(to),
                title);
    }

    /** The corrections of each language; by year where they are many. */
    List<Page> corrections() {
        var pages = new ArrayList<Page>();
        for (var lang : archive.languages()) {
            var wording = material.wording(lang);
            var entries = entries(lang);
            var byYear = new LinkedHashMap<String, List<Entry>>();
            for (var entry : entries) {
                byYear.computeIfAbsent(year(entry), same -> new ArrayList<>()).add(entry);
            }
            var isLong = entries.size() > Listings.MAX_CARDS;
            pages.add(whole(
                    wording,
                    isLong ? entries.subList(0, Listings.MAX_CARDS / 2) : entries,
                    isLong ? byYear : Map.of()));
            if (isLong) {
                byYear.forEach((year, some) -> pages.add(year(wording, year, some)));
            }
        }
        return pages;
    }

    private CorrectionsPage whole(Wording wording, List<Entry> entries, Map<String, List<Entry>> years) {
        var path = corrections(wording);
        var versions = new HashMap<String, OutputPath>();
        archive.languages().forEach(lang -> versions.put(lang, corrections(material.wording(lang))));
        var head = new Frames.Head(wording.text("corrections.title"), "", "corrections");
        var parts = new ArrayList<CountLink>();
        years.forEach((year, some) ->
                parts.add(new CountLink(path.linkTo(part(wording, year)), year, Optional.empty(), some.size())));
        return new CorrectionsPage(
                frames.frame(path, wording.lang(), head, versions),
                Optional.empty(),
                Optional.empty(),
                rows(path, wording, entries),
                List.copyOf(parts));
    }

    private CorrectionsPage year(Wording wording, String year, List<Entry> entries) {
        var path = part(wording, year);
        var title = wording.text("corrections.title");
        return new CorrectionsPage(
                frames.frame(path, wording.lang(), new Frames.Head(title + ", " + year, "", "corrections")),
                Optional.of(year),
                Optional.of(new Link(path.linkTo(corrections(wording)), title)),
                rows(path, wording, entries),
                List.of());
    }

    private static OutputPath part(Wording wording, String year) {
        return new OutputPath(wording.prefix() + "corrections/" + year + ".html");
    }

    /** A correction, its number in its article, and the article. */
    record Entry(Article article, int number, Correction correction) {}

    /** The corrections in a language, newest first. */
    List<Entry> entries(String lang) {
        var entries = new ArrayList<Entry>();
        for (var index : archive.in(lang)) {
            if (!archive.articles().gist(index).hasCorrections()) {
                continue;
            }
            var article = material.article(index);
            var corrections = article.frontMatter().corrections();
            for (var number = 0; number < corrections.size(); number++) {
                entries.add(new Entry(article, number, corrections.get(number)));
            }
        }
        entries.sort(Comparator.comparing((Entry entry) -> entry.correction().date(), DateOrder.BY_START)
                .reversed());
        return List.copyOf(entries);
    }

    private static String year(Entry entry) {
        var day = entry.correction().date().sortDay();
        return day.map(found -> Wording.padded(found.year(), 4)).orElse("0000");
    }

    private List<CorrectionsPage.Row> rows(OutputPath path, Wording wording, List<Entry> entries) {
        return entries.stream().map(entry -> row(path, wording, entry)).toList();
    }

    private CorrectionsPage.Row row(OutputPath path, Wording wording, Entry entry) {
        var article = entry.article();
        var view = ArticlePages.corrections(article, wording).get(entry.number());
        return new CorrectionsPage.Row(
                view,
                new Link(path.linkTo(article.path()) + "#" + view.id(), article.title()),
                wording.date(article.frontMatter().date()));
    }
}
