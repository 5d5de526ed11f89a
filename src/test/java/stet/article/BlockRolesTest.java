package stet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stet.mention.Names;
import stet.plain.Fingerprint;
import stet.site.Addresses;
import stet.source.SourcePath;
import stet.source.SourceText;

/** What the sidecar says blocks are for shows in their class; not a character of the text changes. */
class BlockRolesTest {

    private static final String BODY = """
            The river is shut. Write to me@example.org.

            ![A fence](fence.jpg)

            A fence by the river. / Photo: the desk

            *Translated by A. Name

            - Comments: desk@example.org, [call](tel:+82-2-123), https://example.org/

            Read in Korean
            """;

    private static final String ROLES = """
            blocks:
              - {quote: A fence by the river, role: figcaption, figure: fig1}
              - {quote: Translated by, role: translator-credit}
              - {quote: 'Comments:', role: contact}
              - {block: p5, role: link-line}
            """;

    private static Body body(String sidecar) {
        var options = new ArticleCompiler.Options(new Addresses(List.of("en")), new TreeMap<>(), false, Names.NONE);
        var article = source("a.md", "---\ntitle: River\ndate: 2020\n---\n" + BODY);
        var compiled = ArticleCompiler.compile(article, Optional.of(source("a.notes.yaml", sidecar)), options);
        assertThat(compiled.problems()).isEmpty();
        return compiled.value().orElseThrow().body();
    }

    private static SourceText source(String name, String text) {
        return new SourceText(new SourcePath("content/articles/" + name), text, Fingerprint.of(text));
    }

    @Test
    void blocksHaveTheClassOfTheirRole() {
        assertThat(body(ROLES).html().toString())
                .contains("<figure id=\"fig1\" aria-describedby=\"p2\">")
                .contains("<p id=\"p2\" class=\"role-figcaption\">")
                .contains("<p id=\"p3\" class=\"role-translator-credit\">")
                .contains("<span id=\"p4\" class=\"role-contact\">")
                .contains("<p id=\"p5\" class=\"role-link-line\">Read in Korean</p>");
    }

    @Test
    void aContactOfOldIsNoLiveLink() {
        assertThat(body("[]").html().toString()).contains("mailto:desk@example.org", "tel:", "mailto:me@example.org");
        assertThat(body(ROLES).html().toString())
                .contains("Comments: desk@example.org, call, <a href=\"https://example.org/\"")
                .contains("mailto:me@example.org")
                .doesNotContain("mailto:desk", "tel:");
    }

    @Test
    void theTextStands() {
        assertThat(body(ROLES).text()).isEqualTo(body("[]").text());
        assertThat(Seal.of(body(ROLES).text())).isEqualTo(Seal.of(body("[]").text()));
    }
}
