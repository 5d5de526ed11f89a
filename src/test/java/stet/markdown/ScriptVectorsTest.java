package stet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The well-known ways to bring a script into a page by Markdown. Each is refused, or comes out as text: in no HTML of
 * ours is an element, an attribute or a scheme that could act.
 */
class ScriptVectorsTest {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "body",
            "p",
            "a",
            "em",
            "strong",
            "del",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "br",
            "img",
            "figure",
            "figcaption",
            "span",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");

    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "src",
            "alt",
            "title",
            "id",
            "class",
            "rel",
            "role",
            "lang",
            "width",
            "height",
            "start",
            "align",
            "data-k",
            "data-n",
            "aria-label");

    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern ALLOWED = Pattern.compile("^(?:https?|mailto|tel):.*", Pattern.DOTALL);

    /** Addresses: each is tried as a link, a picture, a reference, an autolink, and with entities. */
    private static final List<String> ADDRESSES = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "javascript://example.org/%0Aalert(1)",
            "javascript&colon;alert(1)",
            "javascript&#58;alert(1)",
            "javascript&#x3a;alert(1)",
            "&#106;avascript:alert(1)",
            "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)",
            "&#0000106&#0000097&#0000118;ascript:alert(1)",
            "java&Tab;script:alert(1)",
            "java&NewLine;script:alert(1)",
            "java&#9;script:alert(1)",
            "java&#10;script:alert(1)",
            "java&#13;script:alert(1)",
            "&#1;javascript:alert(1)",
            "&#x1f;javascript:alert(1)",
            "&nbsp;javascript:alert(1)",
            "&#xfeff;javascript:alert(1)",
            "&ZeroWidthSpace;javascript:alert(1)",
            "java\\script:alert(1)",
            "java%0ascript:alert(1)",
            "java%09script:alert(1)",
            "%6A%61vascript:alert(1)",
            "javascript%3Aalert(1)",
            "\u0001javascript:alert(1)",
            "\u00a0javascript:alert(1)",
            "java\u0000script:alert(1)",
            "feed:javascript:alert(1)",
            "view-source:javascript:alert(1)",
            "jar:javascript:alert(1)!/",
            "vbscript:msgbox(1)",
            "VBScript:msgbox(1)",
            "livescript:x",
            "mocha:x",
            "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
            "data:image/svg+xml,<svg onload=alert(1)>",
            "data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+",
            "DATA:,x",
            "blob:https://example.org/1",
            "file:///etc/passwd",
            "filesystem:https://example.org/x",
            "ms-its:x",
            "mhtml:x",
            "chrome://settings",
            "about:blank",
            "ws://example.org/",
            "intent://x#Intent;end",
            "//example.org/x.js",
            "\\\\example.org\\x",
            "/\\example.org",
            "x\"onclick=\"alert(1)",
            "x' onclick='alert(1)",
            "x&quot; onclick=&quot;alert(1)",
            "https://example.org/\"><script>alert(1)</script>",
            "https://example.org/'onmouseover=alert(1)//",
            "mailto:a@b.org\"onclick=alert(1)");

    /** Whole texts. */
    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//example.org/x.js></SCRIPT>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<iframe src=javascript:alert(1)>",
            "<a href=javascript:alert(1)>x</a>",
            "<math><mi xlink:href=\"javascript:alert(1)\">x",
            "<details open ontoggle=alert(1)>",
            "<style>@import 'javascript:alert(1)';</style>",
            "<link rel=stylesheet href=//example.org/x.css>",
            "<meta http-equiv=refresh content=\"0;javascript:alert(1)\">",
            "<base href=javascript:/a/-alert(1)//>",
            "<object data=javascript:alert(1)>",
            "<embed src=javascript:alert(1)>",
            "<form action=javascript:alert(1)><button>x",
            "<!--><script>alert(1)</script>-->",
            "<!-- --!><img src=x onerror=alert(1)> -->",
            "<?xml version=\"1.0\"?><script>alert(1)</script>",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<!DOCTYPE html><script>alert(1)</script>",
            "<scr<script>ipt>alert(1)</script>",
            "\\<script>alert(1)</script>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;alert(1)",
            "`<script>alert(1)</script>`",
            "    <script>alert(1)</script>",
            "```\"><script>alert(1)</script>\nx\n```",
            "~~~html\" onload=\"alert(1)\nx\n~~~",
            "[x](https://example.org/ \"a\\\" onclick=\\\"alert(1)\")",
            "[x](https://example.org/ '\"><script>alert(1)</script>')",
            "![x\" onerror=\"alert(1)](a.jpg)",
            "![<script>alert(1)</script>](a.jpg)",
            "![x](a.jpg \"\\\" onerror=\\\"alert(1)\")",
            "![x](a.jpg \"<script>alert(1)</script>\")",
            "![x](a.jpg){onerror=alert(1)}",
            "![x](a.jpg){credit=\"<script>alert(1)</script>\"}",
            "![x](a.jpg){licence='\"><svg onload=alert(1)>'}",
            "![x](a.jpg){lang='en\" onload=\"alert(1)'}",
            "![x](a.jpg){width='1\" onload=\"alert(1)'}",
            "![x](a.jpg){width=1 onload=alert(1)}",
            "## x\" onclick=\"alert(1)",
            "## <img src=x onerror=alert(1)>",
            "| <script> | a |\n|---|---|\n| x\" onclick=\"y | b |",
            "x[^1\"onclick=\"alert(1)]\n\n[^1\"onclick=\"alert(1)]: y",
            "x[^a]\n\n[^a]: <script>alert(1)</script>",
            "<https://example.org/\"onclick=\"alert(1)>",
            "https://example.org/\"onclick=\"alert(1)",
            "https://example.org/<script>alert(1)</script>",
            "a@b.org\"onclick=alert(1)",
            "[x]\n\n[x]: javascript:alert(1)",
            "[x]\n\n[x]: <java\tscript:alert(1)>",
            "[a](b.md#\"onclick=\"alert(1))",
            "[a](#x\"><script>alert(1)</script>)",
            "[![x](javascript:alert(1))](javascript:alert(2))",
            "[<script>alert(1)</script>](b.md)",
            "*<script*>alert(1)</script>",
            "</p><script>alert(1)</script>",
            "</textarea></title></style><script>alert(1)</script>",
            "{{constructor.constructor('alert(1)')()}} ${7*7} <#assign x=1>");

    static Stream<String> vectors() {
        var addresses = ADDRESSES.stream()
                .flatMap(address -> Stream.of(
                        "[x](" + address + ")",
                        "[x](<" + address + ">)",
                        "![x](" + address + ")",
                        "![x](<" + address + ">)",
                        "[x]\n\n[x]: " + address,
                        "[x]\n\n[x]: <" + address + ">",
                        "<" + address + ">",
                        "See " + address + " here"));
        return Stream.concat(addresses, TEXTS.stream());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void noVectorActs(String vector) {
        BodyText.read(vector).value().ifPresent(document -> assertHarmless(document.html()));
    }

    private static void assertHarmless(String html) {
        var body = Jsoup.parse(html);
        for (var element : body.getAllElements()) {
            if (!element.normalName().equals("#root")) {
                assertThat(ELEMENTS).as(html).contains(element.normalName());
                element.attributes().forEach(attribute -> assertHarmless(element, attribute, html));
            }
        }
    }

    private static void assertHarmless(Element element, Attribute attribute, String html) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(ATTRIBUTES).as(html).contains(name);
        if (name.equals("href") || name.equals("src")) {
            var seen = seenByABrowser(attribute.getValue());
            var isAddress =
                    ALLOWED.matcher(seen).matches() && !element.normalName().equals("img");
            assertThat(isAddress || !SCHEME.matcher(seen).matches()).as(html).isTrue();
            assertThat(seen.replace('\\', '/')).as(html).doesNotStartWith("/");
        }
    }

    /** What is left of an address when a browser has dropped what it drops. */
    private static String seenByABrowser(String address) {
        return address.replaceAll("[\\t\\n\\r]", "")
                .replaceAll("^[\\x00-\\x20]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Else the test above would show nothing. */
    @Test
    void manyVectorsAreTriedAndSomeComeOutAsText() {
        assertThat(vectors().distinct()).hasSizeGreaterThan(400);
        assertThat(vectors().filter(vector -> BodyText.read(vector).value().isPresent()))
                .hasSizeGreaterThan(60);
        assertThat(BodyText.read("[x](https://example.org/)").value()).isPresent();
    }
}
