package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import stet.site.OutputPath;

/** Makes the sitemap: one file, or, for a large archive, one for each year of articles and one for all other pages. */
final class Sitemaps {

    /** Sitemaps.org allows 50,000 addresses in a file; smaller files change less often. */
    private static final int MOST = 10_000;

    private static final int MOST_IN_SHARD = 50_000;

    private final Material material;

    Sitemaps(Material material) {
        this.material = material;
    }

    List<Page> pages(List<Page> all) {
        if (material.site().baseUrl().isEmpty()) {
            return List.of(new Robots(new OutputPath("robots.txt"), Optional.empty()));
        }
        var shards = new TreeMap<String, List<Sitemap.Entry>>();
        for (var page : all) {
            if (page instanceof HtmlPage html && isListed(html)) {
                shards.computeIfAbsent(shard(html), name -> new ArrayList<>()).add(entry(html));
            }
        }
        var pages = new ArrayList<Page>();
        var path = new OutputPath("sitemap.xml");
        pages.add(new Robots(new OutputPath("robots.txt"), material.absolute(path)));
        if (shards.values().stream().mapToInt(List::size).sum() <= MOST) {
            pages.add(new Sitemap(
                    path, shards.values().stream().flatMap(List::stream).toList()));
            return pages;
        }
        var addresses = new ArrayList<String>();
        shards.forEach((name, entries) -> {
            for (var from = 0; from < entries.size(); from += MOST_IN_SHARD) {
                var suffix = from == 0 ? "" : "-" + (from / MOST_IN_SHARD + 1);
                var shard = new OutputPath("sitemaps/" + name + suffix + ".xml");
                var to = Math.min(entries.size(), from + MOST_IN_SHARD);
                pages.add(new Sitemap(shard, List.copyOf(entries.subList(from, to))));
                addresses.add(material.absolute(shard).orElseThrow());
            }
        });
        pages.add(new SitemapIndex(path, List.copyOf(addresses)));
        return pages;
    }

    private static boolean isListed(HtmlPage page) {
        return !(page instanceof RedirectPage) && !(page instanceof NotFoundPage);
    }

    private static String shard(HtmlPage page) {
        if (page instanceof ArticlePage article) {
            var date = article.citation().date();
            return date.length() < 4 ? "undated" : date.substring(0, 4);
        }
        return "pages";
    }

    private Sitemap.Entry entry(HtmlPage page) {
        return new Sitemap.Entry(page.frame().canonical().orElseThrow(), modified(page));
    }

    /** The day of an article's last update or correction; never its own date, for that is not when our page changed. */
    private static Optional<String> modified(HtmlPage page) {
        if (!(page instanceof ArticlePage article)) {
            return Optional.empty();
        }
        var days = new ArrayList<String>();
        article.updated().flatMap(DateView::iso).ifPresent(days::add);
        article.corrections().forEach(correction -> correction.date().iso().ifPresent(days::add));
        return days.stream().max(String::compareTo);
    }
}
