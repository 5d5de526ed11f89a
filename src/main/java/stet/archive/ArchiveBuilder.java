package stet.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import stet.article.Article;
import stet.article.FrontMatter;
import stet.article.Prose;
import stet.date.DateOrder;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.site.Site;
import stet.source.SourcePath;

/** Puts an archive together from all that was read. */
public final class ArchiveBuilder {

    private static final Comparator<Article> ORDER = Comparator.comparing(
                    (Article article) -> article.frontMatter().date(), DateOrder.BY_START)
            .thenComparing(Article::path);

    private ArchiveBuilder() {}

    /** The archive of what {@code publication} lets through, and all that is wrong between the files. */
    public static Outcome<Archive> build(Site site, Sources sources, Publication publication) {
        var problems = new Problems();
        var status = new Status(publication);
        var articles = sources.articles().stream()
                .filter(article -> status.of(article) == Status.Of.PUBLISHED)
                .sorted(ORDER)
                .toList();
        var entities = Entities.merge(sources.entities(), problems);
        var timelines = Strands.merge(sources.timelines(), site.addresses().first(), problems);
        var links = new LinkCheck(site, sources, entities, status);
        links.addTimelines(timelines.values());
        var filing = new Filing(entities);
        var filed = filing.file(articles, problems);
        var notes = new NoteCheck(entities, sources.works(), problems);
        articles.forEach(notes::check);
        sources.events().forEach(notes::check);
        var chronicle =
                new Chronicler(sources, filing, new Evidence(sources, status, problems), problems).chronicle(articles);
        var subjects = filing.subjects();
        var archive = new Archive(
                site,
                articles,
                byLanguage(articles),
                versions(articles),
                bySource(articles),
                subjects,
                new HashMap<>(subjects),
                filed,
                prose(sources, status),
                links.check(problems),
                sources.works(),
                chronicle.with(new Strands(chronicle, subjects, problems).strands(timelines)),
                filing.entityKeys(),
                sources.outlines(),
                tally(sources.articles(), status));
        return problems.outcome(archive);
    }

    private static List<Prose> prose(Sources sources, Status status) {
        return sources.prose().stream()
                .filter(page -> status.of(page) == Status.Of.PUBLISHED)
                .sorted(Comparator.comparing(Prose::source))
                .toList();
    }

    private static SortedMap<String, List<Integer>> byLanguage(List<Article> articles) {
        var byLanguage = new TreeMap<String, List<Integer>>();
        IntStream.range(0, articles.size())
                .forEach(index -> byLanguage
                        .computeIfAbsent(articles.get(index).lang(), lang -> new ArrayList<>())
                        .add(index));
        return byLanguage;
    }

    private static Map<String, List<Article>> versions(List<Article> articles) {
        var versions = new HashMap<String, List<Article>>();
        for (var article : articles) {
            versions.computeIfAbsent(article.stem(), stem -> new ArrayList<>(1)).add(article);
        }
        versions.values().removeIf(same -> same.size() < 2);
        return versions;
    }

    private static Map<SourcePath, Integer> bySource(List<Article> articles) {
        var bySource = new HashMap<SourcePath, Integer>(articles.size() * 2);
        for (var index = 0; index < articles.size(); index++) {
            bySource.put(articles.get(index).source(), index);
        }
        return bySource;
    }

    private static Tally tally(List<Article> articles, Status status) {
        var counts = new EnumMap<Status.Of, Integer>(Status.Of.class);
        articles.forEach(article -> counts.merge(status.of(article), 1, Integer::sum));
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

        Of of(Article article) {
            if (article.frontMatter().draft() && !publication.drafts()) {
                return Of.DRAFT;
            }
            return isFuture(article.frontMatter()) ? Of.FUTURE : Of.PUBLISHED;
        }

        Of of(Prose page) {
            return page.draft() && !publication.drafts() ? Of.DRAFT : Of.PUBLISHED;
        }

        private boolean isFuture(FrontMatter frontMatter) {
            var asOf = publication.asOf();
            return frontMatter.embargo().filter(asOf::isBefore).isPresent()
                    || frontMatter.date().earliest().filter(asOf::isBefore).isPresent();
        }
    }
}
