package stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import stet.problem.ArchiveProblem.FileUnused;
import stet.problem.MarkdownProblem.RawHtml;
import stet.problem.Problem;
import stet.problem.YamlProblem.DuplicateField;
import stet.source.SourcePath;
import stet.source.Span;

class HtmlReportTest {

    private static final SourcePath PATH = new SourcePath("content/articles/fence.md");

    private static String show(String text, Problem problem) {
        return new HtmlReport(new Texts(path -> Optional.of(text))).show(problem);
    }

    @Test
    void tellsWhatWhereLineAndHint() {
        var problem = new DuplicateField(new Span(PATH, 13, 18), "title", new Span(PATH, 4, 9));
        assertThat(show("---\ntitle: a\ntitle: b\n", problem)).isEqualTo("""
                        <li class="error">
                        <p class="what"><b>error</b> `title` is there twice</p>
                        <p class="place">content/articles/fence.md:3:1</p>
                        <pre><i>3</i> <mark>title</mark>: b</pre>
                        <p class="related">the first is here: content/articles/fence.md:2:1</p>
                        <p class="hint">hint: keep one of the two</p>
                        </li>
                        """);
    }

    @Test
    void nothingInASourceIsMarkup() {
        var hostile = "<img src=x onerror=\"alert(1)\"> & </pre><script>alert(2)</script>";
        var shown = show(hostile, new RawHtml(new Span(PATH, 5, hostile.length()), hostile));

        var body = Jsoup.parseBodyFragment(shown).body();
        assertThat(body.select("img, script")).isEmpty();
        assertThat(body.select("pre").text()).contains(hostile);
    }

    @Test
    void nothingTurnsTheTextAround() {
        var shown = show("a\u202eb <b>", new RawHtml(new Span(PATH, 4, 7), "<b>"));
        assertThat(shown).doesNotContain("\u202e").contains("a\ufffdb");
    }

    @Test
    void aFileThatIsNoTextHasNoLine() {
        var problem = new FileUnused(Span.startOf(PATH));
        assertThat(new HtmlReport(new Texts(path -> Optional.empty())).show(problem))
                .contains("<p class=\"place\">content/articles/fence.md</p>")
                .doesNotContain("<pre>");
    }
}
