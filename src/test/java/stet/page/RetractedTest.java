package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.BuiltSite;
import stet.testing.TestProject;

/** Wherever a report that was retracted is named with its title, that is said beside it. */
class RetractedTest {

    private static TestProject archive(Path temp) {
        return TestProject.titled(temp)
                .write("content/articles/2020/bridge.md", """
                        ---
                        title: The bridge is shut
                        date: 2020-03-05
                        tags: [yalu]
                        places: [sinuiju]
                        ---
                        Nobody may cross the bridge at Sinuiju. See [the river](river.md).
                        """)
                .write("content/articles/2020/river.md", """
                        ---
                        title: The river is shut
                        date: 2020-03-06
                        tags: [yalu]
                        ---
                        Nobody may go to the river.
                        """)
                .write("content/places/sinuiju.md", "---\nnames: [Sinuiju]\n---\n")
                .write("content/events/all.yaml", """
                        - id: bridge-shut
                          title: The bridge is closed
                          when: 2020-03-05
                          certainty: reported
                          evidence: [articles/2020/bridge.md]
                        """);
    }

    private static BuiltSite built(TestProject project) throws IOException {
        var result = project.run("build");
        assertThat(result.status()).as(result.err()).isZero();
        return BuiltSite.read(project.root().resolve("site"));
    }

    @Test
    void isSaidInLists(@TempDir Path temp) throws IOException {
        var project = archive(temp);
        assertThat(built(project).document("index.html").text()).doesNotContain("Retracted");
        var article = temp.resolve("content/articles/2020/bridge.md");
        Files.writeString(
                article,
                Files.readString(article)
                        .replace(
                                "tags:",
                                "corrections: [{date: 2020-03-07, kind: retraction, text: It was open.}]\ntags:"));

        var site = built(project);

        var pages = new String[] {
            "index.html",
            "2020/index.html",
            "tags/yalu.html",
            "places/sinuiju.html",
            "2020/river.html",
            "events/bridge-shut.html"
        };
        for (var page : pages) {
            var marks = site.document(page).select("b.retracted");
            assertThat(marks.eachText()).as(page).isNotEmpty().containsOnly("Retracted");
            assertThat(marks.parents().eachText()).as(page).anyMatch(words -> words.contains("The bridge is shut"));
        }
        assertThat(site.text("feed.xml")).contains(">Retracted: The bridge is shut<", ">The river is shut<");
    }
}
