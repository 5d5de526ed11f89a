package stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import stet.problem.ArchiveProblem.FileUnused;
import stet.problem.MarkdownProblem.RawHtml;
import stet.problem.Problem;
import stet.problem.YamlProblem.DuplicateField;
import stet.report.TextReport.Style;
import stet.source.SourcePath;
import stet.source.Span;

class TextReportTest {

    private static final SourcePath PATH = new SourcePath("content/articles/fence.md");

    private static String show(String text, Problem problem) {
        return new TextReport(new Texts(path -> Optional.of(text)), Style.PLAIN).show(problem);
    }

    /** The excerpt and the mark below it, for a mark under {@code marked}. */
    private static String excerpt(String text, String marked) {
        var at = text.indexOf(marked);
        var shown = show(text, new RawHtml(new Span(PATH, at, at + marked.length()), marked));
        return shown.lines().skip(1).limit(2).reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void tellsPlaceSeverityMessageLineAndHint() {
        var text = "---\ntitle: a\ntitle: b\n";
        var problem = new DuplicateField(new Span(PATH, 13, 18), "title", new Span(PATH, 4, 9));
        assertThat(show(text, problem)).isEqualTo("""
                        content/articles/fence.md:3:1: error: `title` is there twice
                          3 | title: b
                            | ^^^^^
                            = the first is here: content/articles/fence.md:2:1
                            = hint: keep one of the two
                        """);
    }

    @Test
    void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
        assertThat(excerpt("압록강 <b>", "<b>")).isEqualTo("""
                          1 | 압록강 <b>
                            |        ^^^
                        """);
        assertThat(excerpt("😀 <b>", "<b>")).isEqualTo("""
                          1 | 😀 <b>
                            |    ^^^
                        """);
        assertThat(excerpt("e\u0301a <b>", "<b>")).contains("    |    ^^^");
        assertThat(excerpt("a 강변 b", "강변")).contains("    |   ^^^^\n");
        assertThat(excerpt("ｆｕｌｌ x", "x")).contains("    |          ^\n");
    }

    @Test
    void tabsBeforeTheMarkAreRepeated() {
        assertThat(excerpt("\ta\t<b>", "<b>")).isEqualTo("  1 | \ta\t<b>\n    | \t \t^^^\n");
    }

    @Test
    void longLinesAreCutAroundThePlaceAndNeverInACharacter() {
        var text = "😀".repeat(300) + "<b>" + "강".repeat(300);
        var lines = excerpt(text, "<b>").lines().toList();
        assertThat(lines.get(0)).startsWith("  1 | …😀").endsWith("강…").contains("<b>");
        assertThat(lines.get(0).length()).isLessThan(120);
        assertThat(lines.get(0).codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff))
                .isTrue();
        assertThat(lines.get(1)).endsWith("^^^");
        assertThat(excerpt("<b>" + "x".repeat(200), "<b>"))
                .contains("  1 | <b>xxx")
                .contains("…\n    | ^^^\n");
    }

    @Test
    void aMarkEndsWithItsLineAndIsNeverEmpty() {
        assertThat(excerpt("<div>\nmore\n</div>", "<div>\nmore\n</div>")).isEqualTo("  1 | <div>\n    | ^^^^^\n");
        var atEnd = show("ab", new RawHtml(new Span(PATH, 2, 2), ""));
        assertThat(atEnd).contains("    |   ^\n");
    }

    @Test
    void aFileAsAWholeHasNoExcerptAndAPictureNoLine() {
        assertThat(show("text", new FileUnused(Span.startOf(PATH))))
                .startsWith("content/articles/fence.md:1:1: warning: nothing shows")
                .doesNotContain(" | ");
        var report = new TextReport(new Texts(path -> Optional.empty()), Style.PLAIN);
        assertThat(report.show(new FileUnused(Span.startOf(PATH)))).startsWith("content/articles/fence.md: warning: ");
    }

    @Test
    void coloursStandOnlyWhereTheyAreAskedFor() {
        var problem = new RawHtml(new Span(PATH, 2, 5), "<b>");
        assertThat(show("a <b>", problem)).doesNotContain("\u001b");
        var inColour = new TextReport(new Texts(path -> Optional.of("a <b>")), Style.COLOUR).show(problem);
        assertThat(inColour).contains("\u001b[1;31merror\u001b[0m: ").contains("\u001b[1;31m^^^\u001b[0m");
        assertThat(inColour.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(show("a <b>", problem));
        var warning = new TextReport(new Texts(path -> Optional.of("")), Style.COLOUR);
        assertThat(warning.show(new FileUnused(Span.startOf(PATH)))).contains("\u001b[1;33mwarning");
    }

    @Test
    void nothingInATextActsOnTheTerminalOrTurnsItAround() {
        var text = "a\u001b[2J\u0007\u009b31m\u202eb <b\u2066>\u2028";
        var shown = show(text, new RawHtml(new Span(PATH, 11, 15), "<b\u001b]0;x\u0007\r\n\u202e>"));
        assertThat(shown.codePoints().filter(c -> c != '\n').noneMatch(Character::isISOControl))
                .as(shown)
                .isTrue();
        assertThat(shown).doesNotContain("\u202e", "\u2066", "\u2028");
        assertThat(shown.lines().count()).isEqualTo(4);
    }
}
