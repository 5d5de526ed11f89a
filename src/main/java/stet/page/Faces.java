package stet.page;

import java.util.Map;
import java.util.SortedMap;
import stet.archive.Archive;
import stet.article.Article;
import stet.article.ArticleCompiler;

/**
 * What lists show of an article, wherever they stand. An article is in some ten lists, most of them made soon after
 * each other, so the faces made last are kept: putting its dates into words alone took 5 % of the time of 10,000
 * articles.
 */
final class Faces {

    /** How many are kept: a power of two, so that a million articles take no more memory than these. */
    private static final int KEPT = 1 << 13;

    /** The longest summary in a list, in UTF-16 units. */
    private static final int MAX_SUMMARY = 280;

    private final Archive archive;
    private final Map<String, Wording> wordings;

    /** By the last bits of the index. Workers may overwrite each other's: a face is whole, and is made anew if lost. */
    private final Face[] kept = new Face[KEPT];

    Faces(Archive archive, SortedMap<String, Wording> wordings) {
        this.archive = archive;
        this.wordings = wordings;
    }

    /** An article in a list, but for links, which depend on where the list stands. */
    record Face(int index, boolean retracted, DateView date, String summary, int notes) {}

    Face of(int index) {
        var slot = index & (KEPT - 1);
        var face = kept[slot];
        if (face == null || face.index() != index) {
            face = make(index);
            kept[slot] = face;
        }
        return face;
    }

    private Face make(int index) {
        var article = archive.articles().get(index);
        var wording = wordings.get(article.lang());
        if (wording == null) {
            throw new IllegalArgumentException("no words in " + article.lang());
        }
        var notes = 0;
        for (var note : article.notes()) {
            notes += note.told() ? 1 : 0;
        }
        var frontMatter = article.frontMatter();
        return new Face(index, frontMatter.isRetracted(), wording.date(frontMatter.date()), summary(article), notes);
    }

    /** The summary of an article, or its opening; may be empty. */
    static String summary(Article article) {
        var whole = article.frontMatter().summary().orElse(article.opening());
        return ArticleCompiler.shortened(whole, MAX_SUMMARY).orElse("");
    }
}
