package stet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML of bodies, by what it means rather than letter by letter. */
class BodyHtmlTest {

    private static Document read(String body) {
        return Jsoup.parseBodyFragment(BodyText.html(body));
    }

    private static List<String> attributes(String body, String selector, String attribute) {
        return read(body).select(selector).eachAttr(attribute);
    }

    @Test
    void aPictureAloneIsAFigureWithCaptionCreditAndLicence() {
        var body = read(
                "![A fence](fence.jpg \"The <fence>\"){credit=\"Desk & Co\" licence=CC0-1.0 lang=ko width=8 height=6}");
        var figure = body.expectFirst("figure");
        assertThat(body.body().childrenSize()).isEqualTo(1);
        assertThat(figure.expectFirst("img").attr("src")).isEqualTo("fence.jpg");
        assertThat(figure.expectFirst("img").attr("alt")).isEqualTo("A fence");
        assertThat(figure.expectFirst("img").attr("lang")).isEqualTo("ko");
        assertThat(figure.expectFirst("img").attr("width")).isEqualTo("8");
        assertThat(figure.expectFirst("img").attr("height")).isEqualTo("6");
        assertThat(figure.expectFirst("figcaption").text()).isEqualTo("The <fence> Desk & Co CC0-1.0");
        assertThat(figure.expectFirst("figcaption .credit").text()).isEqualTo("Desk & Co CC0-1.0");
        assertThat(figure.expectFirst("figcaption .credit .licence").text()).isEqualTo("CC0-1.0");
    }

    @Test
    void aFigureWithoutTitleAndAttributesHasNoCaption() {
        assertThat(read("![A fence](fence.jpg)").select("figure > img")).hasSize(1);
        assertThat(read("![A fence](fence.jpg)").select("figcaption")).isEmpty();
    }

    @Test
    void aPictureAmongWordsIsNoFigure() {
        var body = read("See ![a fence](fence.jpg \"Title\"){lang=ko} here.");
        assertThat(body.select("figure")).isEmpty();
        assertThat(body.expectFirst("p > img").attr("title")).isEqualTo("Title");
        assertThat(body.text()).isEqualTo("See here.");
    }

    @Test
    void bracesThatFollowNoPictureAreText() {
        assertThat(read("[a link](https://example.org/){credit=Desk} and (brackets){a=b} {c=d}")
                        .text())
                .isEqualTo("a link{credit=Desk} and (brackets){a=b} {c=d}");
    }

    @Test
    void aLinkAmongTheWordsOfAnotherIsText() {
        var body = read("[see <https://example.org/a> or *https://example.org/b*](https://example.org/c)");
        assertThat(body.select("a a")).isEmpty();
        assertThat(body.text()).contains("https://example.org/a");
    }

    @Test
    void headingsBeginAtTheSecondLevelAndHaveAddressesMadeOfTheirWords() {
        var body = read("## The fence\n\n### 압록강 강변\n\n## The fence\n\n###### *Deep* `code`\n\n## !!!\n");
        assertThat(body.select("h2, h3, h6").eachAttr("id"))
                .containsExactly("the-fence", "압록강-강변", "the-fence-1", "deep-code", "section");
        var high = BodyText.read("# One\n\nTwo\n===\n").value().orElseThrow();
        assertThat(Jsoup.parse(high.html()).select("h2")).hasSize(2);
        assertThat(high.anchors()).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Text", "Cite", "Corrections", "Notes", "P1", "Fig2", "fn 1", "FNR 1", "c 1", "N. Korea", "d2020"
            })
    void noHeadingTakesTheAddressOfAnotherPlaceOnThePage(String heading) {
        var body = read("## " + heading + "\n\nText[^1].\n\n![A fence](fence.jpg)\n\n[^1]: Note.");
        assertThat(body.expectFirst("h2").id()).startsWith("h-");
        var ids = body.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void headingsKeepTheirOwnAddressesApart() {
        assertThat(attributes("## H text\n\n## Text\n\n## Text\n", "h2", "id")).doesNotHaveDuplicates();
    }

    @Test
    void footnotesAreNumberedInTheOrderOfTheirReferencesAndLeadThereAndBack() {
        var body = read("""
                        One[^b], two[^A], once more[^b].

                        [^a]: First *note*.
                        [^b]: Second.

                            With a list:

                            - one
                        """);
        assertThat(body.select("a.fnref").eachAttr("href")).containsExactly("#fn-1", "#fn-2", "#fn-1");
        assertThat(body.select("a.fnref").eachAttr("data-n")).containsExactly("a", "b", "a");
        assertThat(body.select("a.fnref[id]").eachAttr("id")).containsExactly("fnr-1", "fnr-2");
        assertThat(body.select(".fnote").eachAttr("id")).containsExactly("fn-1", "fn-2");
        assertThat(body.select("a.back").eachAttr("href")).containsExactly("#fnr-1", "#fnr-2");
        assertThat(body.select("#fn-2").text()).startsWith("First note.");
        assertThat(body.select("#fn-1 li").text()).isEqualTo("one");
    }

    @Test
    void footnotesMayReferToOneAnother() {
        var body = read("One[^a].\n\n[^a]: See[^b].\n[^b]: See[^a].");
        assertThat(body.select(".fnote")).hasSize(2);
        assertThat(body.select("#fn-1 a.fnref").attr("href")).isEqualTo("#fn-2");
    }

    @Test
    void tablesHaveHeadsAndAlignment() {
        var body = read("| River | km |\n| :--- | ---: |\n| Yalu \\| Amnok | 790 |\n");
        assertThat(body.select("thead th").eachText()).containsExactly("River", "km");
        assertThat(body.select("tbody td").eachText()).containsExactly("Yalu | Amnok", "790");
        assertThat(body.select("[style]"))
                .as("a style of its own, which the page forbids")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../02/notices.md, ../02/notices.html",
        "notices.md, notices.html",
        "./notices.md, notices.html",
        "notices.ko.md, ../../ko/2020/03/notices.html",
        "notices.md#two-words, notices.html#two-words",
        "fence.md#here, #here",
        "#here, #here",
        "fence.md, fence.html",
        "../../../people/kim.md, ../../people/kim.html",
        "../../../pages/about.ko.md, ../../ko/about.html",
        "../../../media/plan.pdf, ../../media/plan.pdf",
        "국경.md, %EA%B5%AD%EA%B2%BD.html",
        "%EA%B5%AD%EA%B2%BD.md, %EA%B5%AD%EA%B2%BD.html",
        "a%20b.md, a%20b.html",
        "<a b.md>, a%20b.html",
        "a+b.md, a%2Bb.html",
        "100%.md, 100%25.html",
        "https://example.org/?a=1&b=2, https://example.org/?a=1&b=2",
        "HTTPS://example.org/, HTTPS://example.org/",
        "mailto:desk@example.org, mailto:desk@example.org",
        "tel:+82-2-123, tel:+82-2-123",
    })
    void linksLeadFromPageToPage(String written, String href) {
        assertThat(attributes("[link](" + written + ")", "a", "href")).containsExactly(href);
    }

    @Test
    void aLinkToWordsOfAnyScriptIsFoundAgain() {
        var html = read("## 압록강 강변\n\n[there](#압록강-강변) [here](#%EC%95%95%EB%A1%9D%EA%B0%95-%EA%B0%95%EB%B3%80)");
        var id = html.expectFirst("h2").id();
        assertThat(html.select("a").eachAttr("href"))
                .extracting(href -> java.net.URLDecoder.decode(href, java.nio.charset.StandardCharsets.UTF_8))
                .containsExactly("#" + id, "#" + id);
        assertThat(BodyText.read("[a](#a%20b)").value().orElseThrow().html()).contains("href=\"#a%20b\"");
    }

    @Test
    void outsideLinksTellNobodyWhereTheReaderComesFrom() {
        assertThat(attributes(
                        "[a](https://example.org/) [b](b.md) <https://example.org/c>", "a[rel=noreferrer]", "href"))
                .containsExactly("https://example.org/", "https://example.org/c");
    }

    @Test
    void bareAddressesAreLinksAndStruckTextIsStruck() {
        assertThat(attributes("See https://example.org/a, or desk@example.org.", "a", "href"))
                .containsExactly("https://example.org/a", "mailto:desk@example.org");
        assertThat(read("~~gone~~").select("del").text()).isEqualTo("gone");
    }

    @Test
    void whatFollowsABareAddressWithoutASpaceIsNoPartOfIt() {
        assertThat(attributes(
                        "문의는 desk@example.org로 보내고, https://example.org에서 본다. 連絡はa@example.orgまで。 "
                                + "https://ko.example.org/wiki/압록강 https://한국.kr/ <https://example.org에서>",
                        "a",
                        "href"))
                .containsExactly(
                        "mailto:desk@example.org",
                        "https://example.org",
                        "mailto:a@example.org",
                        "https://ko.example.org/wiki/%EC%95%95%EB%A1%9D%EA%B0%95",
                        "https://%ED%95%9C%EA%B5%AD.kr/",
                        "https://example.org%EC%97%90%EC%84%9C");
        var grown = read("See photoshttps://example.org/x and ftp://example.org/a, desk@example.org로.");
        assertThat(grown.select("a")).hasSize(1);
        assertThat(grown.text())
                .isEqualTo("See photoshttps://example.org/x and ftp://example.org/a, desk@example.org로.");
    }

    @Test
    void aTildeBetweenNumbersIsLetStand() {
        var html = read("회의는 3~4일, 5~6일에 열렸다.");

        assertThat(html.select("del")).isEmpty();
        assertThat(html.text()).isEqualTo("회의는 3~4일, 5~6일에 열렸다.");
    }

    @Test
    void theOpeningIsTheFirstParagraphWithoutMarkup() {
        assertThat(BodyText.read("## Head\n\n- item\n\n> quoted\n\nThe *first* `one`[^1]\n"
                                + "of [two](b.md).\n\n[^1]: Note.")
                        .value()
                        .orElseThrow()
                        .opening())
                .isEqualTo("The first one of two.");
    }

    @Test
    void referencesAreWhatOthersMustLookUp() {
        var document = BodyText.read("[a](../02/b.md#c) ![d](e.jpg) [f](https://example.org/)[^1]\n\n[^1]: [g](h.md)")
                .value()
                .orElseThrow();
        assertThat(document.references())
                .extracting(reference -> reference.kind() + " " + reference.target() + " " + reference.fragment())
                .containsExactly(
                        "LINK content/articles/2020/02/b.md Optional[c]",
                        "PICTURE content/articles/2020/03/e.jpg Optional.empty",
                        "LINK content/articles/2020/03/h.md Optional.empty");
    }

    @Test
    void placesOfProblemsAreRightAfterWideCharactersAndInFootnotes() {
        assertThat(BodyText.wrong("😀 강 <b>x</b>")).containsExactly("raw-html: <b>");
        assertThat(BodyText.wrong("> 😀 [x](javascript:y)")).containsExactly("scheme-refused: [x](javascript:y)");
        assertThat(BodyText.wrong("😀[^1]\n\n[^1]: 😀 ![](a.jpg)"))
                .containsExactly("alternative-text-missing: ![](a.jpg)");
        assertThat(BodyText.wrong("| 😀 | [x](/y) |\n|---|---|\n")).containsExactly("link-from-root: [x](/y)");
        assertThat(BodyText.wrong("a\r\n\r\n😀[^x]\r\n")).containsExactly("footnote-missing: [^x]");
    }

    @Test
    void whatLooksLikeAFootnoteInCodeOrAfterABackslashIsNone() {
        assertThat(BodyText.wrong("`[^a]` \\[^b] [^ c] []\n\n    [^d]\n\n```\n[^e]\n```\n"))
                .isEmpty();
    }
}
