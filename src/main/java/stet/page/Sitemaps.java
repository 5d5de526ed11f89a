package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.article.Gist;
import stet.plain.Postings;
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

    /** What is listed together: articles, by their indexes, and other pages. */
    private record Shard(Postings.Builder gathered, List<OutputPath> pages) {

        Shard() {
            this(new Postings.Builder(), new ArrayList<>());
        }

        Postings articles() {
            return gathered.postings();
        }

        int size() {
            return gathered.size() + pages.size();
        }
    }

    List<Planned> pages(List<Planned> all) {
        if (material.site().baseUrl().isEmpty()) {
            return List.of(Planned.of(new Robots(new OutputPath("robots.txt"), Optional.empty())));
        }
        var path = new OutputPath("sitemap.xml");
        var pages = new ArrayList<Planned>();
        pages.add(Planned.of(new Robots(new OutputPath("robots.txt"), material.absolute(path))));
        var shards = shards(all);
        if (shards.values().stream().mapToInt(Shard::size).sum() <= MOST) {
            pages.add(Planned.file(
                    path,
                    Sitemap.class,
                    () -> new Sitemap(
                            path,
                            shards.values().stream()
                                    .flatMap(shard -> entries(shard, 0, shard.size()).stream())
                                    .toList())));
            return pages;
        }
        var addresses = new ArrayList<String>();
        shards.forEach((name, shard) -> {
            for (var i = 0; i < shard.size(); i += MOST_IN_SHARD) {
                var from = i;
                var suffix = from == 0 ? "" : "-" + (from / MOST_IN_SHARD + 1);
                var part = new OutputPath("sitemaps/" + name + suffix + ".xml");
                var to = Math.min(shard.size(), from + MOST_IN_SHARD);
                pages.add(Planned.file(part, Sitemap.class, () -> new Sitemap(part, entries(shard, from, to))));
                addresses.add(material.absolute(part).orElseThrow());
            }
        });
        pages.add(Planned.of(new SitemapIndex(path, List.copyOf(addresses))));
        return pages;
    }

    private SortedMap<String, Shard> shards(List<Planned> all) {
        var shards = new TreeMap<String, Shard>();
        var days = material.days();
        for (var order : material.archive().byLanguage().values()) {
            var shard = new Shard();
            for (var i = 0; i < order.size(); i++) {
                var index = order.at(i);
                if (i == 0 || !days.isSameDay(index, order.at(i - 1))) {
                    shard = shards.computeIfAbsent(year(index), name -> new Shard());
                }
                shard.gathered().add(index);
            }
        }
        for (var page : all) {
            if (isListed(page.kind()) && page.kind() != ArticlePage.class) {
                shards.computeIfAbsent("pages", name -> new Shard()).pages().add(page.path());
            }
        }
        return shards;
    }

    private String year(int article) {
        var date = material.archive().articles().gist(article).date();
        return date.isoPrefix().map(prefix -> prefix.substring(0, 4)).orElse("undated");
    }

    private static boolean isListed(Class<? extends Page> kind) {
        return HtmlPage.class.isAssignableFrom(kind) && kind != RedirectPage.class && kind != NotFoundPage.class;
    }

    private List<Sitemap.Entry> entries(Shard shard, int from, int to) {
        var entries = new ArrayList<Sitemap.Entry>();
        var articles = shard.articles();
        for (var i = from; i < to; i++) {
            entries.add(
                    articles.isEmpty()
                            ? new Sitemap.Entry(address(shard.pages().get(i)), Optional.empty())
                            : entry(material.gist(articles.at(i))));
        }
        return List.copyOf(entries);
    }

    /** An article, with the day of its last update or correction; never its own date: our page did not change then. */
    private Sitemap.Entry entry(Gist article) {
        var wording = material.wording(article.lang());
        var last = Optional.<String>empty();
        for (var date : article.revised()) {
            var day = wording.date(date).iso();
            if (day.isPresent() && (last.isEmpty() || last.get().compareTo(day.get()) < 0)) {
                last = day;
            }
        }
        return new Sitemap.Entry(address(article.path()), last);
    }

    private String address(OutputPath path) {
        return material.absolute(path).orElseThrow();
    }
}
