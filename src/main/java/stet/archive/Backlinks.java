package stet.archive;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import stet.annotation.NoteDetail;
import stet.article.Article;
import stet.markdown.Reference;
import stet.plain.PostingLists;
import stet.site.Site;
import stet.source.SourcePath;

/** Gathers which articles lead to which: by links in their texts and notes, and by what notes say came of them. */
final class Backlinks {

    private final Site site;
    private final Catalogue articles;
    private final PostingLists.Pairs pairs = new PostingLists.Pairs();
    private final Map<String, Integer> byAddress = new HashMap<>();

    /** {@code articles} are those published, in the order of the archive. */
    Backlinks(Site site, Catalogue articles) {
        this.site = site;
        this.articles = articles;
    }

    /** Takes down where an article leads to. */
    void add(int index, Article article) {
        var targets = new LinkedHashSet<Integer>();
        for (var reference : article.references()) {
            if (reference.kind() == Reference.Kind.LINK && article.isTold(reference)) {
                add(reference.target(), targets);
            }
        }
        for (var note : article.notes()) {
            if (note.told() && note.note().substance().detail() instanceof NoteDetail.Sequel sequel) {
                sequel.article().ifPresent(reference -> add(reference.target(), targets));
                sequel.url().ifPresent(url -> add(url, targets));
            }
        }
        for (var target : targets) {
            // What an article says of itself, in any language, is no news of it.
            if (!stem(articles.gist(target).source()).equals(article.stem())) {
                pairs.add(index, target);
            }
        }
    }

    /** For each article those that lead to it. */
    PostingLists lists() {
        return pairs.byOther(articles.size());
    }

    private String stem(SourcePath source) {
        return site.addresses().stem(source);
    }

    private void add(SourcePath target, Set<Integer> targets) {
        articles.index(target).ifPresent(targets::add);
    }

    private void add(String url, Set<Integer> targets) {
        if (byAddress.isEmpty() && site.baseUrl().isPresent()) {
            for (var index = 0; index < articles.size(); index++) {
                byAddress.put(site.absolute(articles.gist(index).path()).orElseThrow(), index);
            }
        }
        var index = byAddress.get(url);
        if (index != null) {
            targets.add(index);
        }
    }
}
