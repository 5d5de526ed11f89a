package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** Every field that an author or an editor can fill holds something that would act, if it were not escaped. */
class ScriptsInFieldsTest {

    /** Ends whatever it may stand in: a title, an attribute in either kind of quotes, a comment, a style, CDATA. */
    private static final String VECTOR =
            "</title></style></script>--&gt;--> ]]> \"'><x-act onload=y><script>act()</script>"
                    + "<img src=x onerror=act()>{{7777*7}}${7777*7}";

    private static String quoted() {
        return "'" + VECTOR.replace("'", "''") + "'";
    }

    private static TestProject archive(Path temp) {
        var text = quoted();
        return TestProject.in(temp)
                .write("content/site.yaml", """
                        title: {en: %1$s, ko: %1$s}
                        base_url: https://example.org/
                        languages: [en, ko]
                        description: %1$s
                        publisher: {name: %1$s}
                        licence: %1$s
                        """.formatted(text))
                .write("content/articles/2020/a.md", """
                        ---
                        title: %1$s
                        date: 2020-03-05
                        updated: 2020-03-06
                        authors: [%1$s]
                        translator: %1$s
                        summary: %1$s
                        tags: [%1$s]
                        people: [%1$s]
                        organizations: [%1$s]
                        places: [%1$s]
                        publisher: %1$s
                        original: {url: "https://example.com/'onclick=act()", lang: ko, title: %1$s}
                        translations: [{lang: ja, url: "https://example.com/?a=1&b='onclick=act()"}]
                        contact: %1$s
                        aliases: [/old.html]
                        corrections: [{date: 2020-03-06, text: %1$s}, {date: 2020-03-07, kind: update, text: %1$s}]
                        ---
                        `%2$s`
                        """.formatted(text, VECTOR.replace("`", "")))
                .write("content/articles/2020/a.ko.md", "---\ntitle: " + text + "\ndate: 2020-03-05\n---\n글.\n")
                .write("content/pages/about.md", "---\ntitle: " + text + "\nsummary: " + text + "\n---\nText.\n")
                .write("content/places/river.md", """
                        ---
                        names: [%1$s, {text: %2$s, lang: ko, system: %1$s}]
                        summary: %1$s
                        country: %1$s
                        place: %1$s
                        ---
                        """.formatted(text, text.replace("7777*7", "7777*9")));
    }

    @Test
    void nothingActsOnAnyPage(@TempDir Path temp) {
        var project = archive(temp);
        var result = project.run("build");
        assertThat(result.status()).as(result.err()).isZero();
        var pages = 0;
        for (var path : project.site().keySet()) {
            if (path.endsWith(".html")) {
                assertHarmless(Jsoup.parse(project.page(path)), path);
                pages++;
            }
        }
        assertThat(pages).isGreaterThan(15);
        assertThat(Jsoup.parse(project.page("2020/a.html")).expectFirst("h1").text())
                .contains("<x-act onload=y>");
    }

    @Test
    void nothingActsInAnyFeed(@TempDir Path temp) {
        var project = archive(temp);
        project.run("build");
        for (var path : project.site().keySet()) {
            if (path.startsWith("feed") || path.endsWith("corrections.xml")) {
                var feed = Jsoup.parse(project.page(path), Parser.xmlParser());
                assertThat(feed.select("x-act, script, img")).as(path).isEmpty();
                feed.select("content[type=html]").forEach(content -> assertHarmless(Jsoup.parse(content.text()), path));
            }
        }
    }

    private static void assertHarmless(Document page, String path) {
        assertThat(page.select("x-act, script:not([src]), img[src=x], [style]"))
                .as(path)
                .isEmpty();
        assertThat(page.select("style").outerHtml()).as(path).doesNotContain("act()");
        assertThat(page.html()).as(path).doesNotContain("54439");
        for (var element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey().toLowerCase(Locale.ROOT))
                            .as("%s: %s", path, attribute)
                            .doesNotStartWith("on"));
        }
    }
}
