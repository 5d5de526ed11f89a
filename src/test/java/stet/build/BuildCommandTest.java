package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.publish.Publisher;
import stet.testing.TestProject;
import stet.testing.TestProject.Result;

/** {@code stet build} as people and their scripts see it: what it says where, what it ends with, what it leaves. */
class BuildCommandTest {

    private static final String GOOD = "---\ntitle: A river is closed\ndate: 2020-03-05\n---\nThe river is closed.\n";
    private static final String BAD = "---\ntitle: A river is closed\ndate: 2020-13-05\n---\n[x](nowhere.md)\n";
    private static final String WARNED = GOOD + "\n# A heading that is too high\n";

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void archive() {
        project = TestProject.in(temp.resolve("archive"))
                .write("content/site.yaml", "title: Archive\nbase_url: https://example.org/\n")
                .write("content/articles/2020/03/good.md", GOOD);
    }

    @Test
    void aGoodArchiveIsDone() {
        var result = project.run("build");

        assertThat(result.status()).as(result.err()).isEqualTo(0);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).containsPattern("(?m)^1 articles? read: 1 published, 0 drafts, 0 future, 0 refused$");
        assertThat(result.err())
                .containsPattern("(?m)^\\d+ files, \\d+ of them new, 0 kept, 0 removed, in \\d+\\.\\d s\\. Open .*");
        assertThat(project.page("2020/03/good.html")).contains("The river is closed.");
    }

    @Test
    void mistakesEndWithOneAndLeaveTheSiteAsItWas() throws IOException {
        assertThat(project.run("build").status()).isEqualTo(0);
        var site = project.site();
        var times = times();
        project.write("content/articles/2020/03/bad.md", BAD).write("content/articles/2020/03/good.md", GOOD + "More.");

        var result = project.run("build");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .contains(
                        "content/articles/2020/03/bad.md:3:7: error: ", "content/articles/2020/03/bad.md:5:1: error: ")
                .endsWith("2 errors; site is as it was\n");
        assertSite(site);
        assertThat(times()).isEqualTo(times);
    }

    @Test
    void allMistakesOfAllFilesAreToldInOrder() {
        project.write("content/articles/b.md", BAD.replace("13", "14"))
                .write("content/articles/a.md", BAD)
                .write("content/articles/c.md", "No front matter.\n")
                .write("content/articles/d.md", GOOD + "[x](nowhere.md) <b>\n")
                .write("content/people/e.md", "---\nnames: [E]\nnmae: F\n---\n");

        var lines = project.run("build")
                .err()
                .lines()
                .filter(line -> line.contains(": error: "))
                .toList();

        assertThat(lines.stream().map(line -> line.replaceAll(":.*", "")))
                .containsExactly(
                        "content/articles/a.md",
                        "content/articles/a.md",
                        "content/articles/b.md",
                        "content/articles/b.md",
                        "content/articles/c.md",
                        "content/articles/d.md",
                        "content/articles/d.md",
                        "content/people/e.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build --no-such-option",
                "build --as-of yesterday",
                "build --as-of 2020-03-07T06:00",
                "build --jobs many",
                "build --jobs 0",
                "build --jobs 100000",
                "build --format xml",
                "build --color sometimes",
                "build --out content/site",
                "build --out content",
                "build --out .",
                "build --out templates/x",
                "build --out .stet/x",
                "build --out content/site.yaml",
                "build -C nowhere",
                "build more",
                "no-such-command",
                ""
            })
    void aWrongCommandLineEndsWithTwoAndIsExplained(String line) {
        var result = project.run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(result.status()).as(result.err()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("stet: ")
                .doesNotContain("Exception")
                .doesNotContain("fault");
        assertThat(result.out()).isEmpty();
        assertThat(temp.resolve("archive/site")).doesNotExist();
    }

    @Test
    void aTemplateThatFailsLeavesTheSiteAsItWas() throws IOException {
        assertThat(project.run("build").status()).isEqualTo(0);
        var times = times();
        project.write("templates/article.ftlh", "<p>${page.title}\n${page.no.such}</p>\n");

        var result = project.run("build");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("templates/article.ftlh:2:").endsWith("1 error; site is as it was\n");
        assertThat(times()).isEqualTo(times);
    }

    @Test
    void aDiskThatDoesNotDoItsPartEndsWithThree() throws IOException {
        Files.writeString(temp.resolve("archive/.stet"), "in the way");

        var result = project.run("build");

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("stet: ")
                .contains(".stet")
                .contains("Nothing was published")
                .doesNotContain("fault");
        assertThat(temp.resolve("archive/site")).doesNotExist();
    }

    @Test
    void aFolderOfAnothersIsNotTakenForAPage() throws IOException {
        project.write("site/2020/03/good.html/precious.txt", "mine");

        var result = project.run("build");

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("were not made by Stet").contains("good.html");
        assertThat(temp.resolve("archive/site/2020/03/good.html/precious.txt")).hasContent("mine");
    }

    @Test
    void warningsFailOnlyUnderStrict() {
        project.write("content/articles/2020/03/good.md", WARNED);

        assertThat(project.run("build", "--strict").status()).isEqualTo(1);
        assertThat(temp.resolve("archive/site")).doesNotExist();
        var result = project.run("build");
        assertThat(result.status()).isEqualTo(0);
        assertThat(result.err()).contains(": warning: ").contains("\n1 warning\n");
    }

    @Test
    void anArchiveOfWhichMuchIsGoneIsNotPublishedUnlessThatIsMeant() throws IOException {
        for (var i = 0; i < 130; i++) {
            project.write("content/articles/" + i + ".md", GOOD);
        }
        assertThat(project.run("build").status()).isZero();
        deleteArticles(0, 26);
        assertThat(project.run("build").status()).as("a fifth, and no more").isZero();
        deleteArticles(26, 52);
        var site = project.site();

        var refused = project.run("build");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .endsWith("105 articles were published, and 79 would be now; if that is meant, add --allow-removal;"
                        + " site is as it was\n");
        assertSite(site);
        assertThat(project.run("build").status()).as("however often").isEqualTo(1);
        assertThat(project.run("build", "--allow-removal").err()).contains("79 articles read: 79 published");
        assertThat(project.run("build").status()).isZero();
    }

    /** Another Stet throws the log away. */
    @Test
    void howMuchIsGoneIsCountedFromWhatIsPublishedAlsoAfterARollbackAndAnUpgrade() throws IOException {
        for (var i = 0; i < 80; i++) {
            project.write("content/articles/" + i + ".md", GOOD);
        }
        project.run("build");
        deleteArticles(0, 40);
        project.run("build", "--allow-removal");
        project.run("build", "--rollback");
        Files.delete(temp.resolve("archive/.stet/compile.log"));

        assertThat(project.run("build").err()).contains("81 articles were published, and 41 would be now");

        project.run("build", "--rollback");
        assertThat(project.run("build").status()).as("41 are published").isZero();
    }

    @Test
    void draftsAreBuiltWhenAskedFor() {
        project.write("content/articles/draft.md", GOOD.replace("---\nThe", "draft: true\n---\nThe"));

        assertThat(project.run("build").err()).contains("2 articles read: 1 published, 1 drafts, 0 future");
        assertThat(project.site()).doesNotContainKey("draft.html");
        assertThat(project.run("build", "--drafts").err()).contains("2 articles read: 2 published");
        assertThat(project.site()).containsKey("draft.html");
        assertThat(project.run("build").err()).contains(", 2 removed");
        assertThat(project.site()).doesNotContainKey("draft.html");
    }

    @Test
    void whatIsEmbargoedWaits() {
        project.write("content/articles/later.md", GOOD.replace("---\nThe", "embargo: 2021-01-01T00:00Z\n---\nThe"));

        assertThat(project.run("build", "--as-of", "2020-12-31").err()).contains("1 published, 0 drafts, 1 future");
        assertThat(project.site()).doesNotContainKey("later.html");
        assertThat(project.run("build", "--as-of", "2021-01-01").err()).contains("2 published, 0 drafts, 0 future");
        assertThat(project.site()).containsKey("later.html");
    }

    @Test
    void problemsAsJsonAreOneObjectALine() {
        project.write("content/articles/bad.md", BAD.replace("title", "titel"));

        var result = project.run("build", "--format", "json", "--color", "always");

        var problems = ReportedProblem.read(result.out());
        assertThat(problems)
                .extracting(ReportedProblem::id)
                .containsExactly("unknown-field", "edtf-invalid", "link-broken");
        assertThat(problems.get(0).shown()).startsWith("content/articles/bad.md:2:1: unknown field `titel`");
        assertThat(result.err()).isEqualTo("2 articles read: 1 refused\n3 errors; site is as it was\n");
    }

    @Test
    void problemsAsAnnotationsAreOneLineEach() {
        project.write("content/articles/a,b: c.md", BAD);

        var result = project.run("build", "--format", "github");

        assertThat(result.out().lines())
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "::error file=content/articles/a%2Cb%3A c.md,line=\\d+,col=\\d+,title=[a-z-]+::.+"));
        assertThat(result.err()).doesNotContain("::");
    }

    @Test
    void quietSaysNothingButProblems() {
        assertThat(project.run("build", "--quiet")).isEqualTo(new Result(0, "", ""));
        project.write("content/articles/bad.md", BAD);
        assertThat(project.run("build", "--quiet").err()).contains("bad.md:3:7: error: ");
    }

    @Test
    void coloursComeWhenAskedFor() {
        project.write("content/articles/bad.md", BAD);

        assertThat(project.run("build", "--color", "always").err()).contains("\u001b[1;31merror\u001b[0m");
        assertThat(project.run("build", "--color", "never").err()).doesNotContain("\u001b");
        assertThat(project.run("build").err()).as("not a terminal").doesNotContain("\u001b");
    }

    @Test
    void rollbackPublishesTheEditionBefore() {
        assertThat(project.run("build", "--rollback").status()).isEqualTo(1);
        assertThat(project.run("build").status()).isEqualTo(0);
        var first = project.site();
        project.write("content/articles/2020/04/new.md", GOOD).write("site/2020/04/new.html", "Not of Stet");
        assertThat(project.run("build").err()).contains("until the next build or rollback it is kept as ");
        var second = project.site();

        assertThat(project.run("build", "--rollback").status()).isEqualTo(0);
        assertSite(first);
        assertThat(project.run("build", "--rollback").status()).isEqualTo(0);
        assertSite(second);
    }

    @Test
    void rollbackSaysWhichFileOfTheEditionBeforeIsNotWhatItWas() throws IOException {
        assertThat(project.run("build").status()).isEqualTo(0);
        assertThat(project.run("build", "--rollback").err())
                .isEqualTo("there is no edition before this one; site is as it was\n");
        project.write("content/articles/2020/04/new.md", GOOD);
        assertThat(project.run("build").status()).isEqualTo(0);
        Files.writeString(temp.resolve("archive/site/assets/stet.css"), "/* by hand, in both editions */");

        var result = project.run("build", "--rollback");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("the edition before can not be published again: another hand has changed or deleted its"
                        + " assets/stet.css; to have it back, undo what has changed in content/ since, and build;"
                        + " site is as it was\n");
        assertThat(temp.resolve("archive/site/assets/stet.css")).hasContent("/* by hand, in both editions */");
    }

    @Test
    void theFolderMayBeNamedBeforeTheCommandOrAfterIt() {
        var here = TestProject.in(temp);
        assertThat(TestProject.in(temp.resolve("archive"))
                        .run("build", "--out", "../one")
                        .status())
                .isEqualTo(0);
        assertThat(here.run("build", "-C", "archive", "--out", "../two").status())
                .isEqualTo(0);
        assertThat(temp.resolve("one/2020/03/good.html")).hasSameBinaryContentAs(temp.resolve("two/2020/03/good.html"));
    }

    @Test
    void whatStetDidNotMakeStays() throws IOException {
        project.write("site/CNAME", "example.org\n")
                .write("site/.nojekyll", "")
                .write("site/.git/config", "[core]\n")
                .write("site/2020/notes.txt", "mine");
        for (var i = 0; i < 3; i++) {
            project.write("content/articles/2020/03/good.md", GOOD + i);
            assertThat(project.run("build").status()).isEqualTo(0);
            assertThat(temp.resolve("archive/site/CNAME")).hasContent("example.org");
            assertThat(temp.resolve("archive/site/.nojekyll")).isEmptyFile();
            assertThat(temp.resolve("archive/site/.git/config")).hasContent("[core]");
            assertThat(temp.resolve("archive/site/2020/notes.txt")).hasContent("mine");
        }
    }

    @Test
    void ofTwoBuildsAtOnceTheSecondSaysWhoIsAtIt() throws IOException {
        var site = temp.resolve("archive/site");
        try (var first = Publisher.open(site, "another")) {
            assertThat(first).isNotNull();
            var pid = Long.toString(ProcessHandle.current().pid());
            var there = StetProcess.usual().run(temp, "-C", "archive", "build");
            for (var second : List.of(project.run("build"), there)) {
                assertThat(second.status()).as(second.err()).isEqualTo(3);
                assertThat(second.err()).contains("is being published by process " + pid + " since ");
                assertThat(second.err()).doesNotContain("fault");
            }
        }
        assertThat(project.run("build").status()).isEqualTo(0);
    }

    @Test
    void helpAndVersionAreWhatWasAskedFor() {
        for (var line :
                List.of("--help", "build --help", "help build", "check --help", "--version", "seal --version")) {
            var result = project.run(line.split(" "));
            assertThat(result.status()).as(line).isEqualTo(0);
            assertThat(result.out()).as(line).isNotBlank();
            assertThat(result.err()).as(line).isEmpty();
        }
        assertThat(project.run("build", "--help").out()).contains("Example:").contains("--as-of");
    }

    private void deleteArticles(int from, int to) throws IOException {
        for (var i = from; i < to; i++) {
            Files.delete(temp.resolve("archive/content/articles/" + i + ".md"));
        }
    }

    private void assertSite(SortedMap<String, byte[]> expected) {
        var site = project.site();
        assertThat(site.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(site.get(path)).as(path).isEqualTo(bytes));
    }

    private SortedMap<String, FileTime> times() throws IOException {
        var times = new TreeMap<String, FileTime>();
        for (var path : project.site().keySet()) {
            times.put(
                    path, Files.getLastModifiedTime(temp.resolve("archive/site").resolve(path)));
        }
        return times;
    }
}
