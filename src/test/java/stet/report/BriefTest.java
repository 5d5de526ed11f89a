package stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stet.problem.Problem;
import stet.problem.TemplateProblem.TemplateSyntax;
import stet.problem.YamlProblem.EmptyField;
import stet.report.TextReport.Style;
import stet.source.SourcePath;
import stet.source.Span;

/** What somebody wrote is not told at a length that hides all else. */
class BriefTest {

    private static final String LONG = "🐎".repeat(1_000_000);

    private static final Texts TEXTS = new Texts(path -> Optional.empty());

    @Test
    void noReportRepeatsAWholeFile() {
        var span = Span.startOf(new SourcePath("content/sources.yaml"));
        for (Problem problem : List.<Problem>of(new EmptyField(span, LONG, "x"), new TemplateSyntax(span, LONG))) {
            for (var report : reports()) {
                assertThat(report.show(problem))
                        .as("%s by %s", problem.id(), report.getClass())
                        .contains("🐎…")
                        .hasSizeLessThan(7000);
            }
        }
    }

    private static List<Report> reports() {
        return List.of(
                new TextReport(TEXTS, Style.PLAIN),
                new JsonReport(TEXTS),
                new GithubReport(TEXTS, ""),
                new HtmlReport(TEXTS));
    }
}
