package stet.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.archive.Kind;
import stet.article.Article;
import stet.article.TextStatus;
import stet.date.Edtf;
import stet.date.Moment;
import stet.page.Feed.Entry;
import stet.page.SiteView.NavItem;
import stet.plain.Postings;
import stet.site.OutputPath;

/** Makes the feeds: of the whole site, of each language, and of the corrections. */
final class Feeds {

    private static final int LATEST = 20;

    private final Material material;
    private final ProsePages prose;
    private final NotePages notes;

    Feeds(Material material, ProsePages prose, NotePages notes) {
        this.material = material;
        this.prose = prose;
        this.notes = notes;
    }

    /** The feeds that a page in a language points to. */
    List<NavItem> items(Wording wording) {
        if (material.site().baseUrl().isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<NavItem>();
        var title = material.site().titleIn(wording.lang(), wording.words());
        if (material.archive().languages().size() > 1) {
            items.add(new NavItem(
                    "",
                    wording.text("feed.language", "site", title),
                    language(wording.lang()).encoded()));
        }
        items.add(new NavItem("", wording.text("feed.title", "site", title), "feed.xml"));
        items.add(new NavItem(
                "",
                wording.text("feed.corrections", "site", title),
                corrections(wording).encoded()));
        if (notes.hasNotes(wording.lang())) {
            items.add(new NavItem(
                    "",
                    wording.text("feed.notes", "site", title),
                    notes(wording).encoded()));
        }
        return List.copyOf(items);
    }

    List<Page> pages() {
        var pages = new ArrayList<Page>();
        if (material.site().baseUrl().isEmpty()) {
            return pages;
        }
        var archive = material.archive();
        var languages = archive.languages();
        var first = material.wording(material.first());
        var all = Postings.range(archive.articles().size());
        pages.add(feed(new OutputPath("feed.xml"), first, "feed.title", articles(all)));
        for (var lang : languages) {
            var wording = material.wording(lang);
            if (languages.size() > 1) {
                pages.add(feed(language(lang), wording, "feed.language", articles(archive.in(lang))));
            }
            var corrections = prose.entries(lang).stream()
                    .limit(LATEST)
                    .map(this::correction)
                    .toList();
            pages.add(feed(corrections(wording), wording, "feed.corrections", corrections));
            if (notes.hasNotes(lang)) {
                var newest = notes.newest(lang, LATEST).stream().map(this::note).toList();
                pages.add(feed(notes(wording), wording, "feed.notes", newest));
            }
        }
        return pages;
    }

    private static OutputPath language(String lang) {
        return new OutputPath("feed." + lang + ".xml");
    }

    private static OutputPath corrections(Wording wording) {
        return new OutputPath(wording.prefix() + "corrections.xml");
    }

    private static OutputPath notes(Wording wording) {
        return new OutputPath(wording.prefix() + "notes.xml");
    }

    private Feed feed(OutputPath path, Wording wording, String title, List<Entry> entries) {
        var site = material.site();
        var siteTitle = site.titleIn(wording.lang(), wording.words());
        var updated = entries.stream().map(Entry::updated).max(Comparator.naturalOrder());
        return new Feed(
                path,
                wording.text(title, "site", siteTitle),
                site.description().in(wording.lang(), material.first()),
                wording.lang(),
                whole(path),
                whole(material.front(wording.lang())),
                updated.orElse("1970-01-01T00:00:00Z"),
                site.licence(),
                site.publisher()
                        .flatMap(publisher -> publisher.logo())
                        .flatMap(logo -> site.addresses().file(logo.path()))
                        .map(this::whole),
                site.publisher()
                        .map(publisher -> publisher.name().in(wording.lang(), material.first()))
                        .orElse(siteTitle),
                entries);
    }

    private List<Entry> articles(List<Integer> indexes) {
        return Listings.reversed(indexes.subList(Math.max(0, indexes.size() - LATEST), indexes.size())).stream()
                .map(this::entry)
                .toList();
    }

    private Entry entry(int index) {
        var article = material.article(index);
        var frontMatter = article.frontMatter();
        var address = whole(article.path());
        var changes = Stream.concat(
                frontMatter.updated().stream(),
                frontMatter.corrections().stream().map(correction -> correction.date()));
        var published = published(frontMatter.date());
        var updated = Stream.concat(time(frontMatter.date()).stream(), changes.flatMap(change -> time(change).stream()))
                .max(Comparator.naturalOrder())
                .orElse("1970-01-01T00:00:00Z");
        var others = material.versions(article).stream()
                .filter(other -> !other.lang().equals(article.lang()))
                .map(other -> new LanguageLink(other.lang(), other.title(), whole(other.path()), false))
                .toList();
        return new Entry(
                address,
                address,
                address,
                title(article),
                article.lang(),
                published,
                updated,
                frontMatter.credits().authors(),
                Faces.summary(article),
                frontMatter.text() == TextStatus.WITHHELD ? Optional.empty() : Optional.of(new BodyRef(article.body())),
                FeedNotes.html(material, article),
                tags(index, article.lang()),
                others);
    }

    /** Whoever reads on in a feed reader sees no more than the entry: it says at once what was retracted. */
    private String title(Article article) {
        return article.frontMatter().isRetracted()
                ? material.wording(article.lang()).text("article.retracted") + ": " + article.title()
                : article.title();
    }

    private Entry correction(ProsePages.Entry entry) {
        var article = entry.article();
        var wording = material.wording(article.lang());
        var address = whole(article.path()) + "#c-" + (entry.number() + 1);
        var date = entry.correction().date();
        return new Entry(
                address,
                address,
                whole(article.path()),
                wording.text("correction." + entry.correction().kind()) + ": " + article.title(),
                article.lang(),
                published(date),
                time(date).orElse("1970-01-01T00:00:00Z"),
                List.of(),
                entry.correction().text(),
                Optional.empty(),
                "",
                List.of(),
                List.of());
    }

    private Entry note(NotePages.Entry entry) {
        var article = entry.article();
        var note = entry.note();
        var wording = material.wording(article.lang());
        var address = whole(article.path()) + "#" + note.id();
        var date = note.note().signature().date().orElse(article.frontMatter().date());
        return new Entry(
                address,
                address,
                whole(article.path()),
                wording.text("note." + note.note().type().label()) + ": "
                        + note.lemma().text(),
                article.lang(),
                published(date),
                time(date).orElse("1970-01-01T00:00:00Z"),
                entry.author().stream().toList(),
                article.title(),
                Optional.empty(),
                FeedNotes.said(material, article, note),
                List.of(),
                List.of());
    }

    private List<String> tags(int index, String lang) {
        var archive = material.archive();
        return archive.filed().get(index).tags().stream()
                .flatMap(id -> archive.subject(Kind.TAGS, id).stream())
                .map(subject -> subject.name(lang, material.first()).text())
                .toList();
    }

    /** When it began: nothing where no first day of it is known. */
    private static Optional<String> published(Edtf date) {
        return date.lower().flatMap(first -> time(date));
    }

    /** A date as RFC 3339 needs it: the instant if it is known, else the start of the first day it may mean. */
    static Optional<String> time(Edtf date) {
        if (date instanceof Moment moment && moment.offsetMinutes().isPresent()) {
            return moment.earliest()
                    .map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        // Java writes the same, and loads 31 classes for it.
        return date.sortDay()
                .map(day -> day.year() >= 0 && day.year() <= 9999
                        ? day + "T00:00:00Z"
                        : Instant.ofEpochSecond(day.toEpochDay() * 86_400).toString());
    }

    private String whole(OutputPath path) {
        return material.absolute(path).orElseThrow();
    }
}
