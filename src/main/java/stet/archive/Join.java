package stet.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import stet.annotation.SidecarReader;
import stet.archive.ArchiveBuilder.Status;
import stet.article.Article;
import stet.article.FrontMatter;
import stet.article.Named;
import stet.plain.Fingerprint;
import stet.plain.PostingLists;
import stet.plain.Postings;
import stet.problem.Problem;
import stet.site.SiteReader;
import stet.source.SourceFile;
import stet.source.SourcePath;
import stet.source.Span;

/**
 * What putting all articles together comes to. It follows from their {@linkplain stet.article.Ties ties}, so it can be
 * remembered, and as long as only words have changed no article need be read for it.
 *
 * @param order the articles that are published, in the order of the archive: indexes into those that were read
 * @param wholes the fingerprints of those that were read
 * @param folders the subjects that articles are filed under, by number
 * @param filed for each article that is published, under which: see {@link Filings}
 * @param entityKeys the keys of the entities that notes name, by what is written there
 * @param backlinks for each article those that lead to it
 * @param files those that articles show or link to, to be published
 * @param wanted all that articles name, published or not
 * @param telling the articles that tell of events
 * @param anchored those that links lead into, at a certain place, or that notes quote: indexes into those that were
 *     read
 * @param notes those that may be told of outside their articles
 * @param problems what was found to be wrong
 */
public record Join(
        Postings order,
        List<Fingerprint> wholes,
        List<Folder> folders,
        PostingLists filed,
        SortedMap<String, String> entityKeys,
        PostingLists backlinks,
        List<SourcePath> files,
        List<SourcePath> wanted,
        Postings telling,
        Postings anchored,
        NoteHeads notes,
        List<Problem> problems) {

    /**
     * What is filed under one subject.
     *
     * @param origin its file, or the first article that names it
     * @param spellings how often it is written how
     * @param articles by language
     */
    public record Folder(
            String key, Span origin, SortedMap<String, Integer> spellings, SortedMap<String, Postings> articles) {

        /** The same, with the place where an article first names it. */
        Folder namedBy(Article article) {
            return named(article.frontMatter().subjects()).stream()
                    .filter(named -> spellings.containsKey(named.text()))
                    .findFirst()
                    .map(named -> new Folder(key, named.span(), spellings, articles))
                    .orElse(this);
        }

        private List<Named> named(FrontMatter.Subjects subjects) {
            return switch (Archive.kind(key)) {
                case TAGS -> subjects.tags();
                case PEOPLE -> subjects.people();
                case ORGANIZATIONS -> subjects.organizations();
                case PLACES -> subjects.places();
            };
        }
    }

    /** Tells one join from another: of all that it follows from but the words of articles. */
    public static Fingerprint print(Sources sources, Publication publication) {
        var status = new Status(publication);
        var articles = sources.articles();
        var all = new Object[articles.size() * 2];
        for (var index = 0; index < articles.size(); index++) {
            var gist = articles.gist(index);
            all[2 * index] = gist.ties();
            all[2 * index + 1] = status.of(gist);
        }
        var files = new ArrayList<SourcePath>();
        sources.tree().below("content").forEach(file -> files.add(file.path()));
        var settings = sources.tree().file(SiteReader.PATH).map(SourceFile::fingerprint);
        return Fingerprint.of(List.of(
                List.of(all), files, settings, List.copyOf(sources.works().keySet()), targets(sources, status)));
    }

    /** What articles may name and where they may lead, beside each other, works and files. */
    private static List<Object> targets(Sources sources, Status status) {
        var targets = new ArrayList<>();
        for (var page : sources.prose()) {
            targets.add(List.of(page.source(), status.of(page), page.anchors()));
        }
        for (var entity : sources.entities()) {
            targets.add(List.of(entity.source(), entity.kind(), entity.id(), tellings(entity.profiles())));
            entity.names().forEach(name -> targets.add(name.text()));
            entity.aliases().forEach(alias -> targets.add(alias.text()));
        }
        for (var timeline : sources.timelines()) {
            targets.add(List.of(timeline.source(), timeline.id(), tellings(timeline.tellings())));
        }
        return targets;
    }

    private static List<Object> tellings(SortedMap<String, Entity.Profile> profiles) {
        var tellings = new ArrayList<>();
        profiles.forEach((lang, profile) -> tellings.add(List.of(lang, profile.source(), profile.anchors())));
        return tellings;
    }

    /**
     * What articles with the same ties come to; nothing if the words around something that is wrong have changed, or
     * around a place that a link leads to.
     */
    public Optional<Join> with(Catalogue articles) {
        var changed = changed(articles);
        for (var index : anchored) {
            if (changed.get(index)) {
                return Optional.empty();
            }
        }
        for (var problem : problems) {
            var text = SidecarReader.textOf(problem.span().path());
            if (articles.index(text).filter(changed::get).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(changed.isEmpty() ? this : with(places(articles, changed)));
    }

    private Join with(List<Folder> folders) {
        return new Join(
                order,
                wholes,
                folders,
                filed,
                entityKeys,
                backlinks,
                files,
                wanted,
                telling,
                anchored,
                notes,
                problems);
    }

    /** The folders, each with the place of its origin now: it moves with the words before it. */
    private List<Folder> places(Catalogue articles, BitSet changed) {
        // By a map of the few that changed: the catalogue would make a table of all articles to find them.
        var numbers = new HashMap<SourcePath, Integer>();
        changed.stream().forEach(index -> numbers.put(articles.gist(index).source(), index));
        var all = new ArrayList<>(folders);
        all.replaceAll(folder -> {
            var index = numbers.get(folder.origin().path());
            return index == null ? folder : folder.namedBy(articles.glance(index));
        });
        return all;
    }

    private BitSet changed(Catalogue articles) {
        var changed = new BitSet(articles.size());
        for (var index = 0; index < articles.size(); index++) {
            changed.set(index, !articles.gist(index).whole().equals(wholes.get(index)));
        }
        return changed;
    }
}
