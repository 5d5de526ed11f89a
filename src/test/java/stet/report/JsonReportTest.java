package stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import stet.problem.ArchiveProblem.FileUnused;
import stet.problem.MarkdownProblem.RawHtml;
import stet.problem.YamlProblem.DuplicateField;
import stet.source.SourcePath;
import stet.source.Span;

class JsonReportTest {

    private static final SourcePath PATH = new SourcePath("content/articles/강.md");

    private static final Texts TEXTS = new Texts(path -> Optional.of("😀 a: 1\n강\na: 2\n"));

    @Test
    void oneObjectOnALineWithThePlaceInCharacters() {
        assertThat(new JsonReport(TEXTS).show(new DuplicateField(new Span(PATH, 10, 11), "a", new Span(PATH, 3, 4))))
                .isEqualTo("{\"path\":\"content/articles/강.md\",\"line\":3,\"column\":1,\"endLine\":3,\"endColumn\":2,"
                        + "\"severity\":\"error\",\"id\":\"duplicate-field\",\"message\":\"`a` is there twice\","
                        + "\"hint\":\"keep one of the two\",\"related\":{\"path\":\"content/articles/강.md\",\"line\":1,"
                        + "\"column\":3,\"endLine\":1,\"endColumn\":4,\"message\":\"the first is here\"}}\n");
    }

    @Test
    void whatCouldEndAScriptOrALineIsEscaped() {
        var shown = new JsonReport(TEXTS).show(new RawHtml(Span.startOf(PATH), "</script>\"\\\u2028\u0007"));
        assertThat(shown)
                .contains("\\u003c/script\\u003e\\\"\\\\\\u2028\\u0007")
                .endsWith("}\n");
        assertThat(shown.lines().count()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoTextHasItsProblemsInTheFirstLine() {
        var shown = new JsonReport(new Texts(path -> Optional.empty())).show(new FileUnused(Span.startOf(PATH)));
        assertThat(shown).contains("\"line\":1,\"column\":1,\"endLine\":1,\"endColumn\":1,\"severity\":\"warning\"");
    }
}
