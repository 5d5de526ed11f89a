package stet.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import stet.archive.ArchiveBuilder.Status;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.markdown.Reference;
import stet.source.SourcePath;

/** The sources that a link may name: articles, pages, profiles and timelines; and where these lead themselves. */
final class LinkTargets {

    /** Places that every article's page has. */
    private static final List<String> PLACES = List.of("text", "cite");

    private final Catalogue articles;
    private final Status status;
    /** All but articles, by source. */
    private final Map<SourcePath, Target> targets = new HashMap<>();
    /** Outlines of places, which are read and not published. */
    private final Set<SourcePath> drawn = new HashSet<>();

    private final List<Reference> published = new ArrayList<>();
    private final List<Reference> unpublished = new ArrayList<>();

    /**
     * A source that a link may name: where in it, how many numbered blocks it has, and why it is not published, if it
     * is not.
     */
    record Target(List<String> anchors, int blocks, String unpublished, Predicate<String> has, Set<String> withdrawn) {

        Target(List<String> anchors, String unpublished) {
            this(anchors, 0, unpublished, anchors::contains, Set.of());
        }
    }

    /** Timelines and profiles are always published. */
    LinkTargets(Sources sources, Entities entities, Collection<Timeline> timelines, Status status) {
        articles = sources.articles();
        this.status = status;
        for (var page : sources.prose()) {
            var why = why(status.of(page));
            targets.put(page.source(), new Target(page.anchors(), why));
            (why.isEmpty() ? published : unpublished).addAll(page.references());
        }
        for (var entity : entities.byKey().values()) {
            entity.outline().ifPresent(outline -> drawn.add(outline.target()));
            for (var profile : entity.profiles().values()) {
                targets.put(profile.source(), new Target(profile.anchors(), ""));
                published.addAll(profile.references());
            }
        }
        for (var timeline : timelines) {
            for (var telling : timeline.tellings().values()) {
                targets.put(telling.source(), new Target(telling.anchors(), ""));
                published.addAll(telling.references());
            }
        }
    }

    /** Where what is no article leads. */
    List<Reference> published() {
        return published;
    }

    /** The same of what is not published. */
    List<Reference> unpublished() {
        return unpublished;
    }

    Set<SourcePath> drawn() {
        return drawn;
    }

    /** How many sources a link may name. */
    int size() {
        return articles.size() + targets.size();
    }

    boolean isPublishedArticle(SourcePath path) {
        return articles.index(path)
                .filter(index -> status.of(articles.gist(index)) == Status.Of.PUBLISHED)
                .isPresent();
    }

    /** What a link may name in a source, if that could be read. */
    Optional<Target> target(SourcePath path) {
        return articles.index(path)
                .map(index -> target(articles.get(index), why(status.of(articles.gist(index)))))
                .or(() -> Optional.ofNullable(targets.get(path)));
    }

    private static Target target(Article article, String why) {
        var anchors = new ArrayList<>(article.anchors());
        anchors.addAll(PLACES);
        var withdrawn = withdrawn(article);
        article.notes().stream()
                .map(ArticleNote::id)
                .filter(id -> !withdrawn.contains(id))
                .forEach(anchors::add);
        Predicate<String> has = place -> anchors.contains(place) || withdrawn.contains(place) || article.has(place);
        return new Target(anchors, article.blocks(), why, has, withdrawn);
    }

    private static Set<String> withdrawn(Article article) {
        return article.notes().stream()
                .filter(note -> note.number() == 0)
                .map(ArticleNote::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String why(Status.Of status) {
        return switch (status) {
            case PUBLISHED -> "";
            case DRAFT -> "it is a draft";
            case FUTURE -> "its time has not come";
        };
    }
}
