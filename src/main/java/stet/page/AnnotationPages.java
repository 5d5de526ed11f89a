package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.page.Annotations.Item;
import stet.plain.Postings;
import stet.site.Extra;
import stet.site.OutputPath;
import stet.site.Site;
import stet.site.WebAddress;

/** Makes the notes of each article, and all together, for other programs: as the W3C has annotations. */
final class AnnotationPages {

    private static final OutputPath COLLECTION = new OutputPath("annotations.jsonld");

    /** Which articles have notes to tell of, as the register knows it. */
    private static final String LIST = "annotations";

    /** Ids such as CC-BY-4.0. */
    private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9.]+(-[A-Za-z0-9.]+)+");

    private final Material material;

    AnnotationPages(Material material) {
        this.material = material;
    }

    /** All addresses in them are whole, so the site must have one. */
    static boolean areMade(Site site) {
        return site.baseUrl().isPresent() && site.makes(Extra.ANNOTATIONS);
    }

    List<Planned> pages() {
        var pages = new ArrayList<Planned>();
        if (!areMade(material.site())) {
            return pages;
        }
        var articles = annotated();
        material.register().enter(Shown.list(LIST, paths(articles)));
        for (var place = 0; place < articles.size(); place++) {
            var at = place;
            var path = path(articles, place);
            pages.add(Planned.traced(path, Annotations.class, "", () -> page(articles, at))
                    .picking(() -> neighbours(articles, at)));
        }
        if (!articles.isEmpty()) {
            var wording = material.wording(material.first());
            pages.add(Planned.of(new AnnotationCollection(
                    COLLECTION,
                    whole(COLLECTION),
                    material.site().titleIn(wording.lang(), wording.words()),
                    material.archive().join().notes().size(),
                    Optional.of(whole(path(articles, 0))),
                    Optional.of(whole(path(articles, articles.size() - 1))))));
        }
        return pages;
    }

    /** The articles with a note to tell of. */
    private Postings annotated() {
        var annotated = new Postings.Builder();
        var articles = material.archive().join().notes().articles();
        for (var number = 0; number < articles.size(); number++) {
            if (number == 0 || articles.at(number) != articles.at(number - 1)) {
                annotated.add(articles.at(number));
            }
        }
        return annotated.postings();
    }

    private OutputPath path(Postings articles, int place) {
        var article = material.archive().articles().gist(articles.at(place));
        return ArticleNotes.annotations(article.path());
    }

    /** The article before one of them, and the one after it. */
    private static List<Integer> neighbours(Postings articles, int place) {
        return Stream.of(place - 1, place + 1)
                .filter(beside -> beside >= 0 && beside < articles.size())
                .map(articles::at)
                .toList();
    }

    private List<OutputPath> paths(Postings articles) {
        var paths = new ArrayList<OutputPath>(articles.size());
        for (var place = 0; place < articles.size(); place++) {
            paths.add(path(articles, place));
        }
        return paths;
    }

    /**
     * Which entry of the whole collection its first one is, a page does not say: a note more would change the pages of
     * all articles after its own.
     */
    private Annotations page(Postings articles, int place) {
        // Where its neighbours are follows from which articles they are.
        material.reads().notePool(material.register().number(LIST));
        material.reads().notePicks(neighbours(articles, place));
        var article = material.article(articles.at(place));
        return new Annotations(
                path(articles, place),
                whole(path(articles, place)),
                whole(COLLECTION),
                whole(article.path()),
                material.site().makes(Extra.TEXTS)
                        ? Optional.of(whole(ArticleNotes.plainText(article.path())))
                        : Optional.empty(),
                material.site().licence().flatMap(AnnotationPages::licence),
                place == 0 ? Optional.empty() : Optional.of(whole(path(articles, place - 1))),
                place + 1 == articles.size() ? Optional.empty() : Optional.of(whole(path(articles, place + 1))),
                article.notes().stream()
                        .filter(ArticleNote::told)
                        .map(note -> item(article, note))
                        .toList());
    }

    /** A licence is told by its address; one that is named as SPDX names it has one there. */
    private static Optional<String> licence(String licence) {
        if (WebAddress.scheme(licence).startsWith("http")) {
            return Optional.of(licence);
        }
        return SPDX.matcher(licence).matches() ? Optional.of("https://spdx.org/licenses/" + licence) : Optional.empty();
    }

    private Item item(Article article, ArticleNote placed) {
        var note = placed.note();
        return new Item(
                material.site().absolute(article.path(), placed.id()).orElseThrow(),
                note.type().label(),
                note.type().motivation(),
                note.signature().lang().orElse(article.lang()),
                placed.text().whole(),
                AnnotationBodies.facts(note, article.lang()),
                new AnnotationBodies(material, article).linked(placed),
                note.signature().author().map(author -> author.text()),
                // The model asks for an instant, so nothing is said where the day is not known.
                note.signature()
                        .date()
                        .filter(date -> date.exactDay().isPresent())
                        .flatMap(Feeds::time),
                placed.selection(),
                Optional.of(placed.block()).filter(block -> !block.isEmpty()));
    }

    private String whole(OutputPath path) {
        return material.absolute(path).orElseThrow();
    }
}
