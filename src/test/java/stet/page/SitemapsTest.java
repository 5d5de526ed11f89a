package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import stet.archive.Archive;
import stet.archive.Catalogue;
import stet.article.Article;
import stet.article.Body;
import stet.article.Gist;
import stet.plain.Fingerprint;
import stet.plain.Postings;
import stet.site.WordsReader;
import stet.source.SourcePath;
import stet.source.ThemeFiles;
import stet.source.TreeReader;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

class SitemapsTest {

    private static TestProject archive(Path temp) {
        return TestProject.in(temp)
                .write("content/site.yaml", "title: Border\nbase_url: https://example.org/a&b/\nlanguages: [en, ko]\n")
                .write("content/articles/2020/국경 & 강.md", """
                        ---
                        title: River
                        date: 2020-03-05
                        updated: 2020-03-08
                        tags: [border]
                        aliases: [/old.html]
                        corrections: [{date: 2020-03-07, text: A county.}, {date: 2020-04~, text: A year.}]
                        ---
                        """)
                .write("content/articles/b.ko.md", "---\ntitle: B\ndate: 2020-03\n---\n")
                .write("content/articles/draft.md", "---\ntitle: D\ndate: 2020-03\ndraft: true\n---\n");
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String element) {
        var nodes = document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", element);
        var texts = new ArrayList<String>();
        for (var i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void namesEveryPageOnceByItsWholeAddress(@TempDir Path temp) throws Exception {
        var project = archive(temp);
        assertThat(project.run("build").status()).isZero();
        var addresses = texts(xml(project.page("sitemap.xml")), "loc");
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.startsWith("https://example.org/a&b/"));
        assertThat(addresses)
                .extracting(address -> URLDecoder.decode(URI.create(address).getRawPath(), StandardCharsets.UTF_8)
                        .substring("/a&b/".length()))
                .containsExactlyInAnyOrderElementsOf(project.site().keySet().stream()
                        .filter(path -> path.endsWith(".html"))
                        .filter(path -> !List.of("404.html", "old.html").contains(path))
                        .toList());
        assertThat(project.page("robots.txt")).contains("Sitemap: https://example.org/a&b/sitemap.xml\n");
    }

    @Test
    void tellsTheDayOfTheLastChangeAndNotThatOfTheReport(@TempDir Path temp) throws Exception {
        var project = archive(temp);
        project.run("build");
        assertThat(texts(xml(project.page("sitemap.xml")), "lastmod")).containsExactly("2020-03-08");
    }

    @Test
    void aLargeArchiveHasOneForEachYear(@TempDir Path temp) {
        var site = PlannedSite.of(archive(temp));
        var small = site.plan().archive();
        var article =
                small.article(new SourcePath("content/articles/2020/국경 & 강.md")).orElseThrow();
        var large = new Archive(
                small.site(),
                small.join(),
                new Copies(article, Gist.of(article, Optional.empty(), Fingerprint.of(article))),
                new TreeMap<>(Map.of("en", Postings.range(60_000))),
                small.versions(),
                small.subjects(),
                small.byKey(),
                Map.of(),
                small.filed(),
                small.prose(),
                small.files(),
                small.works(),
                small.chronicle(),
                small.outlines(),
                small.tally());
        var words = WordsReader.read(
                "en",
                ThemeFiles.read(TreeReader.read(temp, List.of()))
                        .text("i18n/en.yaml")
                        .orElseThrow());
        var material = new Material(
                large, new TreeMap<>(Map.of("en", new Wording(words.value().orElseThrow(), ""))));
        var front = Planned.of(site.page("index.html", FrontPage.class));
        var made = new Sitemaps(material)
                .pages(List.of(front)).stream().map(Planned::page).toList();
        assertThat(made)
                .extracting(page -> page.path().value())
                .containsExactlyInAnyOrder(
                        "robots.txt", "sitemap.xml", "sitemaps/2020.xml", "sitemaps/2020-2.xml", "sitemaps/pages.xml");
        var index = (SitemapIndex)
                made.stream().filter(SitemapIndex.class::isInstance).findFirst().orElseThrow();
        assertThat(index.addresses())
                .containsExactly(
                        "https://example.org/a&b/sitemaps/2020.xml",
                        "https://example.org/a&b/sitemaps/2020-2.xml",
                        "https://example.org/a&b/sitemaps/pages.xml");
        assertThat(made.stream().filter(Sitemap.class::isInstance).map(Sitemap.class::cast))
                .extracting(sitemap ->
                        Map.entry(sitemap.path().value(), sitemap.entries().size()))
                .contains(Map.entry("sitemaps/2020.xml", 50_000), Map.entry("sitemaps/2020-2.xml", 10_000));
    }

    /** The same article 60,000 times. */
    private static final class Copies extends Catalogue {

        private final Article article;
        private final Gist gist;

        Copies(Article article, Gist gist) {
            this.article = article;
            this.gist = gist;
        }

        @Override
        public Gist gist(int index) {
            return gist;
        }

        @Override
        public Article get(int index) {
            return article;
        }

        @Override
        public Body body(int index) {
            return Body.none();
        }

        @Override
        public int size() {
            return 60_000;
        }

        @Override
        public Optional<Integer> index(SourcePath source) {
            return Optional.empty();
        }
    }
}
