package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.annotation.Labelled;
import stet.annotation.Naming;
import stet.annotation.Note;
import stet.annotation.NoteDetail.Background;
import stet.annotation.NoteDetail.Check;
import stet.annotation.NoteDetail.Claim;
import stet.annotation.NoteDetail.Dating;
import stet.annotation.NoteDetail.Emendation;
import stet.annotation.NoteDetail.Mention;
import stet.annotation.NoteDetail.Parallel;
import stet.annotation.NoteDetail.Sequel;
import stet.annotation.NoteDetail.Speech;
import stet.archive.Kind;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.page.Annotations.Fact;
import stet.page.Annotations.Linked;
import stet.site.OutputPath;

/** What the fields of a note say, for other programs: sentences, values, and whom and what they lead to. */
final class AnnotationBodies {

    private static final String TAGGING = "tagging";
    private static final String IDENTIFYING = "identifying";
    private static final String LINKING = "linking";

    private final Material material;
    private final Article article;

    AnnotationBodies(Material material, Article article) {
        this.material = material;
        this.article = article;
    }

    /** Sentences are told with the purpose of the note, and single values as tags. */
    static List<Fact> facts(Note note, String lang) {
        var detail = note.substance().detail();
        var purpose = note.type().motivation();
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
                    .forEach(value -> facts.add(tag(value.label())));
        } else if (detail instanceof Check check) {
            facts.add(new Fact(check.claim(), purpose, here));
            facts.add(tag(check.verdict().label()));
            facts.add(tag(check.asOf().text()));
        } else if (detail instanceof Emendation emendation) {
            emendation.reading().ifPresent(reading -> facts.add(new Fact(reading, purpose, here)));
        } else if (detail instanceof Parallel parallel) {
            parallel.words().ifPresent(words -> facts.add(new Fact(words.text(), purpose, parallel.lang())));
        }
        note.substance().tags().forEach(tag -> facts.add(tag(tag.text())));
        return List.copyOf(facts);
    }

    private static Fact tag(String value) {
        return new Fact(value, TAGGING, Optional.empty());
    }

    /** The pages that the fields of a note lead to: whom it means, and what it points at. */
    List<Linked> linked(ArticleNote placed) {
        var detail = placed.note().substance().detail();
        var linked = new ArrayList<Linked>();
        if (detail instanceof Mention mention) {
            entity(mention.entity(), IDENTIFYING).ifPresent(linked::add);
        } else if (detail instanceof Speech speech) {
            speech.speaker().flatMap(speaker -> entity(speaker, IDENTIFYING)).ifPresent(linked::add);
        } else if (detail instanceof Background background) {
            Stream.concat(background.places().stream(), background.entities().stream())
                    .forEach(id -> entity(id, LINKING).ifPresent(linked::add));
        } else if (detail instanceof Sequel sequel) {
            sequel.event().map(Naming::text).flatMap(this::event).ifPresent(linked::add);
            sequel.article()
                    .flatMap(reference -> material.article(reference.target()))
                    .ifPresent(other -> linked.add(page(other.path(), LINKING)));
            sequel.url().ifPresent(url -> linked.add(new Linked(url, LINKING)));
        }
        for (var event : material.archive().chronicle().at(article, placed.id())) {
            event(material.archive().chronicle().happenings().get(event).event().id())
                    .ifPresent(linked::add);
        }
        return linked.stream().distinct().toList();
    }

    private Optional<Linked> event(String id) {
        return material.event(id)
                .map(index -> material.archive().chronicle().happenings().get(index))
                .map(happening -> page(EventViews.path(happening.event(), wording()), LINKING));
    }

    private Optional<Linked> entity(Naming id, String purpose) {
        return Kind.ENTITIES.stream()
                .flatMap(kind -> material.subject(kind, id.text()).stream())
                .filter(subject -> material.archive().hasPage(subject, article.lang()))
                .map(subject -> page(subject.path(wording().prefix()), purpose))
                .findFirst();
    }

    private Linked page(OutputPath path, String purpose) {
        return new Linked(material.absolute(path).orElseThrow(), purpose);
    }

    private Wording wording() {
        return material.wording(article.lang());
    }
}
