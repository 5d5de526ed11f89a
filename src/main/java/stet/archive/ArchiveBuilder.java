package stet.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.article.Gist;
import stet.article.Prose;
import stet.plain.Crew;
import stet.plain.Postings;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.site.Site;

/** Puts an archive together from all that was read. */
public final class ArchiveBuilder {

    private final Site site;
    private final Sources sources;
    private final Status status;
    private final Problems problems = new Problems();

    private ArchiveBuilder(Site site, Sources sources, Publication publication) {
        this.site = site;
        this.sources = sources;
        status = new Status(publication);
    }

    /**
     * The archive of what {@code publication} lets through, and all that is wrong between the files.
     *
     * @param last what the same articles came to before, if that still holds
     * @param crew looks at several things at once
     */
    public static Outcome<Archive> build(
            Site site, Sources sources, Publication publication, Optional<Join> last, Crew crew) {
        return new ArchiveBuilder(site, sources, publication).build(last, crew);
    }

    private Outcome<Archive> build(Optional<Join> last, Crew crew) {
        var entities = Entities.merge(sources.entities(), sources.damage(), problems);
        var timelines = Strands.merge(sources, site.addresses().first(), problems);
        var targets = new LinkTargets(sources, entities, timelines.values(), status);
        var join = last.orElseGet(() -> new Joining(site, sources, status, entities).join(targets, crew));
        problems.addAll(join.problems());
        var articles = sources.articles().inOrder(join.order());
        var links = new LinkCheck(site, sources, targets, problems);
        links.checkOthers(join);
        links.reportUnused();
        var filing = new Filing(entities, sources, join);
        filing.checkEntities(problems);
        var chronicle = chronicle(articles, join, entities, filing);
        var subjects = filing.subjects();
        var archive = new Archive(
                site,
                join,
                articles,
                byLanguage(articles),
                versions(articles),
                subjects,
                new HashMap<>(subjects),
                entities.idsByName(),
                new Filings(join),
                prose(sources, status),
                links.files(),
                sources.works(),
                chronicle.with(new Strands(chronicle, subjects, entities, sources, problems).strands(timelines)),
                sources.outlines(),
                tally(sources.articles(), status));
        return problems.outcome(archive);
    }

    private Chronicle chronicle(Catalogue articles, Join join, Entities entities, Filing filing) {
        var notes = new NoteCheck(entities, sources, problems);
        sources.events().forEach(notes::check);
        var chronicler = new Chronicler(sources, filing, new Evidence(sources, status, problems), problems);
        join.telling().forEach(index -> chronicler.hear(articles.get(index)));
        return chronicler.chronicle();
    }

    private static List<Prose> prose(Sources sources, Status status) {
        return sources.prose().stream()
                .filter(page -> status.of(page) == Status.Of.PUBLISHED)
                .sorted(Comparator.comparing(Prose::source))
                .toList();
    }

    private static SortedMap<String, Postings> byLanguage(Catalogue articles) {
        var gathered = new TreeMap<String, Postings.Builder>();
        for (var index = 0; index < articles.size(); index++) {
            gathered.computeIfAbsent(articles.gist(index).lang(), lang -> new Postings.Builder())
                    .add(index);
        }
        var byLanguage = new TreeMap<String, Postings>();
        gathered.forEach((lang, indexes) -> byLanguage.put(lang, indexes.postings()));
        return byLanguage;
    }

    /** Of most articles there is one version; so only those are looked at that have one beside the first language's. */
    private Map<String, List<Integer>> versions(Catalogue articles) {
        var addresses = site.addresses();
        var versions = new HashMap<String, List<Integer>>();
        for (var index = 0; index < articles.size(); index++) {
            var gist = articles.gist(index);
            if (!gist.lang().equals(addresses.first())) {
                versions.put(addresses.stem(gist.source()), new ArrayList<>(2));
            }
        }
        for (var index = 0; index < articles.size() && !versions.isEmpty(); index++) {
            var same = versions.get(addresses.stem(articles.gist(index).source()));
            if (same != null) {
                same.add(index);
            }
        }
        versions.values().removeIf(same -> same.size() < 2);
        return versions;
    }

    private static Tally tally(Catalogue articles, Status status) {
        var counts = new EnumMap<Status.Of, Integer>(Status.Of.class);
        for (var index = 0; index < articles.size(); index++) {
            counts.merge(status.of(articles.gist(index)), 1, Integer::sum);
        }
        return new Tally(
                articles.size(),
                counts.getOrDefault(Status.Of.PUBLISHED, 0),
                counts.getOrDefault(Status.Of.DRAFT, 0),
                counts.getOrDefault(Status.Of.FUTURE, 0));
    }

    /** Whether something is published. */
    record Status(Publication publication) {

        /** What keeps it back, if anything does. */
        enum Of {
            PUBLISHED,
            DRAFT,
            FUTURE
        }

        Of of(Gist article) {
            if (article.draft() && !publication.drafts()) {
                return Of.DRAFT;
            }
            return publication.isOut(article) ? Of.PUBLISHED : Of.FUTURE;
        }

        Of of(Prose page) {
            return page.draft() && !publication.drafts() ? Of.DRAFT : Of.PUBLISHED;
        }
    }
}
