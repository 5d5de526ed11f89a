package stet.page;

import stet.article.Article;

/** The notes of an article as they follow its text in a feed: a list, each note with its lemma and its kind. */
final class FeedNotes {

    private FeedNotes() {}

    /** Empty if there are no notes to tell of. */
    static String html(Article article, Wording wording) {
        var list = new StringBuilder();
        for (var note : article.notes()) {
            if (note.told()) {
                list.append("<li><b>").append(escaped(note.lemma().text())).append("</b> (");
                list.append(escaped(wording.text("note." + note.note().type().label())))
                        .append(") ");
                list.append(note.text().whole()).append("</li>\n");
            }
        }
        return list.isEmpty() ? "" : "<h2>" + escaped(wording.text("notes.title")) + "</h2>\n<ol>\n" + list + "</ol>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
