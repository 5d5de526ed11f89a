package stet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stet.archive.Archive.Filed;
import stet.archive.Kind;
import stet.article.Article;
import stet.article.FrontMatter;
import stet.page.ArticlePage.Citation;
import stet.page.ArticlePage.NamedLink;
import stet.page.ArticlePage.Neighbour;
import stet.page.ArticlePage.Neighbours;
import stet.page.ArticlePage.Original;
import stet.page.ArticlePage.Translation;
import stet.plain.Postings;
import stet.site.OutputPath;

/** Makes the pages of articles. */
final class ArticlePages {

    /** How many of the articles that lead to one are on its page. */
    private static final int MOST_LINKED = 8;

    private final Material material;
    private final Frames frames;
    private final Related related;
    private final Backlinks links;

    ArticlePages(Material material, Frames frames) {
        this.material = material;
        this.frames = frames;
        related = new Related(material);
        links = new Backlinks(material);
    }

    private ArticlePage page(int index, List<Integer> order, int position) {
        var article = material.article(index);
        var previous = neighbour(article.path(), order, position - 1);
        var next = neighbour(article.path(), order, position + 1);
        var notes = new ArticleNotes(material, article);
        var filed = material.archive().filed().get(index);
        return page(index, article, filed, notes, new Neighbours(previous, next));
    }

    private ArticlePage page(int index, Article article, Filed filed, ArticleNotes notes, Neighbours neighbours) {
        var frontMatter = article.frontMatter();
        return new ArticlePage(
                frame(article),
                article.title(),
                frontMatter.summary(),
                material.date(index),
                frontMatter.updated().map(wording(article)::date),
                frontMatter.text().label(),
                frontMatter.credits().authors(),
                frontMatter.credits().translators(),
                frontMatter.credits().publisher().map(named -> publisher(article, named.text())),
                frontMatter.credits().original().map(original -> original(original, wording(article))),
                translations(article, wording(article)),
                frontMatter.credits().contact().map(ContactPieces::of).orElse(List.of()),
                subjects(article, Kind.TAGS, filed),
                subjects(article, Kind.PEOPLE, filed),
                subjects(article, Kind.ORGANIZATIONS, filed),
                subjects(article, Kind.PLACES, filed),
                happened(article),
                corrections(article, wording(article)),
                new TitleRef(article.body(), article.title()),
                notes.onTheWhole(),
                new BodyRef(article.body()),
                article.hasBody(),
                new RowsRef(article.body()),
                notes.views(),
                notes.families(),
                notes.notary(),
                notes.works(),
                notes.sources(),
                article.seal().hex(),
                notes.plainText(),
                notes.annotations(),
                citation(article, wording(article)),
                material.cards(article.path(), related.to(index, article.lang())),
                links.to(index, article.path(), MOST_LINKED),
                linkedMore(index, article),
                neighbours);
    }

    private List<HappenedPage.Line> happened(Article article) {
        return material.archive().chronicle().of(article).stream()
                .map(index -> new EventViews(material, wording(article)).inOneLine(article.path(), index))
                .toList();
    }

    private static OutputPath linkedPath(Article article) {
        return ArticleNotes.beside(article.path(), ".linked.html");
    }

    private Optional<CountLink> linkedMore(int index, Article article) {
        var count = links.count(index);
        return count <= MOST_LINKED
                ? Optional.empty()
                : Optional.of(new CountLink(
                        article.path().linkTo(linkedPath(article)),
                        wording(article).text("linked.all"),
                        Optional.empty(),
                        count));
    }

    /** The page of all articles that lead to one, where its own has no room for them. */
    Optional<Planned> linked(int index) {
        if (links.count(index) <= MOST_LINKED) {
            return Optional.empty();
        }
        var article = material.article(index);
        var path = linkedPath(article);
        return Optional.of(Planned.traced(path, BacklinksPage.class, article.lang(), () -> linkedPage(index, path)));
    }

    private BacklinksPage linkedPage(int index, OutputPath path) {
        var article = material.article(index);
        var title = wording(article).text("linked.title", "title", article.title());
        return new BacklinksPage(
                frames.frame(path, article.lang(), new Frames.Head(title, "", "published")),
                title,
                new Link(path.linkTo(article.path()), article.title()),
                links.to(index, path, Integer.MAX_VALUE));
    }

    private Wording wording(Article article) {
        return material.wording(article.lang());
    }

    private Frame frame(Article article) {
        var versions = new HashMap<String, OutputPath>();
        for (var version : material.versions(article)) {
            versions.putIfAbsent(version.lang(), version.path());
        }
        var head = new Frames.Head(article.title(), Faces.summary(article), "published");
        return frames.frame(article.path(), article.lang(), head, versions);
    }

    private Optional<Neighbour> neighbour(OutputPath from, List<Integer> order, int position) {
        if (position < 0 || position >= order.size()) {
            return Optional.empty();
        }
        var other = material.article(order.get(position));
        return Optional.of(new Neighbour(from.linkTo(other.path()), other.title(), material.date(order.get(position))));
    }

    private NamedLink publisher(Article article, String name) {
        var subject = material.organization(name);
        if (subject.isEmpty() || !material.archive().hasPage(subject.get(), article.lang())) {
            return new NamedLink(name, Optional.empty());
        }
        var wording = material.wording(article.lang());
        var shown = subject.get().name(article.lang(), material.first()).text();
        return new NamedLink(
                shown, Optional.of(article.path().linkTo(subject.get().path(wording.prefix()))));
    }

    private static Original original(FrontMatter.Original original, Wording wording) {
        return new Original(
                original.url(),
                original.title(),
                original.lang(),
                original.lang().flatMap(wording::language));
    }

    private List<Translation> translations(Article article, Wording wording) {
        var translations = new ArrayList<Translation>();
        for (var other : material.versions(article)) {
            if (!other.lang().equals(article.lang())) {
                var href = article.path().linkTo(other.path());
                translations.add(translation(other.lang(), href, wording, true));
            }
        }
        for (var version : article.frontMatter().credits().translations()) {
            translations.add(translation(version.lang(), version.url(), wording, false));
        }
        return List.copyOf(translations);
    }

    private Translation translation(String lang, String href, Wording wording, boolean held) {
        var own = Optional.ofNullable(material.wordings().get(lang));
        return new Translation(
                lang,
                href,
                readIn(lang, wording),
                own.map(other -> readIn(lang, other)).orElse(""),
                held);
    }

    /** The words for reading in a language: its own, if the interface has them, else with its name. */
    private static String readIn(String lang, Wording wording) {
        return Optional.ofNullable(wording.words().texts().get("read." + lang.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> wording.text(
                        "read.in", "language", wording.language(lang).orElse(lang)));
    }

    private List<Link> subjects(Article article, Kind kind, Filed filed) {
        var names = new SubjectNames(material, wording(article));
        var links = new ArrayList<Link>();
        for (var id : filed.of(kind)) {
            var subject = material.subject(kind, id);
            if (subject.isPresent()) {
                links.add(names.linkIfAny(article.path(), subject.get()));
            }
        }
        return links;
    }

    /** The corrections of an article, oldest first, each with an address of its own in the page. */
    static List<CorrectionView> corrections(Article article, Wording wording) {
        var views = new ArrayList<CorrectionView>();
        for (var correction : article.frontMatter().corrections()) {
            views.add(new CorrectionView(
                    correction.kind(),
                    "c-" + (views.size() + 1),
                    wording.date(correction.date()),
                    correction.text(),
                    List.of("correction", FrontMatter.Correction.RETRACTION).contains(correction.kind())));
        }
        return List.copyOf(views);
    }

    private Optional<String> image(FrontMatter frontMatter) {
        return frontMatter
                .image()
                .flatMap(image -> material.site().addresses().file(image.target()))
                .flatMap(material::absolute);
    }

    private Citation citation(Article article, Wording wording) {
        return new Citation(
                citationDate(article),
                material.site().titleIn(article.lang(), wording.words()),
                material.absolute(article.path()),
                image(article.frontMatter()));
    }

    /** The date of an article for citation tools: {@code 2020/03/05}, {@code 2020/03}, {@code 2020}, if it is known. */
    private static Optional<String> citationDate(Article article) {
        return article.frontMatter().date().surePrefix().map(date -> date.replace('-', '/'));
    }

    /** The page of an article that is the {@code position}th in its language. */
    Planned planned(Postings order, int position) {
        var gist = material.archive().articles().gist(order.at(position));
        return Planned.traced(
                        gist.path(), ArticlePage.class, gist.lang(), () -> page(order.at(position), order, position))
                .picking(() -> related.to(order.at(position), gist.lang()));
    }
}
