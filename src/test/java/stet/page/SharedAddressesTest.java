package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** What wants the address of something else, where Stet makes one of the two, or both, by itself. */
class SharedAddressesTest {

    private static final String ARTICLE = "---\ntitle: River\ndate: 2020-03-05\n---\nOne two three.\n";

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void archive() {
        project = TestProject.titled(temp).write("content/articles/x.md", ARTICLE);
    }

    @Test
    void authorsWhoseNamesMakeTheSameAddressAreOnOneList() {
        project.write("content/articles/x.notes.yaml", """
                - {quote: One, type: comment, body: First., author: archive desk}
                - {quote: two, type: comment, body: Second., author: Archive desk}
                - {quote: three, type: comment, body: Third., author: Archive-desk}
                """);

        assertThat(project.run("build").status()).isZero();
        assertThat(project.page("notes/by/archive-desk.html")).contains("First.", "Second.", "Third.");
    }

    @Test
    void twoFilesOfOneVersionAreToldThoughBothHaveNotes() {
        var notes = "- {quote: One, type: comment, body: Words.}\n";
        project.write("content/articles/x.notes.yaml", notes)
                .write("content/articles/x.en.md", ARTICLE)
                .write("content/articles/x.en.notes.yaml", notes);

        var result = project.run("check");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("x.html").doesNotContain("fault of Stet");
    }

    @Test
    void anOwnSheetInPlaceOfThatOfTheSettingsIsTold() {
        project.write(
                        "content/site.yaml",
                        "title: Border\nbase_url: https://example.org/\ntheme: {accent: \"#112233\"}\n")
                .write("templates/assets/theme.css", "a {}\n");

        var result = project.run("check");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("templates/assets/theme.css:1:1: error: ");
    }
}
