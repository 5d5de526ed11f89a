package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.page.Annotations.Item;
import stet.site.Extra;
import stet.site.OutputPath;
import stet.site.Site;
import stet.site.WebAddress;

/** Makes the notes of each article, and all together, for other programs: as the W3C has annotations. */
final class AnnotationPages {

    private static final OutputPath COLLECTION = new OutputPath("annotations.jsonld");

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
        var total = 0;
        for (var i = 0; i < articles.size(); i++) {
            var index = i;
            var start = total;
            var article = material.article(articles.get(i));
            pages.add(Planned.file(
                    ArticleNotes.annotations(article.path()), Annotations.class, () -> page(articles, index, start)));
            total += (int) article.notes().stream().filter(ArticleNote::told).count();
        }
        if (!articles.isEmpty()) {
            var wording = material.wording(material.first());
            pages.add(Planned.of(new AnnotationCollection(
                    COLLECTION,
                    whole(COLLECTION),
                    material.site().titleIn(wording.lang(), wording.words()),
                    total,
                    Optional.of(address(articles, 0)),
                    Optional.of(address(articles, articles.size() - 1)))));
        }
        return pages;
    }

    /** The articles with a note to tell of. */
    private List<Integer> annotated() {
        var annotated = new ArrayList<Integer>();
        var articles = material.archive().articles();
        for (var index = 0; index < articles.size(); index++) {
            if (articles.gist(index).hasNotes()
                    && material.article(index).notes().stream().anyMatch(ArticleNote::told)) {
                annotated.add(index);
            }
        }
        return annotated;
    }

    private Annotations page(List<Integer> articles, int index, int start) {
        var article = material.article(articles.get(index));
        return new Annotations(
                ArticleNotes.annotations(article.path()),
                address(articles, index),
                whole(COLLECTION),
                whole(article.path()),
                material.site().makes(Extra.TEXTS)
                        ? Optional.of(whole(ArticleNotes.plainText(article.path())))
                        : Optional.empty(),
                material.site().licence().flatMap(AnnotationPages::licence),
                index == 0 ? Optional.empty() : Optional.of(address(articles, index - 1)),
                index + 1 == articles.size() ? Optional.empty() : Optional.of(address(articles, index + 1)),
                start,
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

    private String address(List<Integer> articles, int index) {
        var article = material.archive().articles().gist(articles.get(index));
        return whole(ArticleNotes.annotations(article.path()));
    }

    private String whole(OutputPath path) {
        return material.absolute(path).orElseThrow();
    }
}
