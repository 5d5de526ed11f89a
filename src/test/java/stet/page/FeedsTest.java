package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** Feeds as a feed reader sees them. */
class FeedsTest {

    private static final String BASE = "https://example.org/border/";

    private static TestProject archive(Path temp) {
        return TestProject.in(temp)
                .write("content/site.yaml", """
                        title: {en: "Border & <river>", ko: 국경}
                        base_url: https://example.org/border
                        languages: [en, ko]
                        description: Reports
                        publisher: {name: Border desk}
                        """)
                .write("content/articles/2020/03/fence.md", """
                        ---
                        title: The “fence” <b>& more</b>
                        date: 2020-03-05T14:30+09:00
                        updated: 2020-03-06
                        authors: [A. Name, B. Name]
                        tags: [Border guard]
                        corrections: [{date: 2020-03-09, text: Not a <b>wall</b>.}]
                        ---
                        See [bank](../02/bank.md#yalu), [here](#part), [media](../../../media/a%20b.svg), [out](https://e.org/?a=1&b=2).

                        ## Part

                        ![A fence](wire.svg "Wire & post")
                        """)
                .write("content/articles/2020/03/fence.ko.md", "---\ntitle: 울타리\ndate: 2020-03-05\n---\n본문.\n")
                .write("content/articles/2020/02/bank.md", "---\ntitle: Bank\ndate: 2020-02\n---\n## Yalu\n\nText.\n")
                .write("content/articles/secret.md", "---\ntitle: W\ndate: 2020-01-01\ntext: withheld\n---\nSecret.\n")
                .write("content/articles/2020/03/wire.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .write("content/media/a b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    private static SyndFeed feed(TestProject project, String path) throws FeedException {
        return new SyndFeedInput().build(new StringReader(project.page(path)));
    }

    private static TestProject built(Path temp) {
        var project = archive(temp);
        assertThat(project.run("build").status()).isZero();
        return project;
    }

    @Test
    void theFeedOfTheSiteHasAllLanguagesNewestFirst(@TempDir Path temp) throws FeedException {
        var feed = feed(built(temp), "feed.xml");
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).contains("Border & <river>");
        assertThat(feed.getLinks()).anySatisfy(link -> {
            assertThat(link.getRel()).isEqualTo("self");
            assertThat(link.getHref()).isEqualTo(BASE + "feed.xml");
        });
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactly(
                        BASE + "2020/03/fence.html",
                        BASE + "ko/2020/03/fence.html",
                        BASE + "2020/02/bank.html",
                        BASE + "secret.html");
        assertThat(feed.getEntries()).extracting(SyndEntry::getLink).allMatch(link -> link.startsWith(BASE));
    }

    @Test
    void anEntryTellsWhoWhenAndUnderWhat(@TempDir Path temp) throws FeedException {
        var entry = feed(built(temp), "feed.en.xml").getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo("The “fence” <b>& more</b>");
        assertThat(entry.getAuthors()).extracting(author -> author.getName()).containsExactly("A. Name", "B. Name");
        assertThat(entry.getCategories()).extracting(SyndCategory::getName).containsExactly("Border guard");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo("2020-03-05T05:30:00Z");
        assertThat(entry.getUpdatedDate().toInstant()).as("the correction").isEqualTo("2020-03-09T00:00:00Z");
        assertThat(entry.getLinks()).extracting(link -> link.getHreflang()).contains("ko");
    }

    @Test
    void theWholeTextIsThereWithWholeLinks(@TempDir Path temp) throws FeedException {
        var content = content(feed(built(temp), "feed.en.xml").getEntries().get(0));
        assertThat(content.select("a").eachAttr("href"))
                .containsExactly(
                        BASE + "2020/02/bank.html#yalu",
                        BASE + "2020/03/fence.html#part",
                        BASE + "media/a%20b.svg",
                        "https://e.org/?a=1&b=2");
        assertThat(content.select("img").eachAttr("src")).containsExactly(BASE + "2020/03/wire.svg");
        assertThat(content.select("figcaption").text()).isEqualTo("Wire & post");
    }

    private static Document content(SyndEntry entry) {
        assertThat(entry.getContents()).extracting(SyndContent::getType).containsExactly("html");
        return Jsoup.parse(entry.getContents().get(0).getValue());
    }

    @Test
    void aTextThatIsWithheldIsNotInTheFeed(@TempDir Path temp) throws FeedException {
        var project = built(temp);
        assertThat(feed(project, "feed.en.xml").getEntries().get(2).getContents())
                .isEmpty();
        assertThat(project.page("feed.xml")).doesNotContain("Secret");
    }

    @Test
    void eachLanguageHasItsOwnAndSaysSo(@TempDir Path temp) throws FeedException {
        var project = built(temp);
        assertThat(feed(project, "feed.ko.xml").getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("울타리");
        var xml = Jsoup.parse(project.page("feed.xml"), Parser.xmlParser());
        assertThat(xml.select("feed").attr("xml:lang")).isEqualTo("en");
        assertThat(xml.select("entry").eachAttr("xml:lang")).containsExactly("en", "ko", "en", "en");
    }

    @Test
    void correctionsHaveAFeed(@TempDir Path temp) throws FeedException {
        var entries = feed(built(temp), "corrections.xml").getEntries();
        assertThat(entries).extracting(SyndEntry::getLink).containsExactly(BASE + "2020/03/fence.html#c-1");
        assertThat(entries.get(0).getDescription().getValue()).isEqualTo("Not a <b>wall</b>.");
        assertThat(feed(built(temp), "ko/corrections.xml").getEntries()).isEmpty();
    }

    @Test
    void onlyTheLatestTwentyAreThere(@TempDir Path temp) throws FeedException {
        var project = TestProject.in(temp).write("content/site.yaml", "base_url: https://example.org/\n");
        for (var day = 1; day <= 25; day++) {
            var date = "2020-03-%02d".formatted(day);
            project.write("content/articles/d" + day + ".md", "---\ntitle: T\ndate: " + date + "\n---\nText.\n");
        }
        project.run("build");
        var feed = feed(project, "feed.xml");
        assertThat(feed.getEntries()).hasSize(20);
        assertThat(feed.getEntries().get(0).getUri()).endsWith("/d25.html");
        assertThat(project.site().keySet()).as("a site in one language").doesNotContain("feed.en.xml");
    }

    @Test
    void withoutAnAddressThereAreNone(@TempDir Path temp) {
        var project = TestProject.in(temp).write("content/articles/a.md", "---\ntitle: A\ndate: 2020\n---\n");
        project.run("build");
        assertThat(project.site().keySet()).noneMatch(path -> path.endsWith(".xml"));
        assertThat(List.of(project.page("robots.txt"))).containsExactly("User-agent: *\nAllow: /\n");
    }
}
