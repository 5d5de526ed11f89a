package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** What is spelled in one way here and in another there, and means the same; and what means something else. */
class SpellingsTest {

    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void archive() {
        project = TestProject.titled(temp);
    }

    private static String article(String fields) {
        return "---\ntitle: River\ndate: 2020-03-05\n" + fields + "---\nText.\n";
    }

    @Test
    void aNameIsTheSameWithAnotherApostropheOrAccentMadeOtherwise() {
        project.write("content/people/on.md", "---\nnames: [\"O'Neil\"]\n---\n")
                .write("content/places/sj.md", "---\nnames: [San José]\n---\n")
                .write(
                        "content/articles/x.md",
                        article("people: [O’Neil]\nplaces: [" + Normalizer.normalize("San José", Form.NFD) + "]\n"));

        assertThat(project.run("build").status()).isZero();
        assertThat(project.site().keySet())
                .contains("people/on.html", "places/sj.html")
                .noneMatch(path -> path.startsWith("people/oneil") || path.startsWith("places/san"));
        assertThat(project.page("x.html")).contains("people/on.html", "places/sj.html");
    }

    @Test
    void aPictureIsFoundByItsNameAsADiskHasItOrAsALinkHasIt() {
        project.write("content/articles/" + Normalizer.normalize("지도.svg", Form.NFC), PICTURE)
                .write("content/articles/a b.svg", PICTURE)
                .write("content/articles/x.md", article("image: " + Normalizer.normalize("지도.svg", Form.NFD) + "\n"))
                .write("content/articles/y.md", article("image: a%20b.svg\n"));

        assertThat(project.run("build").err()).doesNotContain("error");
    }

    @Test
    void aFileThatIsNoPictureIsNone() {
        project.write("content/articles/a.pdf", "%PDF-1.4")
                .write("content/articles/x.md", article("image: a.pdf\n") + "\n![a](a.pdf) [b](a.pdf)\n");

        assertThat(project.run("check").err())
                .contains("x.md:4:8: error: there is no picture", "x.md:8:1: error: there is no picture", "2 errors");
    }

    @Test
    void aTimelineTakesATagByItsAlias() {
        project.write("content/tags/river.md", "---\nnames: [River]\naliases: [Yalu]\n---\n")
                .write("content/tags/wall.md", "---\nnames: [Wall]\n---\n")
                .write(
                        "content/events/2020.yaml",
                        "- {id: e, title: An event, when: 2020, certainty: reported, tags: [Yalu]}\n")
                .write(
                        "content/timelines/t.md",
                        "---\ntitle: T\ninclude: {tags: [yalu]}\ngroups: [{id: g, title: G, tags: [yalu]}]\n---\n");

        assertThat(project.run("build").err()).doesNotContain("error");
        assertThat(project.page("timelines/t.html")).contains("An event");
    }

    @Test
    void ofTwoFilesOfOneTimelineTheSecondIsTold() {
        project.write("content/events/2020.yaml", "- {id: e, title: E, when: 2020, certainty: reported}\n")
                .write("content/timelines/t.md", "---\ntitle: T\ninclude: {events: [e]}\n---\n")
                .write("content/timelines/t.en.md", "---\ntitle: U\ninclude: {events: [e]}\n---\n");

        assertThat(project.run("check").err()).contains("content/timelines/t", "timelines/t.html", "1 error");
    }

    @Test
    void anAliasThatABrowserWouldNotBeShownIsRefused() {
        project.write("content/articles/x.md", article("aliases: [/.git/x.html, /a/.b.html, /old.page/]\n"));

        assertThat(project.run("check").err()).contains("“/.git/x.html” is not", "“/a/.b.html” is not", "2 errors");
    }
}
