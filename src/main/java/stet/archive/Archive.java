package stet.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import stet.article.Article;
import stet.article.Prose;
import stet.geo.Outline;
import stet.plain.Postings;
import stet.site.Extra;
import stet.site.Site;
import stet.source.SourcePath;

/**
 * All that is published.
 *
 * @param join what putting the articles together came to
 * @param articles in the order of the archive: by the first day of publication, then the last, then the path
 * @param byLanguage the same for each language: indexes into {@code articles}
 * @param versions the indexes of articles that share a stem, by that stem: one in each language
 * @param subjects by kind and id, in order
 * @param byKey the same, to be looked up: every page does, often
 * @param named the ids of entities by their names, as they are looked up: see {@link #named}
 * @param filed for each article, in the same order, what it is filed under
 * @param works what notes cite, by id
 * @param chronicle the clock of what happened
 * @param outlines of places, by their sources
 * @param files the pictures and other files that texts show or link to
 */
public record Archive(
        Site site,
        Join join,
        Catalogue articles,
        SortedMap<String, Postings> byLanguage,
        Map<String, List<Integer>> versions,
        SortedMap<String, Subject> subjects,
        Map<String, Subject> byKey,
        Map<String, List<String>> named,
        List<Filed> filed,
        List<Prose> prose,
        List<SourcePath> files,
        SortedMap<String, Work> works,
        Chronicle chronicle,
        Map<SourcePath, Outline> outlines,
        Tally tally) {

    /**
     * The ids of the subjects of one article, in the order in which it names them.
     *
     * @param spoken the keys of all people, organizations and places that it is about, or that its text or a note on it
     *     names: such as {@code places/hyesan}
     */
    public record Filed(
            List<String> tags,
            List<String> people,
            List<String> organizations,
            List<String> places,
            List<String> spoken) {

        public List<String> of(Kind kind) {
            return switch (kind) {
                case TAGS -> tags;
                case PEOPLE -> people;
                case ORGANIZATIONS -> organizations;
                case PLACES -> places;
            };
        }
    }

    public static String key(Kind kind, String id) {
        return kind.folder() + "/" + id;
    }

    /** The kind of the subject with a key. */
    static Kind kind(String key) {
        return Kind.ofFolder("content/" + key.substring(0, key.indexOf('/'))).orElseThrow();
    }

    /** A published article by its source. */
    public Optional<Article> article(SourcePath source) {
        return index(source).map(articles::get);
    }

    /** The articles that lead to one. */
    public Postings backlinks(int article) {
        return join.backlinks().get(article);
    }

    /** Where in {@link #articles} the article of a source is, if it is published. */
    public Optional<Integer> index(SourcePath source) {
        return articles.index(source);
    }

    /** The key of the person, organization or place that an id or a name in a note means, if it means just one. */
    public Optional<String> entityKey(String written) {
        return Optional.ofNullable(join.entityKeys().get(written));
    }

    /** The ids of all entities of a kind that go by a name, case ignored. */
    public List<String> named(Kind kind, String name) {
        return Entities.named(named, kind, name);
    }

    /** A subject by its key, such as {@code places/hyesan}. */
    public Optional<Subject> subject(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Optional<Subject> subject(Kind kind, String id) {
        return Optional.ofNullable(byKey.get(key(kind, id)));
    }

    /** The subjects of a kind, by id. */
    public Collection<Subject> subjects(Kind kind) {
        return subjects.subMap(kind.folder() + "/", kind.folder() + "0").values();
    }

    /**
     * Whether a subject has a page in a language: articles, events, a profile or, in the site's first language, a file.
     */
    public boolean hasPage(Subject subject, String lang) {
        if (subject.kind() != Kind.TAGS && subject.entity().isEmpty() && !site.makes(Extra.PLAIN_NAMES)) {
            return false;
        }
        return subject.count(lang) > 0
                || !chronicle.of(subject).isEmpty()
                || subject.entity()
                        .map(entity -> lang.equals(site.addresses().first())
                                || entity.profiles().containsKey(lang))
                        .orElse(false);
    }

    /** The articles in a language, in the order of the archive. */
    public Postings in(String lang) {
        return byLanguage.getOrDefault(lang, Postings.NONE);
    }

    /** The languages that have anything to show: the first, and each with an article or a page. */
    public List<String> languages() {
        return site.addresses().languages().stream()
                .filter(lang -> lang.equals(site.addresses().first())
                        || byLanguage.containsKey(lang)
                        || prose.stream().anyMatch(page -> page.lang().equals(lang)))
                .toList();
    }
}
