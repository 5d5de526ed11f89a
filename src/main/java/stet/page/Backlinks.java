package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.article.Article;
import stet.page.ArticlePage.Backlink;
import stet.site.OutputPath;

/** Shows which articles lead to one. */
final class Backlinks {

    private final Material material;

    Backlinks(Material material) {
        this.material = material;
    }

    /** The articles that lead to the one at {@code index}, newest first, but no more than some. */
    List<Backlink> to(int index, OutputPath from, int most) {
        var article = material.article(index);
        var indexes = material.backlinks(index);
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
                other.frontMatter().isRetracted(),
                isForeign
                        ? material.wording(article.lang())
                                .date(other.frontMatter().date())
                        : material.date(index));
    }

    int count(int index) {
        return material.backlinks(index).size();
    }
}
