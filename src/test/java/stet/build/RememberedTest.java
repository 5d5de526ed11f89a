package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.article.Gist;
import stet.build.Remembered.Stamp;
import stet.plain.Fingerprint;
import stet.plain.PlainFormat;
import stet.problem.Problem;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

/** What compiling makes can all be written down and read back. */
class RememberedTest {

    @Test
    void everyArticleOfTheExampleArchiveIsReadBackAsItWas() {
        var archive = PlannedSite.of(TestProject.in(Path.of(""))).plan().archive();
        assertThat(archive.articles()).isNotEmpty();
        for (var article : archive.articles()) {
            var stamp = new Stamp(7, Stamp.UNSETTLED, Fingerprint.of(1));
            var gist = Gist.of(article, Optional.empty(), Fingerprint.of(article));
            var remembered = new Remembered(stamp, Optional.of(stamp), article.body(), Optional.of(gist), List.of());
            assertThat(Remembered.FORMAT.read(Remembered.FORMAT.write(remembered)))
                    .as(article.source().value())
                    .isEqualTo(remembered);
            assertThat(Stacks.FORMAT.read(Stacks.FORMAT.write(article))).isEqualTo(article);
        }
    }

    @Test
    void everyProblemCanBeWrittenDown() {
        var kinds = leaves(Problem.class);
        assertThat(kinds).hasSizeGreaterThan(100);
        for (var kind : kinds) {
            assertThat(PlainFormat.of(kind.asSubclass(Record.class)))
                    .as(kind.getName())
                    .isNotNull();
        }
    }

    /** Wherever it is damaged: what a page shows is fetched while its template is at work. */
    @Test
    void aLogThatIsDamagedIsNotToldAsAMistakeOfATemplate(@TempDir Path temp) throws IOException {
        var project = TestProject.in(temp)
                .write("content/site.yaml", "title: Archive\nbase_url: https://example.org/\n")
                .write("content/articles/a.md", "---\ntitle: A\ndate: 2020-03-05\n---\n" + "Words. ".repeat(200));
        assertThat(project.run("build").status()).isZero();
        var site = project.site();
        var file = temp.resolve(".stet/compile.log");
        var log = Files.readAllBytes(file);
        for (var at = 0; at < log.length; at += 97) {
            var damaged = log.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            project.write("templates/parts/footnotes.ftlh", "<#macro called all after></#macro><#-- " + at + " -->");

            var result = project.run("build");

            assertThat(result.status())
                    .as("damaged at %d: %s", at, result.err())
                    .isZero();
        }
        assertThat(project.site().keySet()).isEqualTo(site.keySet());
    }

    private static List<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        var leaves = new ArrayList<Class<?>>();
        for (var kind : type.getPermittedSubclasses()) {
            leaves.addAll(leaves(kind));
        }
        return leaves;
    }
}
