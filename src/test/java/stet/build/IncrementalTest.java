package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.Golden;
import stet.testing.TestProject;
import stet.testing.TestProject.Result;

/** A build that finds a site already there makes of it exactly what a first build would have made. */
class IncrementalTest {

    private static final int EDITS = Integer.getInteger("edits", 40);

    private static final Pattern CLOSING =
            Pattern.compile("(\\d+) files, (\\d+) of them new, (\\d+) kept, (\\d+) removed");

    @TempDir
    Path temp;

    @Test
    void afterEveryEditTheSiteIsThatOfAFirstBuild() throws IOException {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("IncrementalTest: " + EDITS + " edits, -Dseed=" + seed);
        var project = TestProject.in(temp.resolve("edited"));
        var author = new RandomEdits(project, seed);
        edit(project, EDITS, author, author::next, "seed " + seed);
    }

    /** So many articles of one month that lists are split by years, months and days. */
    @Test
    void whereArticlesComeAndGoInACrowdedMonthTheSiteIsThatOfAFirstBuild() throws IOException {
        var seed = Long.getLong("seed", System.nanoTime());
        var edits = EDITS / 8;
        System.out.println("IncrementalTest: " + edits + " edits of a crowd, -Dseed=" + seed);
        var project = TestProject.in(temp.resolve("edited"));
        var author = new RandomEdits(project, seed);
        author.crowd(130);
        edit(project, edits, author, author::nextOfACrowd, "crowd, seed " + seed);
        assertThat(project.site().keySet())
                .anyMatch(path -> path.matches("2020/02/\\d\\d/index[.]html"))
                .anyMatch(path -> path.matches("notes/2026-01-05/20\\d\\d[.]html"));
    }

    private void edit(TestProject project, int edits, RandomEdits author, Supplier<String> next, String told)
            throws IOException {
        var refused = 0;
        for (var i = 0; i <= edits; i++) {
            var edit = i == 0 ? "start" : next.get();
            var command = new ArrayList<>(List.of("build"));
            command.addAll(author.options());
            var before = project.site();
            var result = project.run(command.toArray(String[]::new));
            var name = told + ", edit " + i + ", " + edit + ": " + result.err();
            var first = copyOf(project, temp.resolve("first" + i));
            var firstResult = first.run(command.toArray(String[]::new));
            assertThat(result.status()).as(name).isEqualTo(edit.startsWith("break") ? 1 : 0);
            assertThat(said(result, project)).as(name).isEqualTo(said(firstResult, first));
            refused += result.status();
            assertSame(result.status() == 0 ? first.site() : before, project.site(), name);
        }
        System.out.println("IncrementalTest: " + refused + " of the edits were mistakes");
    }

    /** What a build says of the archive: not what it found of the builds before. */
    private static String said(Result result, TestProject project) {
        return withoutCounts(result)
                .replaceAll(".*what earlier builds remembered.*\n|, [0-9]+ removed, in ", "")
                .replace(project.root().toString(), "");
    }

    @Test
    void nothingIsWrittenWhenNothingHasChanged() throws IOException {
        var project = TestProject.in(temp);
        new RandomEdits(project, 1);
        assertThat(project.run("build").status()).isEqualTo(0);
        var before = times(project);

        var again = project.run("build");

        assertThat(closing(again))
                .isEqualTo(before.size() + " files, 0 of them new, " + before.size() + " kept, 0 removed");
        assertThat(times(project)).isEqualTo(before);
    }

    @Test
    void aBuildThatHasNothingToDoSaysWhatTheLastOneSaid() throws IOException {
        var project = TestProject.in(temp);
        project.write("content/articles/2020/01/a.md", "---\ntitle: Out\ndate: 2020-01-02\n---\nText.\n");
        project.write("content/articles/2020/01/b.md", "---\ntitle: Later\ndate: 2026-03-01\n---\nText.\n");
        project.write("content/media/unused.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        for (var file : Golden.files(temp.resolve("content")).keySet()) {
            Files.setLastModifiedTime(temp.resolve("content").resolve(file), FileTime.fromMillis(1_500_000_000_000L));
        }
        var first = project.run("build", "--as-of", "2026-02-01");
        var log = Files.readAllBytes(temp.resolve(".stet/compile.log"));

        var again = project.run("build", "--as-of", "2026-02-27");
        assertThat(first.err()).contains("nothing shows or links to this file", "1 published, 0 drafts, 1 future");
        assertThat(withoutCounts(again)).isEqualTo(withoutCounts(first));
        assertThat(temp.resolve(".stet/compile.log")).hasBinaryContent(log);

        assertThat(project.run("build", "--as-of", "2026-02-27", "--strict").status())
                .isEqualTo(1);
        Files.delete(temp.resolve("site/2020/01/a.html"));
        assertThat(project.run("build", "--as-of", "2026-02-27").err()).contains(" 1 of them new");
        assertThat(project.run("build", "--as-of", "2026-03-02").err()).contains("2 published, 0 drafts, 0 future");
        assertThat(project.run("build", "--as-of", "2019-03-02").err()).contains("0 published, 0 drafts, 2 future");
    }

    @Test
    void afterTheEditionBeforeWasBroughtBackABuildPublishesTheNewOneAgain() throws IOException {
        var project = TestProject.in(temp);
        var article = temp.resolve("content/articles/a.md");
        for (var title : new String[] {"First", "Second"}) {
            project.write("content/articles/a.md", "---\ntitle: " + title + "\ndate: 2020-01-02\n---\nText.\n");
            Files.setLastModifiedTime(article, FileTime.fromMillis(1_500_000_000_000L + title.length()));
            assertThat(project.run("build").status()).isEqualTo(0);
        }
        assertThat(project.run("build", "--rollback").status()).isEqualTo(0);
        assertThat(project.page("a.html")).contains("First");

        assertThat(project.run("build").status()).isEqualTo(0);
        assertThat(project.page("a.html")).contains("Second");
    }

    @Test
    void whatIsRememberedOfOneArchiveIsNotTakenForAnother() throws IOException {
        var text = "---\ntitle: Report %s\ndate: 2020-01-02\n---\nText.\n";
        var out = temp.resolve("www");
        for (var name : new String[] {"a", "b"}) {
            var root = Files.createDirectories(temp.resolve("of-" + name));
            var project = TestProject.in(root).write("content/articles/one.md", text.formatted(name));
            Files.setLastModifiedTime(root.resolve("content/articles/one.md"), FileTime.fromMillis(1_500_000_000_000L));
            assertThat(project.run("build", "--out", out.resolve(name).toString())
                            .status())
                    .isZero();
            assertThat(out.resolve(name).resolve("one.html")).content().contains("Report " + name);
        }
        assertThat(Files.getPosixFilePermissions(out.resolve(".stet"))).hasSize(3);
    }

    @Test
    void aChangedOutlineIsDrawnAnewWhateverItsFileIsCalled() throws IOException {
        var project = TestProject.in(temp);
        new RandomEdits(project, 1);
        var line = """
                {"type": "LineString", "coordinates": [[124.3, 40.1], [126.%d, 41.8], [128.1, 41.9]]}
                """;
        project.write("content/places/river.md", "---\nnames: [The river]\noutline: river.line\n---\n");
        project.write("content/places/river.line", line.formatted(1));
        var first = project.run("build");
        assertThat(first.status()).as(first.err()).isEqualTo(0);

        project.write("content/places/river.line", line.formatted(5));
        assertThat(writtenBy(project)).contains("places/river.html");
    }

    @Test
    void onlyPagesThatShowAnArticlesTextAreWritten() throws IOException {
        var project = TestProject.in(temp);
        new RandomEdits(project, 1);
        var text = """
                ---
                title: A long report
                date: 2018-05-06
                tags: [border]
                people: [mara-lind]
                ---
                The first paragraph.

                The second paragraph.
                """;
        project.write("content/articles/2018/05/long.md", text);
        assertThat(project.run("build").status()).isEqualTo(0);

        project.write("content/articles/2018/05/long.md", text.replace("second", "next"));
        assertThat(writtenBy(project))
                .containsExactly("2018/05/long.html", "2018/05/long.txt", "feed.en.xml", "feed.xml");

        project.write("content/articles/2018/05/long.md", text.replace("first", "opening"));
        assertThat(writtenBy(project))
                .containsExactly(
                        "2018/05/index.html",
                        "2018/05/long.html",
                        "2018/05/long.txt",
                        "2018/index.html",
                        "feed.en.xml",
                        "feed.xml",
                        "people/mara-lind.html",
                        "tags/border.html");
    }

    @Test
    void aPageThatComesOutTheSameKeepsItsTime() throws IOException {
        var project = TestProject.in(temp);
        new RandomEdits(project, 1);
        project.write("templates/page.ftlh", Files.readString(Path.of("templates/page.ftlh")));
        assertThat(project.run("build").status()).isEqualTo(0);
        var before = times(project);

        project.write(
                "templates/page.ftlh",
                "<#-- Nothing to be seen. -->" + Files.readString(Path.of("templates/page.ftlh")));
        var result = project.run("build");

        assertThat(closing(result)).contains(" 0 of them new");
        assertThat(times(project)).isEqualTo(before);
    }

    @Test
    void aPageThatComesBackIsNewWhereReadersFoundAnother() throws IOException {
        var project = TestProject.in(temp);
        new RandomEdits(project, 1);
        var text = "---\ntitle: A report\ndate: 2018-05-06\n---\nThe %s paragraph.\n";
        var path = "content/articles/2018/05/a.md";
        for (var word : new String[] {"first", "second"}) {
            project.write(path, text.formatted(word));
            assertThat(project.run("build").status()).isEqualTo(0);
        }

        project.write(path, text.formatted("first"));
        assertThat(writtenBy(project)).contains("2018/05/a.html", "2018/05/a.txt", "2018/05/index.html");
    }

    private static String withoutCounts(Result result) {
        return result.err().replaceAll("\\d+ of them new, \\d+ kept|[0-9.]+ s[.]", "");
    }

    /** What a build writes, which its closing line counts. */
    private static SortedSet<String> writtenBy(TestProject project) throws IOException {
        var before = times(project);
        var result = project.run("build");
        assertThat(result.status()).as(result.err()).isEqualTo(0);
        var written = new TreeSet<String>();
        times(project).forEach((path, time) -> {
            if (!time.equals(before.get(path))) {
                written.add(path);
            }
        });
        assertThat(closing(result)).contains(" " + written.size() + " of them new");
        return written;
    }

    private static String closing(Result result) {
        var closing = CLOSING.matcher(result.err());
        assertThat(closing.find()).as(result.err()).isTrue();
        return closing.group();
    }

    private static SortedMap<String, FileTime> times(TestProject project) throws IOException {
        var times = new TreeMap<String, FileTime>();
        for (var path : project.site().keySet()) {
            times.put(
                    path,
                    Files.getLastModifiedTime(project.root().resolve("site").resolve(path)));
        }
        return times;
    }

    private static TestProject copyOf(TestProject project, Path folder) throws IOException {
        for (var source : new String[] {"content", "templates"}) {
            TestProject.copyOf(project.root().resolve(source), folder.resolve(source));
        }
        return TestProject.in(folder);
    }

    private static void assertSame(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual, String name) {
        assertThat(actual.keySet()).as(name).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) ->
                assertThat(actual.get(path)).as("%s: %s", name, path).isEqualTo(bytes));
    }
}
