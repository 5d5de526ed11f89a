package stet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import stet.mention.Names;
import stet.plain.Fingerprint;
import stet.site.Addresses;
import stet.source.SourcePath;
import stet.source.SourceText;

/** Footnotes stand among the notes on the block that calls them, and are the last of the text all the same. */
class FootnotesTest {

    private static final String BODY = """
            The river[^2] is shut. Who says so?[^1]

            - A guard.
            - A notice[^3], once more[^2].

            [^1]: The notice[^4] says so.
            [^2]: The Yalu.
            [^3]: On a door.

                And on a wall.
            [^4]: It is signed.
            """;

    private static final String NOTES = """
            - {quote: Who says, type: comment, body: b, id: who}
            - {quote: The Yalu, type: comment, body: b, id: yalu}
            - {quote: The notice says, type: comment, body: b, id: notice}
            - {quote: signed, type: comment, body: b, id: signed}
            - {quote: A notice, type: comment, body: b, id: door}
            - {quote: The river, type: comment, body: b, id: river}
            - {quote: a wall, type: comment, body: b, id: wall}
            """;

    private static Compiled<Article> compile(String sidecar) {
        var options = new ArticleCompiler.Options(new Addresses(List.of("en")), new TreeMap<>(), false, Names.NONE);
        var article = source("a.md", "---\ntitle: River\ndate: 2020\n---\n" + BODY);
        var notes = Optional.of(sidecar).filter(text -> !text.isEmpty()).map(text -> source("a.notes.yaml", text));
        var compiled = ArticleCompiler.compile(article, notes, options);
        assertThat(compiled.problems()).isEmpty();
        return compiled.value().orElseThrow();
    }

    private static SourceText source(String name, String text) {
        return new SourceText(new SourcePath("content/articles/" + name), text, Fingerprint.of(text));
    }

    /** What stands beside each block, in order: the ids of notes, and the letters of footnotes. */
    private static List<String> beside(Compiled<Article> compiled) {
        var beside = new ArrayList<String>();
        for (var block : compiled.body().blocks()) {
            var stack = new ArrayList<String>();
            for (var i = 0; i <= block.notes().size(); i++) {
                var place = i;
                block.footnotes().stream()
                        .filter(one -> one.after() == place)
                        .forEach(one -> stack.add(one.footnote().call()));
                if (i < block.notes().size()) {
                    stack.add(compiled.value().notes().get(block.notes().get(i)).id());
                }
            }
            beside.add(String.join(" ", stack));
        }
        return beside;
    }

    @Test
    void standBesideTheBlockThatCallsThemFirst() {
        assertThat(beside(compile(""))).containsExactly("a b d", "c");
    }

    @Test
    void standInTheOrderInWhichAllIsRead() {
        assertThat(beside(compile(NOTES))).containsExactly("river a yalu who b notice d signed", "door c wall");
    }

    @Test
    void numbersFollowTheOrderInWhichAllIsRead() {
        assertThat(compile(NOTES).value().notes().stream().map(ArticleNote::id))
                .containsExactly("river", "yalu", "who", "notice", "signed", "door", "wall");
    }

    @Test
    void areTheLastOfTheTextWhateverStandsBesideWhat() {
        var text = """
                The river is shut. Who says so?
                A guard.
                A notice, once more.
                The Yalu.
                The notice says so.
                On a door.
                And on a wall.
                It is signed.""";
        for (var sidecar : List.of("", NOTES)) {
            var body = compile(sidecar).body();
            assertThat(body.text()).hasToString(text);
            var page = Jsoup.parse(body.html().toString().toString());
            var blocks = new ArrayList<String>();
            for (var block = page.getElementById("p1");
                    block != null;
                    block = page.getElementById("p" + (blocks.size() + 1))) {
                blocks.add(block.wholeText());
            }
            assertThat(String.join("\n", blocks)).isEqualTo(text);
            assertThat(page.select(".fnotes .fnote").eachAttr("id")).containsExactly("fn-1", "fn-2", "fn-3", "fn-4");
        }
    }
}
