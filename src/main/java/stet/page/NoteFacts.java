package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.annotation.Labelled;
import stet.annotation.LocalSource;
import stet.annotation.Naming;
import stet.annotation.NoteDetail;
import stet.annotation.NoteDetail.Check;
import stet.annotation.NoteDetail.Claim;
import stet.annotation.NoteDetail.Speech;
import stet.annotation.NoteDetail.Support;
import stet.annotation.When;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.article.Article;
import stet.article.Article.NamedSource;
import stet.article.ArticleNote;
import stet.markdown.Reference;
import stet.page.NoteView.NoteFact;
import stet.page.NoteView.Piece;
import stet.site.OutputPath;
import stet.site.Slug;

/** Puts what the fields of a note say into words, on the page of its article or on another. */
final class NoteFacts {

    private final Material material;
    private final Article article;
    private final OutputPath from;
    private final Wording wording;
    private final List<NoteFact> facts = new ArrayList<>();

    NoteFacts(Material material, Article article, OutputPath from) {
        this.material = material;
        this.article = article;
        this.from = from;
        wording = material.wording(article.lang());
    }

    List<NoteFact> of(ArticleNote placed) {
        var note = placed.note();
        var detail = note.substance().detail();
        if (detail instanceof NoteDetail.Mention mention) {
            facts.add(new NoteFact("fact.entity", List.of(entity(mention.entity()))));
        } else if (detail instanceof NoteDetail.Background background) {
            entities("fact.place", background.places());
            entities("fact.entity", background.entities());
        } else if (detail instanceof NoteDetail.Dating dating) {
            when(dating.when());
        } else if (detail instanceof Speech speech) {
            speech(speech);
        } else if (detail instanceof Claim claim) {
            claim(claim);
        } else if (detail instanceof Check check) {
            check(check);
        } else {
            others(detail);
        }
        for (var event : material.archive().chronicle().at(article, placed.id())) {
            event("fact.event", event);
        }
        tags(note.substance().tags());
        note.standing().replaces().ifPresent(other -> other("fact.replaces", other));
        note.standing().withdraws().ifPresent(other -> other("fact.withdraws", other));
        return List.copyOf(facts);
    }

    private void entities(String label, List<Naming> ids) {
        if (!ids.isEmpty()) {
            facts.add(new NoteFact(label, ids.stream().map(this::entity).toList()));
        }
    }

    private void tags(List<Naming> tags) {
        if (!tags.isEmpty()) {
            facts.add(new NoteFact("fact.tags", tags.stream().map(this::tag).toList()));
        }
    }

    /** A subject of the archive, or a word that is none. */
    private Piece tag(Naming tag) {
        return material.subject(Kind.TAGS, tag.text())
                .or(() -> material.subject(Kind.TAGS, Slug.of(tag.text())))
                .map(this::piece)
                .orElseGet(() -> Piece.of(tag.text()));
    }

    private void event(String label, int event) {
        facts.add(new NoteFact(label, List.of(eventPiece(event))));
    }

    private Piece eventPiece(int event) {
        var line = new EventViews(material, wording).line(from, event);
        return new Piece(line.text(), Optional.of(line.href()), line.lang());
    }

    private void others(NoteDetail detail) {
        if (detail instanceof NoteDetail.Emendation emendation) {
            emendation.reading().ifPresent(reading -> facts.add(NoteFact.of("fact.reading", reading)));
        } else if (detail instanceof NoteDetail.Parallel parallel) {
            parallel.words()
                    .ifPresent(words -> facts.add(new NoteFact(
                            "fact.parallel", List.of(new Piece(words.text(), Optional.empty(), parallel.lang())))));
        } else if (detail instanceof NoteDetail.Sequel sequel) {
            sequel(sequel);
        }
    }

    /** All that came of it, in one fact. */
    private void sequel(NoteDetail.Sequel sequel) {
        var pieces = new ArrayList<Piece>();
        sequel.event().flatMap(id -> material.event(id.text())).ifPresent(event -> pieces.add(eventPiece(event)));
        sequel.url().ifPresent(url -> pieces.add(new Piece(url, Optional.of(url), Optional.empty())));
        sequel.article().flatMap(this::report).ifPresent(pieces::add);
        add("fact.followup", pieces);
    }

    private Optional<Piece> report(Reference reference) {
        var place = reference.fragment().map(fragment -> "#" + fragment).orElse("");
        return material.article(reference.target())
                .map(other -> new Piece(
                        other.title(),
                        Optional.of(from.linkTo(other.path()) + place),
                        Optional.of(other.lang()).filter(lang -> !lang.equals(article.lang()))));
    }

    /** Another note of the same article; elsewhere only one whose words may be told there. */
    private void other(String label, Naming id) {
        var isHere = from.equals(article.path());
        var place = (isHere ? "" : from.linkTo(article.path())) + "#" + id.text();
        article.notes().stream()
                .filter(other -> other.id().equals(id.text()) && (isHere || !other.veiled()))
                .forEach(other -> facts.add(NoteFact.link(label, other.lemma().text(), place)));
    }

    private void when(When when) {
        var date = Piece.of(words(when, wording), wording.date(when.date()));
        facts.add(new NoteFact("fact.when", List.of(date)));
        when.why().ifPresent(why -> facts.add(NoteFact.of("fact.why", why)));
    }

    /** A date, and what it rests on if it is not printed in the text. */
    static String words(When when, Wording wording) {
        var words = wording.date(when.date()).words();
        return when.basis()
                .filter(found -> found != When.Basis.PRINTED)
                .map(found -> words + " (" + wording.text("basis." + found.label()) + ")")
                .orElse(words);
    }

    private void speech(Speech speech) {
        var who = new ArrayList<Piece>();
        speech.speaker().ifPresent(speaker -> who.add(somebody(speaker)));
        speech.form().ifPresent(form -> who.add(Piece.of(word("form.", form))));
        speech.via().ifPresent(via -> who.add(through(via)));
        speech.lang().ifPresent(lang -> who.add(Piece.of(wording.text("form.language", "language", language(lang)))));
        add("fact.speaker", who);
    }

    /** What the text says and how surely; then whose it is and what that rests on. */
    private void claim(Claim claim) {
        var hedge = claim.hedge();
        facts.add(NoteFact.of("fact.claim", claim.text()));
        var text = new ArrayList<Piece>();
        claim.cue().ifPresent(cue -> text.add(Piece.of(wording.text("cite.open") + cue + wording.text("cite.close"))));
        hedge.evidential().ifPresent(evidential -> text.add(Piece.of(word("evidential.", evidential))));
        hedge.modality().ifPresent(modality -> text.add(Piece.of(word("modality.", modality))));
        hedge.polarity()
                .filter(polarity -> polarity != NoteDetail.Polarity.AFFIRMED)
                .ifPresent(polarity -> text.add(Piece.of(word("polarity.", polarity))));
        add("fact.text", text);
        var by = new ArrayList<Piece>();
        claim.by().ifPresent(holder -> by.add(somebody(holder)));
        claim.reportedBy().filter(other -> !isPublisher(other)).ifPresent(other -> by.add(through(other)));
        // Which claims rest on unnamed sources is told in their article, and by no list of claims.
        hedge.support()
                .filter(support -> from.equals(article.path()) || support != Support.UNNAMED_SOURCES)
                .ifPresent(support -> by.add(Piece.of(word("support.", support))));
        add(claim.by().isEmpty() && claim.reportedBy().isEmpty() ? "fact.support" : "fact.by", by);
    }

    private Piece through(Naming name) {
        var whom = somebody(name);
        return new Piece(wording.text("fact.through", "who", whom.text()), whom.href(), whom.lang());
    }

    private void add(String label, List<Piece> pieces) {
        if (!pieces.isEmpty()) {
            facts.add(new NoteFact(label, List.copyOf(pieces)));
        }
    }

    /** Whoever published the article has passed on all that is in it. */
    private boolean isPublisher(Naming name) {
        return article.frontMatter()
                .credits()
                .publisher()
                .filter(publisher -> publisher.text().equals(name.text()))
                .isPresent();
    }

    private void check(Check check) {
        facts.add(NoteFact.of("fact.claim", check.claim()));
        var date = wording.date(check.asOf());
        var asOf = Piece.of(date.words(), date);
        facts.add(new NoteFact("fact.archive", List.of(Piece.of(word("verdict.", check.verdict())), asOf)));
    }

    private String word(String prefix, Labelled word) {
        return wording.text(prefix + word.label());
    }

    private Piece entity(Naming id) {
        return subject(id.text()).map(this::piece).orElseGet(() -> Piece.of(id.text()));
    }

    /** The name of a subject, and the way to its page if it has one. */
    private Piece piece(Subject subject) {
        var name = subject.name(article.lang(), material.first());
        return new Piece(
                name.text(),
                Optional.of(subject)
                        .filter(found -> material.archive().hasPage(found, article.lang()))
                        .map(found -> from.linkTo(found.path(wording.prefix()))),
                Optional.of(name.lang()).filter(lang -> !lang.equals(article.lang())));
    }

    /** The name of a language; where it has none with its script, that without. */
    private String language(String tag) {
        return wording.language(tag)
                .or(() -> wording.language(tag.split("-", 2)[0]))
                .orElse(tag);
    }

    /** An entity, a source of this very article, or a name. */
    Piece somebody(Naming name) {
        return article.sources().stream()
                .filter(source -> source.source().id().equals(name.text()))
                .findFirst()
                .map(this::local)
                .orElseGet(() -> entity(name));
    }

    /** A source of the article, in the words of the text; on other pages nothing is told of it. */
    private Piece local(NamedSource source) {
        if (from.equals(article.path())) {
            var words = source.source().quote().words().text();
            return new Piece(words, Optional.of("#" + source.block()), Optional.empty());
        }
        var isDocument = source.source().kind() == LocalSource.Kind.DOCUMENT;
        return Piece.of(wording.text(isDocument ? "source.document" : "source.unnamed"));
    }

    private Optional<Subject> subject(String id) {
        return Kind.ENTITIES.stream()
                .flatMap(kind -> material.subject(kind, id).stream())
                .findFirst();
    }
}
