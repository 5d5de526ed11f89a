package stet.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stet.archive.ArchiveBuilder.Status;
import stet.date.DateOrder;
import stet.plain.Fingerprint;
import stet.plain.Postings;
import stet.problem.Problems;
import stet.site.Site;

/** Puts articles together: each is fetched once, and everybody takes from it what they want. */
final class Joining {

    private final Site site;
    private final Sources sources;
    private final Status status;
    private final Entities entities;

    Joining(Site site, Sources sources, Status status, Entities entities) {
        this.site = site;
        this.sources = sources;
        this.status = status;
        this.entities = entities;
    }

    /** What all articles come to; {@code targets} is all else that links may lead to. */
    Join join(LinkTargets targets) {
        var order = order();
        var articles = sources.articles().inOrder(order);
        var problems = new Problems();
        var links = new LinkCheck(site, sources, targets, problems);
        var filing = new Filing(entities);
        var notes = new NoteCheck(entities, sources.works(), problems);
        var backlinks = new Backlinks(site, articles);
        var telling = new Postings.Builder();
        for (var index = 0; index < articles.size(); index++) {
            var article = articles.get(index);
            links.check(article, true);
            filing.file(article, index, problems);
            notes.check(article);
            backlinks.add(index, article);
            if (Chronicler.tells(article)) {
                telling.add(index);
            }
        }
        checkUnpublished(links);
        return new Join(
                order,
                wholes(),
                filing.folders(),
                filing.rows(),
                filing.entityKeys(),
                backlinks.lists(),
                links.files(),
                links.wanted(),
                telling.postings(),
                links.anchored(),
                problems.list());
    }

    /** The indexes of the articles to publish, in the order of the archive. */
    private Postings order() {
        var all = sources.articles();
        var published = new ArrayList<Integer>();
        for (var index = 0; index < all.size(); index++) {
            if (status.of(all.gist(index)) == Status.Of.PUBLISHED) {
                published.add(index);
            }
        }
        published.sort(Comparator.comparing((Integer index) -> all.gist(index).date(), DateOrder.BY_START)
                .thenComparing(index -> all.gist(index).path()));
        return Postings.of(published);
    }

    private List<Fingerprint> wholes() {
        var all = sources.articles();
        var wholes = new ArrayList<Fingerprint>(all.size());
        for (var index = 0; index < all.size(); index++) {
            wholes.add(all.gist(index).whole());
        }
        return wholes;
    }

    /** What is not published may name files that are there for it alone. */
    private void checkUnpublished(LinkCheck links) {
        var all = sources.articles();
        for (var index = 0; index < all.size(); index++) {
            if (status.of(all.gist(index)) != Status.Of.PUBLISHED) {
                links.check(all.get(index), false);
            }
        }
    }
}
