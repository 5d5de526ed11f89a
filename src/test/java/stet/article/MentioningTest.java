package stet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
        return compile(path, "Report", body, sidecar, names);
    }

    private static Compiled<Article> compile(String path, String title, String body, String sidecar, Names names) {
        var options = new Options(new Addresses(List.of("en", "ko")), new TreeMap<>(), false, names);
        var notes =
                Optional.of(sidecar).filter(text -> !text.isEmpty()).map(text -> source(path + ".notes.yaml", text));
        var outcome = ArticleCompiler.compile(
                source(path, "---\ntitle: " + title + "\ndate: 2020\n---\n" + body), notes, options);
        assertThat(outcome.problems()).isEmpty();
        return outcome.value().orElseThrow();
    }

    private static SourceText source(String path, String text) {
        return new SourceText(new SourcePath("content/articles/" + path), text, Fingerprint.of(text));
    }

    private static List<String> links(String body) {
        var html = compile("2020/a.md", body, "").body().html().toString();
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
    void ofATextThatIsWithheldTheTitleAloneSpeaks() {
        var title = "Hyesan is shut\ntext: withheld";
        assertThat(compile("2020/a.md", title, "The Yalu at Hyesan.", "", NAMES)
                        .value()
                        .mentions())
                .extracting(Mention::part, Mention::after)
                .containsExactly(tuple(Mention.Part.TITLE, " is shut"));
    }

    @Test
    void linksTheFirstOrAllOrNone() {
        assertThat(links("The Yalu, the Yalu; Hyesan, Hyesan; MSS."))
                .containsExactly(
                        "../places/yalu.html: Yalu", "../places/hyesan.html: Hyesan", "../places/hyesan.html: Hyesan");
    }

    @Test
    void linksLeadToThePageInTheLanguageOfTheText() {
        assertThat(compile("2020/a.ko.md", "혜산에서", "").body().html().toString())
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
        assertThat(MENTION.matcher(compile("2020/a.md", body, sidecar)
                                .body()
                                .html()
                                .toString())
                        .results()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void captionsAreLinkedInTheirTurnAndCreditsAreNot() {
        var figure = "![The Yalu](a.png \"The Yalu at Hyesan\"){credit=\"Picture: Hyesan\"}\n\n";
        assertThat(links("Above.\n\n" + figure + "The Yalu.\n\n> " + figure)).hasSize(3);
        assertThat(links("The Yalu.\n\n" + figure))
                .containsExactly("../places/yalu.html: Yalu", "../places/hyesan.html: Hyesan");
        assertThat(mentions("Above.\n\n" + figure, ""))
                .containsExactly("fig1 The [Yalu] at Hyesan", "fig1 The Yalu at [Hyesan]");
        assertThat(compile("2020/a.md", "Above.\n\n" + figure, "").body().html().toString())
                .contains("<figcaption>The <a class=\"m\" href=\"../places/yalu.html\">Yalu</a> at <a class=\"m\""
                        + " href=\"../places/hyesan.html\">Hyesan</a> <span class=\"credit\">Picture: Hyesan</span>");
    }

    @Test
    void aPictureWithoutACaptionSpeaksOfNobody() {
        assertThat(mentions("The Yalu.\n\n![a fence](fence.jpg)\n\n![a river](river.jpg){credit=\"Yalu\"}\n", ""))
                .hasSize(1);
    }

    @Test
    void aCaptionHasLinksBesideItsMarks() {
        var sidecar = "- {in: fig1.caption, quote: Jong Un at, type: comment, body: B.}\n";
        var body = "Above.\n\n![A man](a.png \"Kim Jong Un at Hyesan\")";
        assertThat(compile("2020/a.md", body, sidecar).body().html().toString())
                .matches("(?s).*<figcaption><a class=\"m\" [^>]*>Kim <mark[^>]*>Jong Un</mark></a><mark[^>]*> at</mark>"
                        + "<a class=\"ref\"[^>]*></a> <a class=\"m\" [^>]*>Hyesan</a></figcaption>.*");
    }

    @Test
    void theCallOfANoteOnACaptionStandsAfterItsWordsWhereverTheFigureIs() {
        var sidecar = """
                - {in: fig1.caption, quote: A man, type: comment, body: B.}
                - {block: p1, type: comment, body: C.}
                """;
        var figure = "![A man](a.png \"A man at Hyesan\")";
        for (var body : List.of(figure + "\n\nBelow.", "Above.\n\n" + figure)) {
            assertThat(compile("2020/a.md", body, sidecar).body().html().toString())
                    .matches("(?s).*<figcaption><mark[^>]*>A man</mark><a class=\"ref\"[^>]*></a> at "
                            + "<a class=\"m\" [^>]*>Hyesan</a></figcaption>.*")
                    .containsOnlyOnce("id=\"r-n-p1\"");
        }
    }

    @Test
    void aTitleIsAPassageAndIsNeverLinked() {
        var article = compile("2020/a.md", "Hyesan by the Yalu", "By the Yalu.", "", NAMES);
        assertThat(article.value().mentions())
                .extracting(Mention::key, Mention::part, Mention::block)
                .containsExactly(
                        tuple("places/hyesan", Mention.Part.TITLE, ""),
                        tuple("places/yalu", Mention.Part.TITLE, ""),
                        tuple("places/yalu", Mention.Part.TEXT, "p1"));
        assertThat(article.body().title()).doesNotContain("<a");
        assertThat(article.body().html().toString())
                .contains("By the <a class=\"m\" href=\"../places/yalu.html\">Yalu</a>.");
    }

    @Test
    void whatTellsOfUnnamedSourcesInTitlesAndCaptionsSpeaksOfNobody() {
        var sidecar = """
                sources:
                  - {id: s1, kind: unnamed, quote: a trader}
                notes:
                  - {in: title, quote: a man of Hyesan, type: source, source: s1, body: The same.}
                  - {in: fig1.caption, quote: man in Hyesan, type: source, source: s1, body: The same.}
                """;
        var body = "So a trader said.\n\n![A man](a.png \"A man in Hyesan by the Yalu\")";
        var article = compile("2020/a.md", "Kim Jong Un and a man of Hyesan", body, sidecar, NAMES);
        assertThat(article.value().mentions())
                .extracting(Mention::key, Mention::block, Mention::before, Mention::after)
                .containsExactly(tuple("people/kim", "", "", " and …"), tuple("places/yalu", "fig1", "… by the ", ""));
        assertThat(article.body().html().toString()).doesNotContain("places/hyesan");
    }

    @Test
    void aReferenceStandsAfterTheLink() {
        var sidecar =
                "- {quote: Kim Jong, type: comment, body: B.}\n- {quote: Jong Un spoke, type: comment, body: C.}\n";
        assertThat(compile("2020/a.md", "So Kim Jong Un spoke.", sidecar)
                        .body()
                        .html()
                        .toString())
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
                "\n\n- ",
                "\n\n![x](a.png \"ab a\")\n\n");
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
        assertThat(text(with.html().toString()))
                .as("-Dseed=%s, %s", seed, body)
                .isEqualTo(text(without.html().toString()));
        var open = 0;
        for (var tag : Pattern.compile("</?a[ >]")
                .matcher(with.html().toString())
                .results()
                .toList()) {
            open += tag.group().startsWith("</") ? -1 : 1;
            assertThat(open).as("-Dseed=%s, %s", seed, with.html().toString()).isBetween(0, 1);
        }
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "");
    }
}
