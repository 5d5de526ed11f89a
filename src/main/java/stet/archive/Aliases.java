package stet.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import stet.annotation.Folding;
import stet.archive.Name.Match;
import stet.article.Named;
import stet.mention.Listed;
import stet.mention.Listed.Linking;
import stet.mention.Listed.Spelling;
import stet.mention.Names;
import stet.problem.ArchiveProblem.AliasShadowed;
import stet.problem.ArticleProblem.SubjectShadowed;
import stet.problem.Problems;
import stet.site.Slug;
import stet.source.Span;

/** The names of people, organizations and places, as they are looked for in texts. */
public final class Aliases {

    private Aliases() {}

    /** The names that may be found; those of tags may not, for they are words like others. */
    public static Names names(List<Entity> entities) {
        var listed = new ArrayList<Listed>();
        for (var entity : entities) {
            if (entity.kind() != Kind.TAGS) {
                var key = Archive.key(entity.kind(), entity.id());
                for (var name : entity.names()) {
                    if (name.match() != Match.NEVER) {
                        listed.add(new Listed(key, name.text(), spelling(name), linking(entity)));
                    }
                }
            }
        }
        return Names.of(listed);
    }

    private static Spelling spelling(Name name) {
        return name.match() == Match.EXACT_CASE ? Spelling.EXACT_CASE : Spelling.USUAL;
    }

    private static Linking linking(Entity entity) {
        return switch (entity.link()) {
            case FIRST -> Linking.FIRST;
            case ALL -> Linking.ALL;
            case NEVER -> Linking.NEVER;
        };
    }

    /** Says which names belong to two entities, and so are found for neither, or to two subjects. */
    static void check(Entities entities, Problems problems) {
        checkSubjects(entities, problems);
        var first = new HashMap<String, Map.Entry<Entity, Name>>();
        for (var entity : entities.byKey().values()) {
            for (var name : entity.names()) {
                if (entity.kind() != Kind.TAGS && name.match() != Match.NEVER) {
                    var folded = Folding.words(name.text()).toLowerCase(Locale.ROOT);
                    var other = first.putIfAbsent(folded, Map.entry(entity, name));
                    if (other != null && !other.getKey().equals(entity) && meet(name, other.getValue())) {
                        var span = other.getValue().span();
                        problems.add(new AliasShadowed(
                                name.span(), name.text(), other.getKey().id(), span));
                    }
                }
            }
        }
    }

    /**
     * Articles name subjects by slugs: whoever has the id goes first, and of two that have but the name neither does.
     */
    private static void checkSubjects(Entities entities, Problems problems) {
        var tags = entities.byKey().values().stream()
                .filter(entity -> entity.kind() == Kind.TAGS)
                .toList();
        var first = new HashMap<String, Map.Entry<Entity, Span>>();
        tags.forEach(tag -> first.put(tag.id(), Map.entry(tag, Span.startOf(tag.source()))));
        for (var tag : tags) {
            var names = Stream.concat(
                    tag.names().stream().map(name -> new Named(name.text(), name.span())), tag.aliases().stream());
            names.forEach(name -> {
                var slug = Slug.of(name.text());
                var other = first.putIfAbsent(slug, Map.entry(tag, name.span()));
                if (other != null && !slug.isEmpty() && !other.getKey().equals(tag)) {
                    problems.add(new SubjectShadowed(
                            name.span(), name.text(), other.getKey().id(), other.getValue()));
                }
            });
        }
    }

    /** Whether two names that differ in capitals at most can be meant by the same words. */
    private static boolean meet(Name one, Name other) {
        return one.match() == Match.USUAL
                || other.match() == Match.USUAL
                || Folding.words(one.text()).equals(Folding.words(other.text()));
    }
}
