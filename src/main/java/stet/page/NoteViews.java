package stet.page;

import java.util.List;
import java.util.Optional;
import stet.annotation.Naming;
import stet.annotation.Note;
import stet.annotation.Selection.Words;
import stet.archive.Work;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.article.Family;
import stet.page.NoteView.Cited;
import stet.page.NoteView.Tombstone;
import stet.site.OutputPath;

/** Makes the notes of one article ready to be shown on a page, which may be another than the article's. */
final class NoteViews {

    private final Material material;
    private final Article article;
    private final OutputPath from;
    private final Wording wording;
    private final Optional<Citations> home;

    NoteViews(Material material, Article article, OutputPath from) {
        this(material, article, from, Optional.empty());
    }

    /** On the article's own page; {@code home} are the works that are cited on it. */
    NoteViews(Material material, Article article, Citations home) {
        this(material, article, article.path(), Optional.of(home));
    }

    private NoteViews(Material material, Article article, OutputPath from, Optional<Citations> home) {
        this.material = material;
        this.article = article;
        this.from = from;
        this.home = home;
        wording = material.wording(article.lang());
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
                placed.number() > 0 && note.target().isCalled(),
                placed.lemma().text(),
                signature.lang().filter(lang -> !lang.equals(article.lang())),
                new Markup(moved(text.opening())),
                text.rest().map(rest -> new Markup(moved(rest))),
                text.words(),
                new NoteFacts(material, article, from).of(placed),
                cited(works(note)),
                signature.author().map(Naming::text),
                signature.date().map(wording::date),
                note.standing().status() == Note.Status.DRAFT,
                isAtHome() ? material.site().absolute(article.path(), placed.id()) : Optional.empty(),
                isAtHome() ? passage(placed) : Optional.empty(),
                note.standing().withdrawn().map(this::tombstone));
    }

    private List<Work> works(Note note) {
        return note.substance().sources().stream()
                .flatMap(id -> material.work(id.text()).stream())
                .toList();
    }

    /** On its own page an article's works stand below the notes, each once. */
    private List<Cited> cited(List<Work> works) {
        return home.map(all -> all.cited(works)).orElseGet(() -> Citations.of(works, wording));
    }

    /** Links in a note's text are counted from its article: on another page they are counted anew. */
    private String moved(String html) {
        return isAtHome() ? html : MovedLinks.in(html, article.path(), from);
    }

    private Optional<String> passage(ArticleNote placed) {
        return placed.selection()
                .filter(Words.class::isInstance)
                .flatMap(selection -> ((Words) selection).inWholeWords())
                .map(TextDirective::of);
    }

    private boolean isAtHome() {
        return from.equals(article.path());
    }

    private Tombstone tombstone(Note.Withdrawal withdrawal) {
        return new Tombstone(
                withdrawal.by().map(id -> new Link(placeOf(id), lemma(id))),
                withdrawal.replaced(),
                withdrawal.author().map(Naming::text),
                withdrawal.date().map(wording::date),
                withdrawal.why());
    }

    private String lemma(String id) {
        return article.notes().stream()
                .filter(other -> other.id().equals(id))
                .map(other -> other.lemma().text())
                .findFirst()
                .orElse(id);
    }

    /** A link to a note in its article. */
    String placeOf(String id) {
        return (isAtHome() ? "" : from.linkTo(article.path())) + "#" + id;
    }
}
