package stet.page;

import java.util.Set;
import java.util.stream.Collectors;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.page.NoteView.NoteFact;
import stet.page.NoteView.Piece;
import stet.site.OutputPath;

/** The notes of an article as they follow its text in a feed: a list, each note with its lemma and its kind. */
final class FeedNotes {

    /** Facts that need no label where the kind of the note is told. */
    private static final Set<String> CLEAR = Set.of("fact.entity", "fact.when", "fact.why", "fact.claim");

    /** Facts are told as on any page but that of the article. */
    private static final OutputPath ELSEWHERE = new OutputPath("feed.xml");

    private final Material material;
    private final Article article;
    private final Wording wording;

    private FeedNotes(Material material, Article article) {
        this.material = material;
        this.article = article;
        wording = material.wording(article.lang());
    }

    /** Empty if there are no notes to tell of. */
    static String html(Material material, Article article) {
        var notes = article.notes().stream().filter(ArticleNote::told).toList();
        if (notes.isEmpty()) {
            return "";
        }
        var list = new FeedNotes(material, article);
        return "<h2>" + escaped(list.wording.text("notes.title")) + "</h2>\n<ol>\n"
                + notes.stream().map(list::item).collect(Collectors.joining()) + "</ol>\n";
    }

    private String item(ArticleNote note) {
        var kind = wording.text("note." + note.note().type().label());
        return "<li><b>" + escaped(note.lemma().text()) + "</b> (" + escaped(kind) + ") " + said(note) + "</li>\n";
    }

    /** What a note says: by its fields, and in its own words. */
    static String said(Material material, Article article, ArticleNote note) {
        return new FeedNotes(material, article).said(note);
    }

    private String said(ArticleNote note) {
        var facts = new NoteFacts(material, article, ELSEWHERE)
                .of(note).stream().map(this::sentence).collect(Collectors.joining(" "));
        return (facts.isEmpty() ? "" : "<p>" + escaped(facts) + "</p>\n")
                + note.text().whole();
    }

    private String sentence(NoteFact fact) {
        var words = fact.pieces().stream().map(Piece::text).collect(Collectors.joining(wording.text("list.comma")));
        var label = CLEAR.contains(fact.label()) ? "" : wording.text(fact.label()) + ": ";
        var ends = !words.isEmpty() && ".?!。".indexOf(words.charAt(words.length() - 1)) >= 0;
        return label + words + (ends ? "" : ".");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
