package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

/** What the front page shows of the latest article. */
class LeadTest {

    private static final String SENTENCE = "Nobody may go to the river. ";

    @TempDir
    Path temp;

    @Test
    void hasTheFirstParagraphWhereThereIsASummaryBesides() {
        assertThat(opening(SENTENCE.repeat(10).strip() + "\n\nThe second one."))
                .isEqualTo(SENTENCE.repeat(10).strip());
    }

    /** Old texts often come without paragraphs. */
    @Test
    void isCutAfterASentenceWhereTheWholeTextIsOneParagraph() {
        assertThat(opening(SENTENCE.repeat(1_000)))
                .startsWith(SENTENCE.repeat(10))
                .endsWith("river.")
                .hasSizeLessThan(800);
    }

    private String opening(String text) {
        return PlannedSite.of(TestProject.in(temp)
                        .write(
                                "content/articles/river.md",
                                "---\ntitle: The river is closed\ndate: 2020-03-05\nsummary: A notice.\n---\n" + text))
                .page("index.html", FrontPage.class)
                .lead()
                .flatMap(FrontPage.Lead::opening)
                .orElseThrow();
    }
}
