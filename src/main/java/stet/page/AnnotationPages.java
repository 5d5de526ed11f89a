package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.annotation.Labelled;
import stet.annotation.NoteDetail;
import stet.annotation.NoteDetail.Check;
import stet.annotation.NoteDetail.Claim;
import stet.annotation.NoteDetail.Dating;
import stet.annotation.NoteDetail.Emendation;
import stet.annotation.NoteDetail.Parallel;
import stet.archive.Kind;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.page.Annotations.Fact;
import stet.page.Annotations.Item;
import stet.site.Extra;
import stet.site.OutputPath;
import stet.site.Site;

/** Makes the notes of each article, and all together, for other programs: as the W3C has annotations. */
final class AnnotationPages {

    private static final OutputPath COLLECTION = new OutputPath("annotations.jsonld");

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
        var articles = material.archive().articles().stream()
                .filter(article -> article.notes().stream().anyMatch(ArticleNote::told))
                .toList();
        var total = 0;
        for (var i = 0; i < articles.size(); i++) {
            var index = i;
            var start = total;
            pages.add(Planned.file(
                    ArticleNotes.annotations(articles.get(i)), Annotations.class, () -> page(articles, index, start)));
            total += (int)
                    articles.get(i).notes().stream().filter(ArticleNote::told).count();
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

    private Annotations page(List<Article> articles, int index, int start) {
        var article = articles.get(index);
        return new Annotations(
                ArticleNotes.annotations(article),
                address(articles, index),
                whole(COLLECTION),
                whole(article.path()),
                material.site().makes(Extra.TEXTS)
                        ? Optional.of(whole(ArticleNotes.plainText(article)))
                        : Optional.empty(),
                index == 0 ? Optional.empty() : Optional.of(address(articles, index - 1)),
                index + 1 == articles.size() ? Optional.empty() : Optional.of(address(articles, index + 1)),
                start,
                article.notes().stream()
                        .filter(ArticleNote::told)
                        .map(note -> item(article, note))
                        .toList());
    }

    private Item item(Article article, ArticleNote placed) {
        var note = placed.note();
        return new Item(
                material.site().absolute(article.path(), placed.id()).orElseThrow(),
                note.type().label(),
                note.type().motivation(),
                note.signature().lang().orElse(article.lang()),
                placed.text().whole(),
                facts(note.substance().detail(), note.type().motivation(), article.lang()),
                linked(note.substance().detail(), article),
                note.signature().author().map(author -> author.text()),
                note.signature().date().flatMap(Feeds::time),
                placed.selection(),
                Optional.of(placed.block()).filter(block -> !block.isEmpty()));
    }

    /** Sentences are told with the purpose of the note, and single values as tags. */
    private static List<Fact> facts(NoteDetail detail, String purpose, String lang) {
        var facts = new ArrayList<Fact>();
        var here = Optional.of(lang);
        if (detail instanceof Dating dating) {
            facts.add(new Fact(dating.when().date().text(), purpose, Optional.empty()));
            dating.when().why().ifPresent(why -> facts.add(new Fact(why, purpose, here)));
        } else if (detail instanceof Claim claim) {
            facts.add(new Fact(claim.text(), purpose, here));
            Stream.of(
                            claim.hedge().evidential(),
                            claim.hedge().modality(),
                            claim.hedge().polarity())
                    .flatMap(value -> value.map(Labelled.class::cast).stream())
                    .forEach(value -> facts.add(tag(value)));
        } else if (detail instanceof Check check) {
            facts.add(new Fact(check.claim(), purpose, here));
            facts.add(tag(check.verdict()));
            facts.add(new Fact(check.asOf().text(), "tagging", Optional.empty()));
        } else if (detail instanceof Emendation emendation) {
            emendation.reading().ifPresent(reading -> facts.add(new Fact(reading, purpose, here)));
        } else if (detail instanceof Parallel parallel) {
            parallel.words().ifPresent(words -> facts.add(new Fact(words, purpose, parallel.lang())));
        }
        return List.copyOf(facts);
    }

    private static Fact tag(Labelled value) {
        return new Fact(value.label(), "tagging", Optional.empty());
    }

    private List<String> linked(NoteDetail detail, Article article) {
        if (!(detail instanceof NoteDetail.Mention mention)) {
            return List.of();
        }
        var prefix = material.wording(article.lang()).prefix();
        return Kind.ENTITIES.stream()
                .flatMap(kind ->
                        material.archive().subject(kind, mention.entity().text()).stream())
                .filter(subject -> material.archive().hasPage(subject, article.lang()))
                .map(subject -> whole(subject.path(prefix)))
                .toList();
    }

    private String address(List<Article> articles, int index) {
        return whole(ArticleNotes.annotations(articles.get(index)));
    }

    private String whole(OutputPath path) {
        return material.absolute(path).orElseThrow();
    }
}
