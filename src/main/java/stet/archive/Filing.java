package stet.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.archive.Join.Folder;
import stet.article.Article;
import stet.article.Named;
import stet.plain.Circles;
import stet.plain.PostingLists;
import stet.plain.Postings;
import stet.problem.ArchiveProblem.NameAmbiguous;
import stet.problem.ArchiveProblem.NameNearlyKnown;
import stet.problem.ArchiveProblem.ParentOfItself;
import stet.problem.ArticleProblem.BadName;
import stet.problem.Nearest;
import stet.problem.Problems;
import stet.site.Slug;
import stet.source.Span;

/** Files articles under the subjects that they name. */
final class Filing {

    private final Entities entities;
    private final Sources sources;
    private final Map<String, String> entityKeys = new HashMap<>();
    private final SortedMap<String, Drawer> drawers = new TreeMap<>();
    /** The drawers by their numbers. */
    private final List<Drawer> numbered = new ArrayList<>();

    /** The drawers of what names were found to mean, where nothing was wrong with them: most names come again. */
    private final Map<Kind, Map<String, Drawer>> resolved = new EnumMap<>(Kind.class);

    /** The ids that what looks like one may have meant. */
    private final Map<String, Optional<String>> meant = new HashMap<>();

    private final PostingLists.Builder rows = new PostingLists.Builder();

    /** One subject while it is being filled. */
    private static final class Drawer {
        private final String key;
        private final int number;
        private final Span origin;
        private final Map<String, Integer> spellings = new HashMap<>();
        private final SortedMap<String, Postings.Builder> articles = new TreeMap<>();

        Drawer(String key, int number, Span origin) {
            this.key = key;
            this.number = number;
            this.origin = origin;
        }

        void add(Article article, int index) {
            articles.computeIfAbsent(article.lang(), lang -> new Postings.Builder())
                    .add(index);
        }

        SortedMap<String, Postings> postings() {
            var postings = new TreeMap<String, Postings>();
            articles.forEach((lang, indexes) -> postings.put(lang, indexes.postings()));
            return postings;
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

    /** What was filed before is filed already. */
    Filing(Entities entities, Sources sources, Join join) {
        this.entities = entities;
        this.sources = sources;
        entityKeys.putAll(join.entityKeys());
        for (var folder : join.folders()) {
            var drawer = drawer(folder.key(), folder.origin());
            drawer.spellings.putAll(folder.spellings());
            folder.articles().forEach((lang, some) -> drawer.articles.put(lang, new Postings.Builder(some)));
        }
    }

    Filing(Entities entities, Sources sources) {
        this.entities = entities;
        this.sources = sources;
        entities.byKey().forEach((key, entity) -> drawer(key, Span.startOf(entity.source())));
    }

    private Drawer drawer(String key, Span origin) {
        var known = drawers.get(key);
        if (known != null) {
            return known;
        }
        var drawer = new Drawer(key, numbered.size(), origin);
        drawers.put(key, drawer);
        numbered.add(drawer);
        return drawer;
    }

    /** The drawers so far, by number. */
    List<Folder> folders() {
        var folders = new ArrayList<Folder>();
        for (var drawer : numbered) {
            folders.add(new Folder(drawer.key, drawer.origin, new TreeMap<>(drawer.spellings), drawer.postings()));
        }
        return folders;
    }

    /** What each article was filed under: see {@link Filings}. */
    PostingLists rows() {
        return rows.lists();
    }

    /** Looks up what entities name. */
    void checkEntities(Problems problems) {
        var circling = Circles.of(entities.byKey().keySet(), this::parent);
        entities.byKey().forEach((key, entity) -> {
            entity.confusableWith().forEach(other -> checkId(entity.kind(), other, problems));
            entity.parent().ifPresent(parent -> {
                checkId(entity.kind(), parent, problems);
                if (circling.contains(key)) {
                    problems.add(new ParentOfItself(parent.span(), entity.id()));
                }
            });
        });
    }

    /** The key of the entity that one belongs to. */
    private Optional<String> parent(String key) {
        return Optional.ofNullable(entities.byKey().get(key))
                .flatMap(entity -> entity.parent().map(parent -> Archive.key(entity.kind(), parent.text())));
    }

    /** Files what has a tag and is no article; gives the tag's id. */
    Optional<String> fileTag(Named tag, Problems problems) {
        var id = resolve(Kind.TAGS, tag, problems);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        drawer(Archive.key(Kind.TAGS, id), tag.span()).spellings.merge(tag.text(), 1, Integer::sum);
        return Optional.of(id);
    }

    /** Whether something has a file or is named by an article. */
    boolean isKnown(Kind kind, String id) {
        return drawers.containsKey(Archive.key(kind, id));
    }

    /** Whether something may be there that nobody knows of, because of mistakes elsewhere. */
    boolean mayBe(List<Kind> kinds, String id) {
        return kinds.stream().anyMatch(kind -> sources.damage().mayHide(kind, id));
    }

    Optional<String> named(List<Kind> kinds, String name) {
        return entities.named(kinds, name);
    }

    List<String> ids(List<Kind> kinds) {
        return entities.ids(kinds);
    }

    /** The keys of the entities that notes name, by what is written there. */
    SortedMap<String, String> entityKeys() {
        return new TreeMap<>(entityKeys);
    }

    /** All subjects: those with a file, and those that an article names. */
    SortedMap<String, Subject> subjects() {
        var subjects = new TreeMap<String, Subject>();
        drawers.forEach((key, drawer) -> subjects.put(key, subject(subjects.size(), key, drawer)));
        return subjects;
    }

    /** Files an article: the next in the order of the archive. */
    void file(Article article, int index, Problems problems) {
        var named = article.frontMatter().subjects();
        put(Kind.TAGS, named.tags(), article, index, problems);
        var spoken = new LinkedHashSet<Drawer>();
        spoken.addAll(put(Kind.PEOPLE, named.people(), article, index, problems));
        spoken.addAll(put(Kind.ORGANIZATIONS, named.organizations(), article, index, problems));
        spoken.addAll(put(Kind.PLACES, named.places(), article, index, problems));
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
        rows.end();
    }

    /** Files an article under an entity that its text or a note on it names. */
    private void speak(String key, Article article, int index, Set<Drawer> spoken) {
        var drawer = drawers.get(key);
        if (drawer != null && spoken.add(drawer)) {
            drawer.add(article, index);
            rows.add(drawer.number);
        }
    }

    private List<Drawer> put(Kind kind, List<Named> names, Article article, int index, Problems problems) {
        var some = new ArrayList<Drawer>(names.size());
        for (var name : names) {
            var drawer = drawer(kind, name, problems);
            if (drawer.isPresent() && !some.contains(drawer.get())) {
                some.add(drawer.get());
                drawer.get().spellings.merge(name.text(), 1, Integer::sum);
                drawer.get().add(article, index);
            }
        }
        rows.add(some.size());
        some.forEach(drawer -> rows.add(drawer.number));
        return some;
    }

    /** The drawer of what a name means, if it means anything. */
    private Optional<Drawer> drawer(Kind kind, Named name, Problems problems) {
        var all = resolved.computeIfAbsent(kind, same -> new HashMap<>());
        var known = all.get(name.text());
        if (known != null) {
            return Optional.of(known);
        }
        var found = new Problems();
        var id = resolve(kind, name, found);
        problems.addAll(found.list());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var drawer = drawer(Archive.key(kind, id), name.span());
        if (found.list().isEmpty()) {
            all.put(name.text(), drawer);
        }
        return Optional.of(drawer);
    }

    /** The id that a name means: an id, a name of an entity, or the slug of a name that has no file. */
    private String resolve(Kind kind, Named name, Problems problems) {
        if (entities.entity(kind, name.text()).isPresent()) {
            return name.text();
        }
        var named = entities.named(kind, name.text());
        if (named.size() > 1) {
            problems.add(new NameAmbiguous(name.span(), name.text(), named));
            return "";
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        var slug = Slug.of(name.text());
        if (kind != Kind.TAGS && isElsewhere(kind, name, problems)) {
            return slug;
        }
        if (slug.isEmpty()) {
            problems.add(new BadName(name.span(), kind.folder(), name.text()));
        } else if (kind != Kind.TAGS
                && slug.equals(name.text())
                && Slug.isPlain(slug)
                && !sources.damage().isOf(kind, slug)) {
            // It looks like an id, not like a name.
            var near = meant.computeIfAbsent(Archive.key(kind, slug), key -> entities.meant(kind, slug));
            if (near.isPresent() || slug.indexOf('-') > 0) {
                problems.add(new NameNearlyKnown(name.span(), name.text(), "content/" + kind.folder(), near));
            }
        }
        return slug;
    }

    /** Whether something of no file of its kind is the path of one, or in the folder of another kind; says so. */
    private boolean isElsewhere(Kind kind, Named name, Problems problems) {
        var folder = "content/" + kind.folder();
        var inPath = Nearest.inPath(name.text())
                .filter(id -> entities.entity(kind, id).isPresent());
        if (inPath.isPresent()) {
            problems.add(new NameNearlyKnown(name.span(), name.text(), folder, inPath));
            return true;
        }
        for (var other : Kind.ENTITIES) {
            var named = entities.entity(other, name.text()).isPresent()
                    ? List.of(name.text())
                    : entities.named(other, name.text());
            if (other != kind && named.size() == 1 && !sources.damage().isOf(kind, Slug.of(name.text()))) {
                var there = Optional.of(other.folder() + ": [" + named.get(0) + "]");
                problems.add(new NameNearlyKnown(name.span(), name.text(), folder, there));
                return true;
            }
        }
        return false;
    }

    private void checkId(Kind kind, Named id, Problems problems) {
        if (entities.entity(kind, id.text()).isEmpty() && !sources.damage().isOf(kind, id.text())) {
            problems.add(entities.unknown(kind, id, entities.ids(List.of(kind))));
        }
    }

    private Subject subject(int number, String key, Drawer drawer) {
        var kind = Archive.kind(key);
        var id = key.substring(key.indexOf('/') + 1);
        return new Subject(
                number, kind, id, drawer.written(), drawer.origin, entities.entity(kind, id), drawer.postings());
    }
}
