package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

class LeaveOutTest {

    private static PlannedSite site(Path temp, String leaveOut) {
        return PlannedSite.of(TestProject.in(temp)
                .write("content/site.yaml", "title: A\nbase_url: https://example.org/\n" + leaveOut)
                .write("content/people/jon-aster.md", "---\nnames: [Jon Aster]\n---\n")
                .write("content/articles/a.notes.yaml", "- {quote: river, type: comment, body: Wide.}\n")
                .write(
                        "content/articles/a.md",
                        "---\ntitle: A\ndate: 2020-03-05\npeople: [Mara Lind, Jon Aster]\n---\nThe river.\n"));
    }

    @Test
    void everythingIsMadeUnlessItIsLeftOut(@TempDir Path temp) {
        assertThat(site(temp, "").paths())
                .contains("a.html", "a.txt", "a.annotations.jsonld", "people/mara-lind.html", "people/jon-aster.html");
    }

    @Test
    void whatIsLeftOutIsNotMadeAndNotLinkedTo(@TempDir Path temp) {
        var site = site(temp, "leave_out: [texts, annotations, plain_names]\n");
        assertThat(site.paths())
                .contains("a.html", "people/jon-aster.html")
                .doesNotContain("a.txt", "a.annotations.jsonld", "annotations.jsonld", "people/mara-lind.html");
        var page = site.page("a.html", ArticlePage.class);
        assertThat(page.plainText()).isEmpty();
        assertThat(page.annotations()).isEmpty();
        assertThat(page.people()).extracting(Link::href).containsExactly("", "people/jon-aster.html");
    }
}
