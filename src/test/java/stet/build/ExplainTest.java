package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** {@code stet build --explain}: which pages are rendered after a change, and why; no others are. */
class ExplainTest {

    private static final String PAGE = "what is on the page has changed";
    private static final String TEMPLATES = "its template has changed, or one that this uses";
    private static final String SITE = "the words of the interface or what each page shows of the site have changed";

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void build() {
        project = TestProject.in(temp)
                .write("content/site.yaml", "title: Archive\nbase_url: https://example.org/\n")
                .write("content/articles/2019/river.md", article("The river", "2019-03-05", "river", "It rose."))
                .write("content/articles/2020/bridge.md", article("The bridge", "2020-03-05", "bridge", "It stood."))
                .write("content/pages/about.md", "---\ntitle: About\n---\nAn archive.\n");
        project.run("build");
    }

    private static String article(String title, String date, String tag, String text) {
        return "---\ntitle: %s\ndate: %s\ntags: [%s]\nsummary: In short.\n---\n%s\n".formatted(title, date, tag, text);
    }

    /** Why each file was made, by its path. */
    private SortedMap<String, String> explained() {
        var result = project.run("build", "--explain");
        assertThat(result.status()).as(result.err()).isEqualTo(0);
        var reasons = new TreeMap<String, String>();
        result.out().lines().forEach(line -> {
            var tab = line.indexOf('\t');
            reasons.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return reasons;
    }

    private static String builtIn(String template) throws IOException {
        return Files.readString(Path.of("templates").resolve(template));
    }

    @Test
    void whatHasNotChangedIsNotMade() {
        assertThat(explained()).isEmpty();
    }

    @Test
    void aChangedTextMakesItsOwnPagesAndTheFeed() {
        project.write("content/articles/2019/river.md", article("The river", "2019-03-05", "river", "It fell."));

        assertThat(explained())
                .containsOnlyKeys("2019/river.html", "2019/river.txt", "feed.xml")
                .containsEntry("2019/river.html", PAGE);
    }

    @Test
    void ofPagesThatHaveNotChangedNothingIsRememberedOnceMore() throws IOException {
        for (var i = 0; i < 300; i++) {
            var path = "content/articles/2018/" + i + ".md";
            project.write(path, article("No. " + i, "2018-03-05", "lake", "It froze."));
            // Of what was written just now the time is remembered once it tells.
            Files.setLastModifiedTime(temp.resolve(path), FileTime.fromMillis(1_500_000_000_000L));
        }
        project.run("build");
        var log = temp.resolve(".stet/compile.log");
        var before = Files.size(log);
        project.write("content/articles/2019/river.md", article("The river", "2019-03-05", "river", "It fell."));

        assertThat(explained()).containsKey("2019/river.html");

        // The fingerprints of the articles are written, 16 bytes each, and of some 650 pages two batches of 32.
        assertThat(Files.size(log) - before).isLessThan(302 * 16 + 12_000);
    }

    @Test
    void aCorrectedArticleIsNewInTheSitemap() throws IOException {
        var article = article("The river", "2019-03-05", "river", "It rose.");
        project.write(
                "content/articles/2019/river.md",
                article.replaceFirst("---\n", "---\ncorrections: [{date: 2019-03-07, kind: update, text: More.}]\n"));

        assertThat(explained()).containsEntry("sitemap.xml", PAGE).doesNotContainKey("2020/bridge.html");

        assertThat(project.page("sitemap.xml")).contains("<lastmod>2019-03-07</lastmod>");
    }

    @Test
    void aChangedTemplateMakesThePagesOfItsKind() throws IOException {
        project.write("templates/tag.ftlh", builtIn("tag.ftlh").replace("<main", "<main data-new"));

        var reasons = explained();
        assertThat(reasons).containsOnlyKeys("tags/bridge.html", "tags/river.html");
        assertThat(reasons.values()).containsOnly(TEMPLATES);
    }

    @Test
    void aChangedPartMakesAllPagesThatUseIt() throws IOException {
        project.write(
                "templates/parts/record.ftlh", builtIn("parts/record.ftlh").replace("<aside", "<aside data-new"));

        var reasons = explained();
        assertThat(reasons).containsOnlyKeys("2019/river.html", "2020/bridge.html");
        assertThat(reasons.values()).containsOnly(TEMPLATES);
    }

    @Test
    void aChangedStyleSheetIsOneFile() throws IOException {
        project.write("templates/assets/stet.css", builtIn("assets/stet.css") + "p{margin:0}\n");

        assertThat(explained()).containsOnlyKeys("assets/stet.css");
    }

    @Test
    void aChangedWordMakesEveryPage() throws IOException {
        project.write("templates/i18n/en.yaml", builtIn("i18n/en.yaml").replace("Made with Stet.", "Made by Stet."));

        var reasons = explained();
        assertThat(reasons).containsKeys("2019/river.html", "index.html", "about.html", "404.html");
        assertThat(reasons.values()).containsOnly(SITE);
    }

    @Test
    void aFileThatIsGoneIsMadeAgain() throws IOException {
        Files.delete(project.root().resolve("site/about.html"));

        assertThat(explained()).containsOnlyKeys("about.html");
    }

    @Test
    void anArticleWithAnotherSummaryLeavesItsNeighboursAsTheyWere() {
        project.write(
                "content/articles/2020/bridge.md",
                article("The bridge", "2020-03-05", "bridge", "It stood.").replace("In short.", "In other words."));

        assertThat(explained()).doesNotContainKey("2019/river.html").containsEntry("2020/bridge.html", PAGE);
    }
}
