package stet.page;

import java.util.Optional;
import stet.archive.Archive;
import stet.article.Article;
import stet.article.Gist;
import stet.plain.Postings;
import stet.site.Extra;
import stet.source.Span;

/** Plans what comes of each article: its page, its text, and the redirects from where it was before. */
final class ArticlePlot {

    private final Material material;
    private final Archive archive;
    private final ArticlePages made;
    private final ProsePages prose;
    private final boolean makesTexts;

    ArticlePlot(Material material, Frames frames, ProsePages prose) {
        this.material = material;
        this.prose = prose;
        archive = material.archive();
        made = new ArticlePages(material, frames);
        makesTexts = archive.site().makes(Extra.TEXTS);
    }

    void addTo(Plot plot) {
        for (var order : archive.byLanguage().values()) {
            for (var position = 0; position < order.size(); position++) {
                add(order, position, plot);
            }
        }
    }

    private void add(Postings order, int position, Plot plot) {
        var index = order.at(position);
        var gist = archive.articles().gist(index);
        var origin = Optional.of(Span.startOf(gist.source()));
        plot.add(made.planned(order, position), origin);
        made.linked(index).ifPresent(page -> plot.add(page, origin));
        if (makesTexts && gist.seal().isPresent()) {
            plot.add(text(index, gist), origin);
        }
        if (gist.hasAliases()) {
            addAliases(material.article(index), plot);
        }
    }

    private Planned text(int index, Gist article) {
        var path = ArticleNotes.plainText(article.path());
        return Planned.traced(
                path,
                TextFile.class,
                "",
                () -> new TextFile(path, new BodyRef(material.article(index).body())));
    }

    private void addAliases(Article article, Plot plot) {
        for (var alias : article.frontMatter().aliases()) {
            plot.add(prose.redirect(alias.path(), article.path(), article.lang(), article.title()), alias.span());
        }
    }
}
