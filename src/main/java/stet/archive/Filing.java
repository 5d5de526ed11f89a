package stet.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.archive.Archive.Filed;
import stet.article.Article;
import stet.article.Named;
import stet.problem.ArchiveProblem.IdUnknown;
import stet.problem.ArchiveProblem.NameAmbiguous;
import stet.problem.ArchiveProblem.NameNearlyKnown;
import stet.problem.ArticleProblem.BadName;
import stet.problem.Nearest;
import stet.problem.Problems;
import stet.site.Slug;
import stet.source.Span;

/** Files articles under the subjects that they name. */
final class Filing {

    private final Entities entities;
    private final Map<String, String> entityKeys = new HashMap<>();
    private final SortedMap<String, Drawer> drawers = new TreeMap<>();

    /** One subject while it is being filled. */
    private static final class Drawer {
        private final Span origin;
        private final Map<String, Integer> spellings = new HashMap<>();
        private final SortedMap<String, List<Integer>> articles = new TreeMap<>();

        Drawer(Span origin) {
            this.origin = origin;
        }

        void add(Article article, int index) {
            articles.computeIfAbsent(article.lang(), lang -> new ArrayList<>()).add(index);
        }

        /** The spelling that most articles use; the first in code point order among equals. */
        String written() {
            return spellings.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    Filing(Entities entities) {
        this.entities = entities;
    }

    /** Files all articles, and tells for each what it was filed under. */
    List<Filed> file(List<Article> articles, Problems problems) {
        entities.byKey().forEach((key, entity) -> drawers.put(key, new Drawer(Span.startOf(entity.source()))));
        var filed = new ArrayList<Filed>();
        for (var index = 0; index < articles.size(); index++) {
            filed.add(file(articles.get(index), index, problems));
        }
        for (var entity : entities.byKey().values()) {
            entity.confusableWith().forEach(other -> checkId(entity.kind(), other, problems));
            entity.parent().ifPresent(parent -> checkId(entity.kind(), parent, problems));
        }
        return List.copyOf(filed);
    }

    /** Files what has a tag and is no article; gives the tag's id. */
    Optional<String> fileTag(Named tag, Problems problems) {
        var id = resolve(Kind.TAGS, tag, problems);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var drawer = drawers.computeIfAbsent(Archive.key(Kind.TAGS, id), key -> new Drawer(tag.span()));
        drawer.spellings.merge(tag.text(), 1, Integer::sum);
        return Optional.of(id);
    }

    /** Whether something has a file or is named by an article. */
    boolean isKnown(Kind kind, String id) {
        return drawers.containsKey(Archive.key(kind, id));
    }

    List<String> ids(Kind kind) {
        return entities.ids(kind);
    }

    /** The keys of the entities that notes name, by what is written there. */
    Map<String, String> entityKeys() {
        return Map.copyOf(entityKeys);
    }

    /** All subjects: those with a file, and those that an article names. */
    SortedMap<String, Subject> subjects() {
        var subjects = new TreeMap<String, Subject>();
        drawers.forEach((key, drawer) -> subjects.put(key, subject(key, drawer)));
        return subjects;
    }

    private Filed file(Article article, int index, Problems problems) {
        var named = article.frontMatter().subjects();
        var filed = new Filed(
                put(Kind.TAGS, named.tags(), article, index, problems),
                put(Kind.PEOPLE, named.people(), article, index, problems),
                put(Kind.ORGANIZATIONS, named.organizations(), article, index, problems),
                put(Kind.PLACES, named.places(), article, index, problems),
                List.of());
        var spoken = new LinkedHashSet<String>();
        for (var kind : Kind.ENTITIES) {
            filed.of(kind).forEach(id -> spoken.add(Archive.key(kind, id)));
        }
        article.mentions().forEach(mention -> speak(mention.key(), article, index, spoken));
        for (var note : article.notes()) {
            if (note.told()) {
                Noted.in(note.note(), article)
                        .forEach(naming -> entities.key(naming.text()).ifPresent(key -> {
                            entityKeys.put(naming.text(), key);
                            speak(key, article, index, spoken);
                        }));
            }
        }
        return new Filed(filed.tags(), filed.people(), filed.organizations(), filed.places(), List.copyOf(spoken));
    }

    /** Files an article under an entity that its text or a note on it names. */
    private void speak(String key, Article article, int index, Set<String> spoken) {
        var drawer = drawers.get(key);
        if (drawer != null && spoken.add(key)) {
            drawer.add(article, index);
        }
    }

    private List<String> put(Kind kind, List<Named> names, Article article, int index, Problems problems) {
        var ids = new ArrayList<String>();
        for (var name : names) {
            var id = resolve(kind, name, problems);
            if (!id.isEmpty() && !ids.contains(id)) {
                ids.add(id);
                var drawer = drawers.computeIfAbsent(Archive.key(kind, id), key -> new Drawer(name.span()));
                drawer.spellings.merge(name.text(), 1, Integer::sum);
                drawer.add(article, index);
            }
        }
        return List.copyOf(ids);
    }

    /** The id that a name means: an id, a name of an entity, or the slug of a name that has no file. */
    String resolve(Kind kind, Named name, Problems problems) {
        if (entities.entity(kind, name.text()).isPresent()) {
            return name.text();
        }
        var ids = entities.named(kind, name.text());
        if (ids.size() > 1) {
            problems.add(new NameAmbiguous(name.span(), name.text(), ids));
            return "";
        }
        if (ids.size() == 1) {
            return ids.get(0);
        }
        var slug = Slug.of(name.text());
        if (slug.isEmpty()) {
            problems.add(new BadName(name.span(), kind.folder(), name.text()));
        } else if (kind != Kind.TAGS && slug.equals(name.text()) && slug.indexOf('-') > 0) {
            // It looks like an id, not like a name.
            Nearest.of(slug, entities.ids(kind))
                    .ifPresent(near -> problems.add(new NameNearlyKnown(name.span(), name.text(), near)));
        }
        return slug;
    }

    private void checkId(Kind kind, Named id, Problems problems) {
        if (entities.entity(kind, id.text()).isEmpty()) {
            problems.add(new IdUnknown(id.span(), id.text(), "content/" + kind.folder(), entities.ids(kind)));
        }
    }

    private Subject subject(String key, Drawer drawer) {
        var slash = key.indexOf('/');
        var kind = Kind.ofFolder("content/" + key.substring(0, slash)).orElseThrow();
        var id = key.substring(slash + 1);
        var articles = new TreeMap<String, List<Integer>>();
        drawer.articles.forEach((lang, indexes) -> articles.put(lang, List.copyOf(indexes)));
        return new Subject(kind, id, drawer.written(), drawer.origin, entities.entity(kind, id), articles);
    }
}
