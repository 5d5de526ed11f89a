package stet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.json.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import stet.build.Corpus;
import stet.plain.Fingerprint;
import stet.problem.MarkdownProblem.AlternativeTextMissing;
import stet.problem.MarkdownProblem.LinkFromRoot;
import stet.problem.MarkdownProblem.RawHtml;
import stet.problem.MarkdownProblem.SchemeRefused;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.problem.Severity;
import stet.site.Addresses;
import stet.site.OutputPath;
import stet.source.SourcePath;
import stet.source.SourceText;

/**
 * The 652 examples of CommonMark 0.31.2. What Stet makes of each is what the specification says, but for what Stet does
 * otherwise on purpose:
 *
 * <ul>
 *   <li>raw HTML, links with schemes of their own and pictures without alternative text are refused;
 *   <li>links that begin at a root are refused, too: then the example is tried again without the first slash;
 *   <li>bare addresses become links, in {@link #BARE_ADDRESSES};
 *   <li>blocks have ids, for which some have a span around their text; a heading of the first level is shown as one of
 *       the second; a link to the outside has a {@code rel}; a picture that is alone in its paragraph is a figure; a
 *       link to a Markdown file leads to its page; the end of a line within a text is a space.
 * </ul>
 */
class CommonMarkTest {

    private static final SourcePath SOURCE = new SourcePath("content/articles/here.md");

    private static final Destinations DESTINATIONS =
            new Destinations(SOURCE, new OutputPath("here.html"), new Addresses(List.of("en")));

    /** Schemes other than http, https, mailto and tel; in 500 it is what stands before the colon of {@code foo):}. */
    private static final List<Integer> SCHEMES = List.of(500, 596, 598, 599, 601);

    private static final List<Integer> NO_ALTERNATIVE_TEXT = List.of(581);

    /** Where the extension for addresses without angle brackets finds one. */
    private static final Set<Integer> BARE_ADDRESSES = Set.of(602, 606, 608, 611, 612);

    /** A name with a backslash is no file's: the link leads nowhere, and whoever looks up links says so. */
    private static final List<Integer> BACKSLASHES = List.of(202, 502);

    /** The slash with which the destination of a link begins, as source or as shown text. */
    private static final Pattern ROOT = Pattern.compile("(?<=[(<\\s:]|^)/(?=\\p{L})");

    private record Example(int number, String markdown, String html) {}

    /** How an example came out. */
    private enum Result {
        AS_IT_IS,
        WITHOUT_THE_FIRST_SLASH,
        BACKSLASH,
        RAW_HTML,
        SCHEME,
        ALTERNATIVE_TEXT
    }

    @Test
    void examplesComeOutAsSpecified() throws IOException {
        var results = new TreeMap<Result, List<Integer>>();
        for (var example : examples()) {
            results.computeIfAbsent(result(example), result -> new ArrayList<>())
                    .add(example.number());
        }
        assertThat(results.get(Result.AS_IT_IS)).hasSize(487);
        assertThat(results.get(Result.WITHOUT_THE_FIRST_SLASH)).hasSize(85);
        assertThat(results.get(Result.BACKSLASH)).isEqualTo(BACKSLASHES);
        assertThat(results.get(Result.RAW_HTML)).hasSize(72);
        assertThat(results.get(Result.SCHEME)).isEqualTo(SCHEMES);
        assertThat(results.get(Result.ALTERNATIVE_TEXT)).isEqualTo(NO_ALTERNATIVE_TEXT);
        assertThat(results.values().stream().mapToInt(List::size).sum()).isEqualTo(652);
    }

    private static Result result(Example example) {
        var outcome = read(example.markdown());
        var errors = errors(outcome);
        if (errors.isEmpty()) {
            assertSame(example, outcome.value().orElseThrow().html(), body(example.html()));
            return BACKSLASHES.contains(example.number()) ? Result.BACKSLASH : Result.AS_IT_IS;
        }
        if (errors.stream().anyMatch(RawHtml.class::isInstance)) {
            assertIsRaw(example, errors);
            return Result.RAW_HTML;
        }
        if (errors.stream().anyMatch(AlternativeTextMissing.class::isInstance)) {
            return Result.ALTERNATIVE_TEXT;
        }
        if (errors.stream().allMatch(SchemeRefused.class::isInstance)) {
            return Result.SCHEME;
        }
        assertThat(errors).as("%s", example).allMatch(LinkFromRoot.class::isInstance);
        var again = read(ROOT.matcher(example.markdown()).replaceAll(""));
        assertThat(errors(again)).as("%s", example).isEmpty();
        assertSame(example, again.value().orElseThrow().html(), withoutFirstSlash(body(example.html())));
        return BACKSLASHES.contains(example.number()) ? Result.BACKSLASH : Result.WITHOUT_THE_FIRST_SLASH;
    }

    private static List<Problem> errors(Outcome<MarkdownDocument> outcome) {
        return outcome.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /** What is refused as raw HTML is what the specification hands through as it is. */
    private static void assertIsRaw(Example example, List<Problem> errors) {
        for (var error : errors) {
            if (error instanceof RawHtml raw) {
                assertThat(example.html()).as("%s", example).contains(raw.html().replace("…", ""));
            }
        }
    }

    private static Outcome<MarkdownDocument> read(String markdown) {
        return MarkdownReader.read(new SourceText(SOURCE, markdown, Fingerprint.of(markdown)), 0, DESTINATIONS);
    }

    private static void assertSame(Example example, String html, Element specified) {
        var body = body(html);
        if (BARE_ADDRESSES.contains(example.number())) {
            body.select("a").unwrap();
        }
        if (BACKSLASHES.contains(example.number())) {
            assertThat(body.select("a").attr("href")).as("%s", example).isEmpty();
            body.select("a").attr("href", specified.select("a").attr("href"));
        }
        assertThat(ours(body))
                .as("example %s: %s", example.number(), example.markdown())
                .isEqualTo(onPurpose(specified));
    }

    /** What Stet has made, without what it adds on purpose. */
    private static String ours(Element body) {
        inText(body, text -> text.replace('\n', ' '));
        body.select("span").unwrap();
        body.select("[id]").removeAttr("id");
        body.select("a[href^=http]").removeAttr("rel");
        for (var link : body.select("a[href]")) {
            // Stet encodes these three, the specification leaves them.
            link.attr(
                    "href",
                    link.attr("href").replace("%28", "(").replace("%29", ")").replace("%2A", "*"));
        }
        return body.html();
    }

    /** What the specification says, as Stet does it on purpose. */
    private static String onPurpose(Element body) {
        inText(body, text -> text.replace('\n', ' '));
        body.select("h1").tagName("h2");
        body.select("a[href='']").attr("href", "here.html");
        body.select("a[href=./target.md]").attr("href", "target.html");
        body.select("p:has(> img:only-child)").forEach(CommonMarkTest::figure);
        return body.html();
    }

    /** The specified HTML for an example in which destinations do not begin at a root. */
    private static Element withoutFirstSlash(Element body) {
        for (var name : List.of("href", "src")) {
            for (var element : body.select("[" + name + "^=/]")) {
                element.attr(name, element.attr(name).substring(1));
            }
        }
        inText(body, text -> ROOT.matcher(text).replaceAll(""));
        return body;
    }

    private static void inText(Element body, UnaryOperator<String> change) {
        for (var element : body.select(":not(pre, pre *)")) {
            element.textNodes().forEach(text -> text.text(change.apply(text.getWholeText())));
        }
    }

    private static void figure(Element paragraph) {
        if (paragraph.hasText()) {
            return;
        }
        paragraph.tagName("figure");
        for (var picture : paragraph.select("img[title]")) {
            picture.after(new Element("figcaption").text(picture.attr("title")));
            picture.removeAttr("title");
        }
    }

    private static Element body(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var text = Corpus.named("commonmark").text("spec.json");
        try (var reader = Json.createReader(new StringReader(text))) {
            for (var value : reader.readArray()) {
                var object = value.asJsonObject();
                examples.add(
                        new Example(object.getInt("example"), object.getString("markdown"), object.getString("html")));
            }
        }
        return List.copyOf(examples);
    }
}
