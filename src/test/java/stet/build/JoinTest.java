package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** What articles come to together is remembered as long as only words change, and no longer. */
class JoinTest {

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void build() {
        project = TestProject.in(temp)
                .write("content/places/yalu-river.md", "---\nnames: [Yalu River]\n---\n")
                .write("content/articles/2019/river.md", river("places: [yalu-rivr]", "## High water\n\nIt rose."))
                .write("content/articles/2020/bridge.md", bridge("See [the water](../2019/river.md#high-water)."));
        var first = project.run("build");
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err()).contains("river.md:4:10: warning");
    }

    private static String river(String frontMatter, String text) {
        return "---\ntitle: The river\ndate: 2019-03-05\n%s\n---\n%s\n".formatted(frontMatter, text);
    }

    private static String bridge(String text) {
        return "---\ntitle: The bridge\ndate: 2020-03-05\n---\n%s\n".formatted(text);
    }

    @Test
    void aWarningIsToldAgainAndWhereItIsNow() {
        project.write("content/articles/2020/bridge.md", bridge("Now see [it](../2019/river.md#high-water)."));
        assertThat(project.run("build").err()).contains("river.md:4:10: warning");
        project.write("content/articles/2019/river.md", river("summary: Wet.\nplaces: [yalu-rivr]", "## High water"));
        assertThat(project.run("build").err()).contains("river.md:5:10: warning");
    }

    @Test
    void whereASubjectComesFromIsToldWhereItIsNow() {
        var page = "---\ntitle: About\n%s---\nText.\n";
        project.write("content/pages/about.md", page.formatted(""))
                .write(
                        "content/articles/2020/bridge.md",
                        bridge("Text.").replace("---\nText", "tags: [steel]\n---\nText"));
        assertThat(project.run("build").status()).isZero();

        project.write("content/pages/about.md", page.formatted("aliases: [/tags/steel.html]\n"))
                .write(
                        "content/articles/2020/bridge.md",
                        bridge("Text.").replace("---\nText", "summary: Long.\ntags: [steel]\n---\nText"));
        assertThat(project.run("build").err())
                .contains("the address tags/steel.html is taken")
                .contains("it belongs to this: content/articles/2020/bridge.md:5:8");
    }

    @Test
    void aLinkIntoATextIsLookedUpAgainWhenTheTextHasChanged() {
        project.write("content/articles/2019/river.md", river("places: [yalu-rivr]", "## Low water\n\nIt fell."));
        var second = project.run("build");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.err()).contains("bridge.md:5:").contains("high-water");
    }

    @Test
    void whoLeadsToAnArticleIsToldAfterItHasChanged() {
        project.write(
                "content/articles/2019/river.md", river("places: [yalu-rivr]", "## High water\n\nIt rose again."));
        assertThat(project.run("build").status()).isZero();
        assertThat(project.page("2019/river.html")).contains("It rose again.").contains("../2020/bridge.html");
    }

    @Test
    void wordsOfATranslationAreLookedUpAgainWhenItHasChanged() {
        project.write("content/site.yaml", "title: Border\nlanguages: [en, ko]\n")
                .write("content/articles/2020/bridge.ko.md", bridge("다리를 보라."))
                .write("content/articles/2020/bridge.notes.yaml", notes("The Korean text has it."));
        assertThat(project.run("build").err()).doesNotContain("notes.yaml");
        project.write("content/articles/2020/bridge.ko.md", bridge("길을 보라."));
        assertThat(project.run("build").err()).contains("bridge.notes.yaml:2:64: warning");
        project.write("content/articles/2020/bridge.notes.yaml", notes("It had them once.\n  Now it does not."));
        assertThat(project.run("build").err()).contains("bridge.notes.yaml:3:64: warning");
    }

    private static String notes(String body) {
        return """
                - {quote: the water, type: comment, body: %s}
                - {quote: See, type: translation, other_lang: ko, other_quote: 다리를 보라}
                """.formatted(body);
    }
}
