package stet.markdown;

import java.util.List;
import stet.plain.Fingerprint;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.site.Addresses;
import stet.site.OutputPath;
import stet.source.SourcePath;
import stet.source.SourceText;

/** Reads a body as that of {@code content/articles/2020/03/fence.md}, in a site in English and Korean. */
final class BodyText {

    private static final SourcePath PATH = new SourcePath("content/articles/2020/03/fence.md");
    private static final Addresses ADDRESSES = new Addresses(List.of("en", "ko"));

    private BodyText() {}

    static Outcome<MarkdownDocument> read(String body) {
        return read(PATH, body);
    }

    static Outcome<MarkdownDocument> read(SourcePath path, String body) {
        var page = ADDRESSES.page(path).orElse(new OutputPath("page.html"));
        var source = new SourceText(path, body, Fingerprint.of(body));
        return MarkdownReader.read(source, 0, new Destinations(path, page, ADDRESSES));
    }

    /** The HTML of a body in which nothing is wrong. */
    static String html(String body) {
        var outcome = read(body);
        if (!outcome.problems().isEmpty()) {
            throw new IllegalArgumentException(outcome.problems().toString());
        }
        return outcome.value().orElseThrow().html();
    }

    /** What is wrong with a body: each problem’s id, and the text that it marks. */
    static List<String> wrong(String body) {
        return read(body).problems().stream()
                .map(problem -> problem.id() + ": " + marked(body, problem))
                .toList();
    }

    private static String marked(String body, Problem problem) {
        return body.substring(problem.span().start(), problem.span().end());
    }
}
