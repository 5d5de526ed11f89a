package stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import stet.problem.ArchiveProblem.FileUnused;
import stet.problem.MarkdownProblem.RawHtml;
import stet.source.SourcePath;
import stet.source.Span;

class GithubReportTest {

    private static final Texts TEXTS = new Texts(path -> Optional.of("a\n😀 <b>"));

    @Test
    void isAWorkflowCommandWithTheHintInASecondLine() {
        var path = new SourcePath("content/articles/fence.md");
        assertThat(new GithubReport(TEXTS, "").show(new RawHtml(new Span(path, 5, 8), "<b>")))
                .isEqualTo("::error file=content/articles/fence.md,line=2,col=3,title=raw-html::raw HTML: <b>%0A"
                        + "write it in Markdown, or put it between backticks to show it as it is\n");
        assertThat(new GithubReport(TEXTS, "").show(new FileUnused(Span.startOf(path))))
                .startsWith("::warning file=");
    }

    @Test
    void whatCouldBeginAnotherCommandIsEscaped() {
        var path = new SourcePath("content/a,b:c%.md");
        var shown = new GithubReport(TEXTS, "").show(new RawHtml(Span.startOf(path), "100%\r\n::error::x"));
        assertThat(shown)
                .startsWith("::error file=content/a%2Cb%3Ac%25.md,line=1,")
                .contains("100%25%0D%0A::error");
        assertThat(shown.lines().count()).isEqualTo(1);
    }
}
