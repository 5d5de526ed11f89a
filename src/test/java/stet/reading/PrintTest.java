package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.SharedSites;
import stet.testing.Tab;

/** An annotated page on paper: all of the text, and each note once, after the words it is about. */
class PrintTest {

    /** As many letters of a block as stand on one page whatever comes. */
    private static final int BEGINNING = 30;

    @TempDir
    Path temp;

    @BeforeAll
    static void findReader() {
        if (Browser.program("pdftotext").isEmpty()) {
            System.out.println("SKIPPED: THERE IS NO PDFTOTEXT HERE, SO NO PRINTED PAGE IS READ (see .ci/run)");
        }
        Assumptions.assumeTrue(Browser.program("pdftotext").isPresent(), "no pdftotext");
    }

    private static BuiltSite site(String article) {
        return article.contains("border") ? SharedSites.example() : SharedSites.everyKind();
    }

    @ParameterizedTest
    @CsvSource({
        "2020/03/border-complaint, 30",
        "ko/2020/03/border-complaint, 1",
        "2020/06/forty, 40",
        "2020/03/flood, 30"
    })
    void everyNoteIsPrintedOnceAfterItsWords(String article, int atLeast) throws Exception {
        var page = AnnotatedPage.of(site(article), article + ".html");
        assertThat(page.notes()).hasSizeGreaterThanOrEqualTo(atLeast);
        try (var tab = Browser.tab().open(site(article).path(article + ".html"))) {
            var printed = AnnotatedPage.bare(printed(tab));
            var at = printed.indexOf(
                    AnnotatedPage.bare(page.document().select("h1").text()));
            for (var note : page.notes()) {
                var words = AnnotatedPage.bare(note.words());
                var found = printed.indexOf(words, at);
                assertThat(found).as("%s comes after the one before it", note).isGreaterThanOrEqualTo(at);
                assertThat(printed.indexOf(words)).as("%s comes once", note).isEqualTo(found);
                assertThat(printed.indexOf(words, found + 1))
                        .as("%s comes once", note)
                        .isNegative();
                at = found + words.length();
            }
            // A page may end in the middle of a block.
            for (var block : page.blocks()) {
                var words = AnnotatedPage.bare(block.wholeText());
                assertThat(printed).contains(words.substring(0, Math.min(BEGINNING, words.length())));
            }
        }
    }

    @Test
    void markedTextIsPrintedWithItsNotesEvenIfTheScreenHidesThem() throws Exception {
        var article = "2020/06/forty";
        try (var tab = Browser.tab().open(site(article).path(article + ".html")).click("#mode-marks")) {
            assertThat(tab.shows("#n-1")).isFalse();
            var printed = AnnotatedPage.bare(printed(tab));
            assertThat(AnnotatedPage.of(site(article), article + ".html").notes())
                    .allSatisfy(note -> assertThat(printed).contains(AnnotatedPage.bare(note.words())));
        }
    }

    @Test
    void cleanTextIsPrintedClean() throws Exception {
        for (var article : List.of("2020/03/border-complaint", "2020/06/forty")) {
            var page = AnnotatedPage.of(site(article), article + ".html");
            try (var tab =
                    Browser.tab().open(site(article).path(article + ".html")).click("#mode-clean")) {
                var printed = AnnotatedPage.bare(printed(tab));
                assertThat(page.notes())
                        .allSatisfy(note -> assertThat(printed).doesNotContain(AnnotatedPage.bare(note.words())));
                assertThat(page.blocks())
                        .allSatisfy(block -> assertThat(printed).contains(AnnotatedPage.bare(block.wholeText())));
            }
        }
    }

    private String printed(Tab tab) throws IOException, InterruptedException {
        var pdf = Files.write(temp.resolve("page.pdf"), tab.print());
        var text = temp.resolve("page.txt");
        var reader = new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", pdf.toString(), text.toString()).start();
        assertThat(reader.waitFor()).isEqualTo(0);
        return Files.readString(text);
    }
}
