package stet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stet.article.ArticleCompiler.Options;
import stet.mention.Listed;
import stet.mention.Listed.Linking;
import stet.mention.Listed.Spelling;
import stet.mention.Names;
import stet.plain.Fingerprint;
import stet.site.Addresses;
import stet.source.SourcePath;
import stet.source.SourceText;

/** Names in the text of an article: which become links, which passages are kept, and that the text stays as it is. */
class MentioningTest {

    private static final Pattern MENTION = Pattern.compile("<a class=\"m\" href=\"([^\"]*)\">(.*?)</a>");

    private static final Names NAMES = Names.of(List.of(
            listed("places/yalu", "Yalu", Linking.FIRST),
            listed("places/hyesan", "Hyesan", Linking.ALL),
            listed("places/hyesan", "혜산", Linking.ALL),
            listed("organizations/mss", "MSS", Linking.NEVER),
            listed("people/kim", "Kim Jong Un", Linking.ALL)));

    private static Listed listed(String key, String name, Linking linking) {
        return new Listed(key, name, Spelling.USUAL, linking);
    }

    private static Compiled<Article> compile(String path, String body, String sidecar) {
        return compile(path, body, sidecar, NAMES);
    }

    private static Compiled<Article> compile(String path, String body, String sidecar, Names names) {
        var options = new Options(new Addresses(List.of("en", "ko")), new TreeMap<>(), false, names);
        var notes =
                Optional.of(sidecar).filter(text -> !text.isEmpty()).map(text -> source(path + ".notes.yaml", text));
        var outcome =
                ArticleCompiler.compile(source(path, "---\ntitle: Yalu\ndate: 2020\n---\n" + body), notes, options);
        assertThat(outcome.problems()).isEmpty();
        return outcome.value().orElseThrow();
    }

    private static SourceText source(String path, String text) {
        return new SourceText(new SourcePath("content/articles/" + path), text, Fingerprint.of(text));
    }

    private static List<String> links(String body) {
        var html = compile("2020/a.md", body, "").body().html();
        return MENTION.matcher(html)
                .results()
                .map(found -> found.group(1) + ": " + found.group(2))
                .toList();
    }

    private static List<String> mentions(String body, String sidecar) {
        return compile("2020/a.md", body, sidecar).value().mentions().stream()
                .map(one -> one.block() + " " + one.before() + "[" + one.words() + "]" + one.after())
                .toList();
    }

    @Test
    void linksTheFirstOrAllOrNone() {
        assertThat(links("The Yalu, the Yalu; Hyesan, Hyesan; MSS."))
                .containsExactly(
                        "../places/yalu.html: Yalu", "../places/hyesan.html: Hyesan", "../places/hyesan.html: Hyesan");
    }

    @Test
    void linksLeadToThePageInTheLanguageOfTheText() {
        assertThat(compile("2020/a.ko.md", "혜산에서", "").body().html())
                .contains("<a class=\"m\" href=\"../places/hyesan.html\">혜산</a>에서");
        assertThat(compile("2020/a.ko.md", "혜산에서", "").value().path().value()).isEqualTo("ko/2020/a.html");
    }

    @Test
    void linksNothingAcrossMarkupNorInHeadingsNorLinksNorCode() {
        assertThat(links("## Hyesan\n\n[Hyesan](https://e.org/), `Hyesan`, Kim *Jong* Un, **Kim Jong\nUn**\n"))
                .containsExactly("../people/kim.html: Kim Jong Un");
        assertThat(mentions("## Hyesan\n\n[Hyesan](https://e.org/) and `Hyesan`, Kim *Jong* Un\n\n    Hyesan\n", ""))
                .containsExactly(
                        "p1 [Hyesan]", "p2 [Hyesan] and Hyesan, Kim Jong Un", "p2 Hyesan and Hyesan, [Kim Jong Un]");
    }

    @Test
    void linksInTablesListsAndFootnotes() {
        assertThat(links("| a | b |\n|---|---|\n| Hyesan | c |\n\n- Hyesan\n\nText.[^1]\n\n[^1]: Hyesan."))
                .hasSize(3);
    }

    @Test
    void passagesAreOneForEachBlockWithTheWordsAround() {
        var long1 = "word ".repeat(40);
        assertThat(mentions("A Hyesan and Hyesan.\n\n" + long1 + "Hyesan " + long1, ""))
                .containsExactly(
                        "p1 A [Hyesan] and Hyesan.",
                        "p2 … " + "word ".repeat(17) + "[Hyesan] "
                                + "word ".repeat(26).strip() + " …");
        assertThat(compile("2020/a.md", "## H\n\nOne.\n\n- Hyesan\n\nHyesan", "")
                        .value()
                        .mentions())
                .extracting(Mention::paragraph)
                .containsExactly(0, 2);
    }

    @Test
    void creditsAndTheWordsOfUnnamedSourcesSpeakOfNobody() {
        var sidecar = """
                blocks:
                  - {quote: Drawn in Hyesan, role: credit}
                sources:
                  - {id: s1, kind: unnamed, quote: a trader in Hyesan}
                notes:
                  - {quote: a guard by the Yalu, type: source, source: s1, body: Said twice.}
                """;
        var body =
                "On the Yalu a trader in Hyesan told Hyesan people what a guard by the Yalu saw.\n\nDrawn in Hyesan.";
        assertThat(mentions(body, sidecar)).containsExactly("p1 On the [Yalu] …", "p1 … told [Hyesan] people what …");
        assertThat(MENTION.matcher(compile("2020/a.md", body, sidecar).body().html())
                        .results()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aReferenceStandsAfterTheLink() {
        var sidecar =
                "- {quote: Kim Jong, type: comment, body: B.}\n- {quote: Jong Un spoke, type: comment, body: C.}\n";
        assertThat(compile("2020/a.md", "So Kim Jong Un spoke.", sidecar).body().html())
                .matches("(?s).*So <a class=\"m\" [^>]*><mark[^>]*>Kim </mark><mark[^>]*>Jong</mark>"
                        + "<mark[^>]*> Un</mark></a><a class=\"ref\"[^>]*></a><mark[^>]*> spoke</mark>"
                        + "<a class=\"ref\"[^>]*></a>\\.</p>.*");
    }

    /** Whatever is named and annotated, the text of the page is the canonical text, and no link lies in a link. */
    @Test
    void theTextOfThePageStaysTheTextOfTheArticle() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var pieces = List.of(
                "ab",
                "ba",
                " ",
                " ",
                "*ab*",
                "**a b**",
                "`ab`",
                "[ab a](https://e.org/)",
                "\n",
                "\n\n",
                "a",
                "b,",
                "&amp;",
                "가ab",
                "\n\n- ");
        for (var round = 0; round < 400; round++) {
            var body = new StringBuilder("start ");
            for (var i = 0; i < random.nextInt(30); i++) {
                body.append(pieces.get(random.nextInt(pieces.size())));
            }
            var names = new ArrayList<Listed>();
            for (var name : List.of("ab", "ba", "a", "ab a", "b", "start ab")) {
                if (random.nextBoolean()) {
                    names.add(listed(
                            "places/" + name.replace(' ', '-'),
                            name,
                            List.of(Linking.values()).get(random.nextInt(3))));
                }
            }
            var notes = random.nextBoolean()
                    ? "- {quote: start, type: comment, body: B.}\n- {block: p1, type: comment, body: C.}\n"
                    : "";
            checkText(body.toString(), notes, Names.of(names), seed);
        }
    }

    private static void checkText(String body, String notes, Names names, long seed) {
        var with = compile("2020/a.md", body, notes, names).body();
        var without = compile("2020/a.md", body, notes, Names.NONE).body();
        assertThat(with.text()).as("-Dseed=%s", seed).isEqualTo(without.text());
        assertThat(text(with.html())).as("-Dseed=%s, %s", seed, body).isEqualTo(text(without.html()));
        var open = 0;
        for (var tag :
                Pattern.compile("</?a[ >]").matcher(with.html()).results().toList()) {
            open += tag.group().startsWith("</") ? -1 : 1;
            assertThat(open).as("-Dseed=%s, %s", seed, with.html()).isBetween(0, 1);
        }
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "");
    }
}
