package stet.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import stet.archive.ArchiveBuilder.Status;
import stet.article.Article;
import stet.date.DateOrder;
import stet.plain.Crew;
import stet.plain.Fingerprint;
import stet.plain.Postings;
import stet.problem.Problems;
import stet.site.Site;

/**
 * Puts articles together: each is fetched once, and everybody takes from it what they want. Where articles lead to and
 * what they are filed under have nothing to do with each other, so both are found out at once.
 */
final class Joining {

    /** So many articles are fetched at a time. */
    private static final int SOME = 1024;

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
    Join join(LinkTargets targets, Crew crew) {
        var order = order();
        var articles = sources.articles().inOrder(order);
        var leading = new Leading(articles, targets);
        var filed = new Filed();
        for (var from = 0; from < articles.size(); from += SOME) {
            var first = from;
            var some = fetched(articles, first, crew);
            var halves = List.<Runnable>of(() -> leading.add(some, first), () -> filed.add(some, first));
            crew.each(halves.size(), half -> halves.get(half).run());
        }
        leading.addUnpublished();
        var problems = new ArrayList<>(leading.problems.list());
        problems.addAll(filed.problems.list());
        return new Join(
                order,
                wholes(),
                filed.filing.folders(),
                filed.filing.rows(),
                filed.filing.entityKeys(),
                leading.backlinks.lists(),
                leading.links.files(),
                leading.links.wanted(),
                leading.telling.postings(),
                both(leading.links.anchored(), filed.others.quoted()),
                filed.heads.heads(),
                problems);
    }

    private static Postings both(Postings some, Postings others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return Postings.of(List.copyOf(all));
    }

    private static List<Article> fetched(Catalogue articles, int first, Crew crew) {
        var some =
                new ArrayList<>(Collections.nCopies(Math.min(SOME, articles.size() - first), articles.glance(first)));
        crew.each(some.size(), number -> some.set(number, articles.glance(first + number)));
        return some;
    }

    /** Where articles lead to. */
    private final class Leading {

        private final Problems problems = new Problems();
        private final LinkCheck links;
        private final Backlinks backlinks;
        private final Postings.Builder telling = new Postings.Builder();

        Leading(Catalogue articles, LinkTargets targets) {
            links = new LinkCheck(site, sources, targets, problems);
            backlinks = new Backlinks(site, articles);
        }

        void add(List<Article> some, int first) {
            for (var number = 0; number < some.size(); number++) {
                var article = some.get(number);
                links.check(article, true);
                backlinks.add(first + number, article);
                if (Chronicler.tells(article)) {
                    telling.add(first + number);
                }
            }
        }

        /** What is not published may name files that are there for it alone. */
        void addUnpublished() {
            var all = sources.articles();
            for (var index = 0; index < all.size(); index++) {
                if (status.of(all.gist(index)) != Status.Of.PUBLISHED) {
                    links.check(all.get(index), false);
                }
            }
        }
    }

    /** What articles are filed under, and what their notes name. */
    private final class Filed {

        private final Problems problems = new Problems();
        private final Filing filing = new Filing(entities, sources);
        private final NoteCheck notes = new NoteCheck(entities, sources, problems);
        private final OtherWords others = new OtherWords(site.addresses(), sources, problems);
        private final NoteHeads.Builder heads = new NoteHeads.Builder();

        void add(List<Article> some, int first) {
            for (var number = 0; number < some.size(); number++) {
                filing.file(some.get(number), first + number, problems);
                notes.check(some.get(number));
                others.check(some.get(number));
                heads.add(first + number, some.get(number));
            }
        }
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
}
