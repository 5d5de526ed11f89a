package stet.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import stet.annotation.Folding;
import stet.article.Named;
import stet.problem.ArchiveProblem.AddressTaken;
import stet.problem.ArchiveProblem.IdUnknown;
import stet.problem.ArchiveProblem.ProfileAlone;
import stet.problem.Nearest;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.site.Slug;
import stet.source.Span;

/** The entities of an archive, each with its profiles in all languages, and the ways to find one. */
record Entities(SortedMap<String, Entity> byKey, Map<String, List<String>> idsByName, Ids ids) {

    /** Brings profiles in further languages to the entity they belong to. */
    static Entities merge(List<Entity> read, Damage damage, Problems problems) {
        var byKey = new TreeMap<String, Entity>();
        for (var entity : read) {
            if (!entity.names().isEmpty()) {
                var key = Archive.key(entity.kind(), entity.id());
                var first = byKey.putIfAbsent(key, entity);
                if (first != null) {
                    var firstSpan = Optional.of(Span.startOf(first.source()));
                    problems.add(new AddressTaken(Span.startOf(entity.source()), key + ".html", firstSpan));
                }
            }
        }
        for (var entity : read) {
            var key = Archive.key(entity.kind(), entity.id());
            if (entity.names().isEmpty() && byKey.containsKey(key)) {
                byKey.computeIfPresent(key, (same, base) -> with(base, entity.profiles()));
            } else if (entity.names().isEmpty() && !damage.isOf(entity.kind(), entity.id())) {
                problems.add(new ProfileAlone(Span.startOf(entity.source()), "content/" + key + ".md"));
            }
        }
        var entities = new Entities(byKey, names(byKey), new Ids(kind -> ids(byKey, kind)));
        Aliases.check(entities, problems);
        return entities;
    }

    Optional<Entity> entity(Kind kind, String id) {
        return Optional.ofNullable(byKey.get(Archive.key(kind, id)));
    }

    /** The ids of all entities of a kind that go by a name, case ignored. */
    List<String> named(Kind kind, String name) {
        return named(idsByName, kind, name);
    }

    static List<String> named(Map<String, List<String>> idsByName, Kind kind, String name) {
        return idsByName.getOrDefault(Archive.key(kind, folded(kind, name)), List.of());
    }

    /** The key of the person, organization or place that an id or a name means, if it means just one. */
    Optional<String> key(String written) {
        var keys = new ArrayList<String>();
        for (var kind : Kind.ENTITIES) {
            if (entity(kind, written).isPresent()) {
                return Optional.of(Archive.key(kind, written));
            }
            named(kind, written).forEach(id -> keys.add(Archive.key(kind, id)));
        }
        return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
    }

    /**
     * The id of the one entity of some kinds that goes by a name, also one written as an id is: its file was renamed.
     */
    Optional<String> named(List<Kind> kinds, String name) {
        var all = kinds.stream()
                .flatMap(kind -> Stream.of(name, name.replace('-', ' ')).flatMap(one -> named(kind, one).stream()))
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The id that something which looks like one may have meant, though it is no name either. */
    Optional<String> meant(Kind kind, String id) {
        var known = ids(List.of(kind));
        var near = id.indexOf('-') > 0 ? Nearest.of(id, known) : Optional.<String>empty();
        return near.or(() -> named(List.of(kind), id)).or(() -> {
            var longer = known.stream()
                    .filter(other -> other.startsWith(id + "-"))
                    .limit(2)
                    .toList();
            return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
        });
    }

    /** What to say of an id that nothing of its kind has; {@code known} are those that there are. */
    Problem unknown(Kind kind, Named id, List<String> known) {
        var named = named(List.of(kind), id.text());
        return new IdUnknown(id.span(), id.text(), "content/" + kind.folder(), named, known);
    }

    /** The ids of some kinds: the same list each time. */
    List<String> ids(List<Kind> kinds) {
        return ids.of(kinds);
    }

    private static List<String> ids(SortedMap<String, Entity> byKey, Kind kind) {
        return byKey.subMap(kind.folder() + "/", kind.folder() + "0").values().stream()
                .map(Entity::id)
                .toList();
    }

    private static Map<String, List<String>> names(SortedMap<String, Entity> byKey) {
        var names = new HashMap<String, List<String>>();
        for (var entity : byKey.values()) {
            entity.names().forEach(name -> add(names, entity, name.text()));
            entity.aliases().forEach(alias -> add(names, entity, alias.text()));
        }
        return names;
    }

    private static void add(Map<String, List<String>> names, Entity entity, String name) {
        var key = Archive.key(entity.kind(), folded(entity.kind(), name));
        var ids = names.computeIfAbsent(key, same -> new ArrayList<>());
        if (ids.isEmpty() || !ids.get(ids.size() - 1).equals(entity.id())) {
            ids.add(entity.id());
        }
    }

    /** Tags are the same if their slugs are, names only if they are spelled alike: as texts are searched for them. */
    private static String folded(Kind kind, String name) {
        return kind == Kind.TAGS ? Slug.of(name) : Folding.words(name).toLowerCase(Locale.ROOT);
    }

    private static Entity with(Entity base, SortedMap<String, Entity.Profile> profiles) {
        var all = new TreeMap<>(base.profiles());
        all.putAll(profiles);
        return new Entity(
                base.source(),
                base.kind(),
                base.id(),
                base.names(),
                base.aliases(),
                base.country(),
                base.parent(),
                base.confusableWith(),
                base.link(),
                base.point(),
                base.accuracyKm(),
                base.place(),
                base.outline(),
                all);
    }
}
