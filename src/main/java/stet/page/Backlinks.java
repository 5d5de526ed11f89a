package stet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stet.annotation.NoteDetail;
import stet.archive.Archive;
import stet.article.Article;
import stet.markdown.Reference;
import stet.page.ArticlePage.Backlink;
import stet.site.OutputPath;
import stet.source.SourcePath;

/** Which articles lead to which: by links in their texts and notes, and by what notes say came of them. */
final class Backlinks {

    private final Material material;
    private final Archive archive;
    private final Map<SourcePath, List<Integer>> byTarget = new HashMap<>();
    private final Map<String, SourcePath> byAddress = new HashMap<>();

    Backlinks(Material material) {
        this.material = material;
        archive = material.archive();
        if (material.site().baseUrl().isPresent()) {
            archive.articles()
                    .forEach(article -> material.absolute(article.path())
                            .ifPresent(address -> byAddress.put(address, article.source())));
        }
        for (var index = 0; index < archive.articles().size(); index++) {
            for (var target : targets(material.article(index))) {
                byTarget.computeIfAbsent(target, same -> new ArrayList<>()).add(index);
            }
        }
    }

    private Set<SourcePath> targets(Article article) {
        var targets = new LinkedHashSet<SourcePath>();
        article.references().stream()
                .filter(reference -> reference.kind() == Reference.Kind.LINK && !isUntold(reference, article))
                .forEach(reference -> targets.add(reference.target()));
        for (var note : article.notes()) {
            if (note.told() && note.note().substance().detail() instanceof NoteDetail.Sequel sequel) {
                sequel.article().ifPresent(reference -> targets.add(reference.target()));
                sequel.url()
                        .flatMap(url -> Optional.ofNullable(byAddress.get(url)))
                        .ifPresent(targets::add);
            }
        }
        // What an article says of itself, in any language, is no news of it.
        targets.removeIf(target -> archive.article(target)
                .filter(other -> !other.stem().equals(article.stem()))
                .isEmpty());
        return targets;
    }

    /** Whether a link stands in a note that is told of nowhere but in its article. */
    private static boolean isUntold(Reference reference, Article article) {
        return !reference.span().path().equals(article.source())
                && article.notes().stream()
                        .filter(note -> !note.told())
                        .flatMap(note -> note.note().substance().body().stream())
                        .anyMatch(
                                body -> body.span().start() <= reference.span().start()
                                        && reference.span().end() <= body.span().end());
    }

    /** The articles that lead to one, newest first, but no more than some. */
    List<Backlink> to(Article article, OutputPath from, int most) {
        var indexes = byTarget.getOrDefault(article.source(), List.of());
        var links = new ArrayList<Backlink>();
        for (var i = indexes.size() - 1; i >= 0 && links.size() < most; i--) {
            links.add(link(article, from, indexes.get(i)));
        }
        return links;
    }

    private Backlink link(Article article, OutputPath from, int index) {
        var other = material.article(index);
        var isForeign = !other.lang().equals(article.lang());
        return new Backlink(
                new Link(
                        from.linkTo(other.path()),
                        other.title(),
                        isForeign ? Optional.of(other.lang()) : Optional.empty()),
                isForeign
                        ? material.wording(article.lang())
                                .date(other.frontMatter().date())
                        : material.date(index));
    }

    int count(Article article) {
        return byTarget.getOrDefault(article.source(), List.of()).size();
    }
}
