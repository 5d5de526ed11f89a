package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.annotation.Labelled;
import stet.annotation.Naming;
import stet.annotation.Note;
import stet.annotation.NoteDetail;
import stet.annotation.NoteDetail.Claim;
import stet.annotation.NoteType;
import stet.annotation.When;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.archive.Work;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.article.Family;
import stet.page.NoteView.Cited;
import stet.page.NoteView.NoteFact;
import stet.site.OutputPath;

/** Makes the notes of one article ready to be shown on a page, which may be another than the article's. */
final class NoteViews {

    private final Material material;
    private final Article article;
    private final OutputPath from;
    private final Wording wording;

    NoteViews(Material material, Article article, OutputPath from) {
        this.material = material;
        this.article = article;
        this.from = from;
        wording = material.wording(article.lang());
    }

    /** Whether a note may be told of anywhere but in its own article: those on unnamed sources may not. */
    static boolean isTold(ArticleNote note) {
        return note.number() > 0 && note.note().type() != NoteType.SOURCE;
    }

    NoteView view(ArticleNote placed) {
        var note = placed.note();
        var signature = note.signature();
        var text = placed.text();
        return new NoteView(
                placed.id(),
                note.type().label(),
                Family.of(note.type()).label(),
                placed.number(),
                placed.key(),
                placed.lemma().text(),
                signature.lang().filter(lang -> !lang.equals(article.lang())),
                new Markup(moved(text.opening())),
                text.rest().map(rest -> new Markup(moved(rest))),
                text.words(),
                facts(note),
                note.substance().sources().stream()
                        .flatMap(id ->
                                Optional.ofNullable(material.archive().works().get(id.text())).stream())
                        .map(this::cited)
                        .toList(),
                signature.author().map(Naming::text),
                signature.date().map(wording::date),
                note.standing().status() == Note.Status.DRAFT,
                replacedBy(note));
    }

    /** Links in a note's text are counted from its article: on another page they are counted anew. */
    private String moved(String html) {
        return from.equals(article.path()) ? html : MovedLinks.in(html, article.path(), from);
    }

    private Optional<Link> replacedBy(Note note) {
        return note.standing()
                .withdrawn()
                .flatMap(withdrawal -> withdrawal.by())
                .map(id -> new Link(placeOf(id), id));
    }

    /** A link to a note in its article. */
    String placeOf(String id) {
        return (from.equals(article.path()) ? "" : from.linkTo(article.path())) + "#" + id;
    }

    private List<NoteFact> facts(Note note) {
        var facts = new ArrayList<NoteFact>();
        var detail = note.substance().detail();
        if (detail instanceof NoteDetail.Mention mention) {
            facts.add(entity("fact.entity", mention.entity()));
        } else if (detail instanceof NoteDetail.Background background) {
            background.places().forEach(place -> facts.add(entity("fact.place", place)));
            background.entities().forEach(entity -> facts.add(entity("fact.entity", entity)));
        } else if (detail instanceof NoteDetail.Dating dating) {
            facts.add(plain("fact.when", when(dating.when())));
        } else if (detail instanceof NoteDetail.Speech speech) {
            speech.speaker().ifPresent(who -> facts.add(somebody("fact.speaker", who)));
            speech.form().ifPresent(form -> facts.add(plain("fact.form", word("form.", form))));
            speech.via().ifPresent(via -> facts.add(somebody("fact.via", via)));
        } else if (detail instanceof Claim claim) {
            claim(claim, facts);
        } else if (detail instanceof NoteDetail.Check check) {
            facts.add(plain("fact.claim", check.claim()));
            facts.add(plain(
                    "fact.archive",
                    word("verdict.", check.verdict())
                            + wording.text("list.comma")
                            + wording.date(check.asOf()).words()));
        } else {
            others(detail, facts);
        }
        return List.copyOf(facts);
    }

    private void others(NoteDetail detail, List<NoteFact> facts) {
        if (detail instanceof NoteDetail.Emendation emendation) {
            emendation.reading().ifPresent(reading -> facts.add(plain("fact.reading", reading)));
        } else if (detail instanceof NoteDetail.Parallel parallel) {
            parallel.words().ifPresent(words -> facts.add(plain("fact.parallel", words)));
        } else if (detail instanceof NoteDetail.Sequel sequel) {
            sequel.url().ifPresent(url -> facts.add(new NoteFact("fact.followup", url, Optional.of(url))));
            sequel.article()
                    .flatMap(reference -> material.archive().article(reference.target()))
                    .ifPresent(other -> facts.add(
                            new NoteFact("fact.followup", other.title(), Optional.of(from.linkTo(other.path())))));
        }
    }

    private void claim(Claim claim, List<NoteFact> facts) {
        var text = new ArrayList<String>();
        claim.cue().ifPresent(cue -> text.add("“" + cue + "”"));
        claim.hedge().modality().ifPresent(modality -> text.add(word("modality.", modality)));
        claim.hedge().evidential().ifPresent(evidential -> text.add(word("evidential.", evidential)));
        claim.hedge().polarity().ifPresent(polarity -> text.add(word("polarity.", polarity)));
        facts.add(plain("fact.claim", claim.text()));
        if (!text.isEmpty()) {
            facts.add(plain("fact.text", String.join(wording.text("list.comma"), text)));
        }
        claim.by().ifPresent(by -> facts.add(somebody("fact.by", by)));
        claim.reportedBy().ifPresent(by -> facts.add(somebody("fact.reported-by", by)));
        claim.hedge().support().ifPresent(support -> facts.add(plain("fact.support", word("support.", support))));
    }

    private static NoteFact plain(String label, String text) {
        return new NoteFact(label, text, Optional.empty());
    }

    private String word(String prefix, Labelled word) {
        return wording.text(prefix + word.label());
    }

    private String when(When when) {
        var basis = when.basis().filter(found -> found != When.Basis.PRINTED);
        var words = wording.date(when.date()).words();
        return basis.map(found -> words + " (" + word("basis.", found) + ")").orElse(words);
    }

    private NoteFact entity(String label, Naming id) {
        var subject = subject(id.text());
        var name = subject.map(
                        found -> found.name(article.lang(), material.first()).text())
                .orElse(id.text());
        var href = subject.filter(found -> material.archive().hasPage(found, article.lang()))
                .map(found -> from.linkTo(found.path(wording.prefix())));
        return new NoteFact(label, name, href);
    }

    /** An entity, a source of this very article, or a name. A source of the article is told of nowhere else. */
    private NoteFact somebody(String label, Naming name) {
        var isLocal = article.sources().stream()
                .anyMatch(source -> source.source().id().equals(name.text()));
        return isLocal ? plain(label, wording.text("source.unnamed")) : entity(label, name);
    }

    private Optional<Subject> subject(String id) {
        return Kind.ENTITIES.stream()
                .flatMap(kind -> material.archive().subject(kind, id).stream())
                .findFirst();
    }

    private Cited cited(Work work) {
        return new Cited(
                work.container().or(work::publisher).orElseGet(() -> String.join(", ", work.authors())),
                work.title().orElse(""),
                work.titleSupplied(),
                work.issued().map(date -> wording.date(date).brief()).orElse(""),
                work.url());
    }
}
