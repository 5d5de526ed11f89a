package stet.render;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import stet.page.AnnotationCollection;
import stet.page.Annotations;
import stet.page.Asset;
import stet.page.CalendarFile;
import stet.page.EntitiesFile;
import stet.page.Feed;
import stet.page.HtmlPage;
import stet.page.Page;
import stet.page.Robots;
import stet.page.SiteView;
import stet.page.Sitemap;
import stet.page.SitemapIndex;
import stet.page.SlidesFile;
import stet.page.StyleSheet;
import stet.page.TableFile;
import stet.page.TextFile;
import stet.plain.Fingerprint;
import stet.problem.Outcome;
import stet.site.Words;

/** Makes the bytes of any page: a template's, a feed's, a picture's as it is. */
public final class Renderer {

    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Templates templates;
    private final Shared shared;
    private final FeedWriter feeds;
    private final Bodies bodies;
    private final Function<Asset, byte[]> assets;

    /**
     * Renders by some templates.
     *
     * @param sites what pages show of the site, by language
     * @param words the words of the interface, by language
     * @param assets gives the bytes of what is published as it is
     */
    public Renderer(
            Templates templates,
            SortedMap<String, SiteView> sites,
            SortedMap<String, Words> words,
            Bodies bodies,
            Function<Asset, byte[]> assets) {
        this.templates = templates;
        shared = templates.shared(sites, words);
        this.assets = assets;
        this.bodies = bodies;
        feeds = new FeedWriter(bodies);
    }

    /** The fingerprint of the templates that make a page. */
    public Fingerprint templatesOf(String template) {
        return templates.print(template);
    }

    /** The fingerprint of what every page in a language shows: the words of the interface, and the site. */
    public Fingerprint siteIn(String lang) {
        return shared.print(lang);
    }

    /** The bytes of a page, or what is wrong with its template. May be asked by several threads at once. */
    public Outcome<byte[]> render(Page page) {
        if (page instanceof HtmlPage html) {
            return templates.render(html, shared);
        }
        if (page instanceof Asset asset) {
            return Outcome.of(assets.apply(asset));
        }
        if (page instanceof TextFile text) {
            return Outcome.of(bodies.body(text.body().fingerprint()).text().toByteArray());
        }
        return Outcome.of(utf8(write(page)));
    }

    private String write(Page page) {
        if (page instanceof Feed feed) {
            return feeds.write(feed);
        }
        if (page instanceof Sitemap sitemap) {
            return write(sitemap);
        }
        if (page instanceof SitemapIndex index) {
            return write(index);
        }
        if (page instanceof Annotations annotations) {
            return AnnotationsWriter.write(annotations);
        }
        if (page instanceof AnnotationCollection collection) {
            return AnnotationsWriter.write(collection);
        }
        if (page instanceof CalendarFile calendar) {
            return CalendarWriter.write(calendar);
        }
        if (page instanceof SlidesFile slides) {
            return SlidesWriter.write(slides);
        }
        if (page instanceof TableFile table) {
            return TableWriter.write(table);
        }
        if (page instanceof EntitiesFile entities) {
            return EntitiesWriter.write(entities);
        }
        if (page instanceof Robots robots) {
            return "User-agent: *\nAllow: /\n"
                    + robots.sitemap()
                            .map(address -> "Sitemap: " + address + "\n")
                            .orElse("");
        }
        return Optional.of(page)
                .filter(StyleSheet.class::isInstance)
                .map(sheet -> ((StyleSheet) sheet).css())
                .orElseThrow();
    }

    private static String write(Sitemap sitemap) {
        var xml = new XmlWriter("urlset", SITEMAPS);
        for (var entry : sitemap.entries()) {
            xml.start("url").element("loc", entry.address());
            entry.modified().ifPresent(day -> xml.element("lastmod", day));
            xml.text("\n").end();
        }
        return xml.document();
    }

    private static String write(SitemapIndex index) {
        var xml = new XmlWriter("sitemapindex", SITEMAPS);
        for (var address : index.addresses()) {
            xml.start("sitemap").element("loc", address).text("\n").end();
        }
        return xml.document();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
