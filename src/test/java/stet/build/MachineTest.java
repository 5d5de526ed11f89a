package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;
import stet.testing.TestProject.Result;

/** A build in a process of its own, on machines that are set up otherwise than it would like. */
class MachineTest {

    private static final String ARTICLE =
            "---\ntitle: A river is closed\ndate: 2020-03-05\n%s---\nThe river is closed.\n";

    private static final StetProcess STET = StetProcess.usual();

    /** Starts a process without the rights of root. */
    private static final Path GIVE_UP = Path.of("/usr/bin/setpriv");

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void archive() {
        project = TestProject.in(temp)
                .write("content/site.yaml", "title: Archive\nbase_url: https://example.org/\n")
                .write("content/articles/good.md", ARTICLE.formatted(""));
    }

    @Test
    void withoutALocalePlainNamesWork() throws IOException {
        var result = build(STET.in(Map.of("LC_ALL", "C")));

        assertThat(result.status()).as(result.err()).isEqualTo(0);
        assertThat(project.site()).containsKey("good.html");
    }

    @Test
    void withoutALocaleOtherNamesAreRefusedWithWhatToSet() throws IOException {
        project.write("content/articles/tagged.md", ARTICLE.formatted("tags: [국경]\n"));
        assertThat(build(STET).status()).isEqualTo(0);
        var site = project.site();
        assertThat(site).containsKey("tags/국경.html");
        project.write("content/articles/good.md", ARTICLE.formatted("") + "More.\n");

        assertRefused(build(STET.in(Map.of("LC_ALL", "C"))), 3);
        project.write("content/articles/강.md", ARTICLE.formatted(""));
        assertRefused(build(STET.in(Map.of("LC_ALL", "C"))), 1);

        assertThat(project.site().keySet()).isEqualTo(site.keySet());
        site.forEach(
                (path, bytes) -> assertThat(project.site().get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void aTimeFromTheEnvironmentIsHeeded() throws IOException {
        project.write("content/articles/later.md", ARTICLE.formatted("embargo: 2021-01-01T00:00Z\n"));

        var early = build(STET.in(Map.of("SOURCE_DATE_EPOCH", "1600000000")));
        assertThat(early.err()).contains("1 published, 0 drafts, 1 future");
        var late = build(STET.in(Map.of("SOURCE_DATE_EPOCH", "1700000000")));
        assertThat(late.err()).contains("2 published, 0 drafts, 0 future");
        var wrong = build(STET.in(Map.of("SOURCE_DATE_EPOCH", "today")));
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("SOURCE_DATE_EPOCH must be a number of seconds, not today");
    }

    @Test
    void annotationsNameTheFileFromTheFolderThatGitHubWorksIn() throws IOException {
        project.write("content/articles/good.md", ARTICLE.formatted("tag: river\n"));
        var parent = temp.toRealPath().resolveSibling("");
        var inRepository = STET.in(Map.of("GITHUB_WORKSPACE", parent.toString()));
        var elsewhere = STET.in(Map.of("GITHUB_WORKSPACE", temp.resolve("site").toString()));

        assertThat(check(inRepository))
                .startsWith("::error file=" + temp.getFileName() + "/content/articles/good.md,line=4,col=1,");
        assertThat(check(elsewhere)).startsWith("::error file=content/articles/good.md,line=4,col=1,");
    }

    private String check(StetProcess stet) throws IOException {
        return stet.run(temp.resolveSibling(""), "-C", temp.getFileName().toString(), "check", "--format", "github")
                .out();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCanNotBeWrittenToStandardOutputIsNotLostInSilence() throws IOException {
        project.write("content/articles/good.md", ARTICLE.formatted("") + "\n# Too high\n");
        var full = redirected(">/dev/full", "check", "--format", "json");

        assertThat(full.status()).isEqualTo(3);
        assertThat(full.err())
                .contains("stet: standard output can not be written to, so that some or all of it is missing");

        project.write("content/articles/good.md", ARTICLE.formatted("tag: river\n"));
        assertThat(redirected(">/dev/full", "check", "--format", "json").status())
                .isEqualTo(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoeverHasReadEnoughOfStandardOutputMayCloseIt() throws IOException {
        var closed = redirected("> >(exec 0<&-; exec true)", "build", "--explain");

        assertThat(closed.status()).as(closed.err()).isEqualTo(0);
        assertThat(closed.err()).doesNotContain("standard output");
    }

    private Result redirected(String where, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of("bash", "-c", "\"$@\" " + where, "bash"));
        line.addAll(STET.commandLine(arguments));
        return STET.run(temp, line);
    }

    @Test
    void aNameThatIsTooLongIsToldOnceAndNotOfThePlainTextAsWell() throws IOException {
        project.write("content/articles/" + "w".repeat(200) + ".md", ARTICLE.formatted(""));

        assertThat(build(STET).err())
                .containsOnlyOnce("can not be carried everywhere")
                .endsWith("1 error; site is as it was\n");
    }

    /** A file may not grow beyond a limit: the log fails when it has taken up all but the last of what is new. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatFailsAfterTheSiteWasPublishedIsToldAsThat() throws IOException {
        for (var i = 0; i < 40; i++) {
            project.write("content/articles/" + i + ".md", ARTICLE.formatted("") + "The water rose. ".repeat(100));
        }
        assertThat(build(STET).status()).isEqualTo(0);
        var log = temp.resolve(".stet/compile.log");
        var blocks = (Files.size(log) - 200) / 1024;
        Files.delete(log);
        project.write("content/articles/good.md", ARTICLE.formatted("") + "More.\n");
        var line = new ArrayList<>(List.of("bash", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "bash"));
        line.addAll(STET.commandLine("-C", temp.toString(), "build"));

        var limited = STET.run(temp, line);

        assertThat(limited.status()).as(limited.err()).isEqualTo(3);
        assertThat(limited.err())
                .contains("The site is published, but the next build will take long")
                .doesNotContain("Nothing was published")
                .doesNotContain("a fault of Stet");
        assertThat(project.page("good.html")).contains("More.");
        assertThat(build(STET).status()).isEqualTo(0);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereTheDiskIsFullTheLedgerStaysAndNothingIsLeftBesideIt() throws IOException {
        assertThat(STET.run(temp, "seal").status()).isEqualTo(0);
        var before = Files.readString(temp.resolve("content/ledger.tsv"));
        for (var i = 0; i < 100; i++) {
            project.write("content/articles/" + i + ".md", ARTICLE.formatted(""));
        }
        assertThat(build(STET).status()).isEqualTo(0);
        var line = new ArrayList<>(List.of("bash", "-c", "ulimit -f 4 && exec \"$@\"", "bash"));
        line.addAll(STET.with("-XX:-UsePerfData").commandLine("-C", temp.toString(), "seal"));

        var limited = STET.run(temp, line);

        assertThat(limited.status()).as(limited.err()).isEqualTo(3);
        assertThat(Files.readString(temp.resolve("content/ledger.tsv"))).isEqualTo(before);
        assertThat(temp.resolve("content").toFile().list((folder, name) -> name.startsWith(".")))
                .isEmpty();
    }

    @Test
    void thatThereIsNoMemoryLeftIsToldWithWhereToGiveMore() throws IOException {
        var result = build(STET.with("-Xmx7m"));

        assertThat(result.status()).as(result.err()).isEqualTo(3);
        assertThat(result.err())
                .contains("Java has run out of memory", "STET_OPTS=-Xmx4g", "Nothing was published")
                .doesNotContain("a fault of Stet");
    }

    /** These are of one paragraph each, and come to more than there is of it. */
    @Test
    void textsAreNeverAllInMemory() throws IOException {
        for (var i = 0; i < 900; i++) {
            var text = "The river rose by %d inches. ".formatted(i).repeat(1_400);
            project.write("content/articles/river-" + i + ".md", ARTICLE.formatted("") + text + "\n");
        }
        var small = STET.with("-Xmx28m");

        var first = build(small);
        assertThat(first.status()).as(first.err()).isEqualTo(0);
        project.write("content/articles/river-0.md", ARTICLE.formatted("") + "It fell.\n")
                .write("content/articles/more.md", ARTICLE.formatted("") + "It rose once more.\n");
        var second = build(small);
        assertThat(second.status()).as(second.err()).isEqualTo(0);
        assertThat(second.err()).contains("902 published");
    }

    /** What may not be read is told with all else that is wrong; who runs tests as root gives up reading all for it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void filesThatMayNotBeReadAreToldAndHideNothing() throws IOException {
        project.write("content/articles/linked.md", ARTICLE.formatted("") + "[One](secret.md), ![a](a.svg).\n")
                .write("content/articles/noted.md", ARTICLE.formatted(""))
                .write("content/articles/bad.md", ARTICLE.formatted("tag: x\n"));
        var forbidden = List.of(
                "content/articles/a.svg",
                "content/articles/noted.notes.yaml",
                "content/articles/secret.md",
                "content/events/2020.yaml",
                "content/sources.yaml",
                "content/people/x.md",
                "templates/article.ftlh",
                "templates/assets/x.css",
                "templates/i18n/en.yaml");
        for (var path : forbidden) {
            project.write(path, "Text.\n");
            Files.setPosixFilePermissions(temp.resolve(path), Set.of());
        }

        var line = STET.commandLine("-C", temp.toString(), "build");
        if (Files.isReadable(temp.resolve(forbidden.get(0)))) {
            if (!Files.isExecutable(GIVE_UP)) {
                System.out.println("!!! NOT RUN: root may read every file, and there is no " + GIVE_UP);
                return;
            }
            line.addAll(0, List.of(GIVE_UP.toString(), "--bounding-set=-all", "--inh-caps=-all"));
        }

        var result = STET.run(temp, line);

        assertThat(result.status()).as(result.err()).isEqualTo(1);
        for (var path : forbidden) {
            assertThat(result.err()).contains(path + ": error: can not be read\n");
        }
        assertThat(result.err()).contains("unknown field `tag`").contains(forbidden.size() + 1 + " errors");
    }

    @Test
    void textIsWrittenAsUtf8WhateverTheEncodingOfTheMachine() throws IOException {
        project.write("content/articles/bad.md", ARTICLE.formatted("국경: 1\n"));

        var result = build(STET.with("-Dfile.encoding=ISO-8859-1", "-Dsun.stdout.encoding=ISO-8859-1"));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("unknown field `국경`");
    }

    @Test
    void aTerminalGetsColoursUnlessItIsToldNotTo() throws IOException {
        var terminal = Path.of("/usr/bin/script");
        if (!Files.isExecutable(terminal)) {
            System.out.println("!!! NOT RUN: there is no " + terminal + ", so nothing is tried on a terminal");
            return;
        }
        project.write("content/articles/bad.md", "No front matter.\n");

        assertThat(onTerminal(Map.of("TERM", "xterm"))).contains("\u001b[1;31merror");
        assertThat(onTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .contains("error")
                .doesNotContain("\u001b");
    }

    private String onTerminal(Map<String, String> environment) throws IOException {
        var line = String.join(" ", STET.commandLine("-C", temp.toString(), "check"));
        return STET.in(environment)
                .run(temp, List.of("/usr/bin/script", "-qec", line, "/dev/null"))
                .out();
    }

    private Result build(StetProcess stet) throws IOException {
        return stet.run(temp, "build");
    }

    private static void assertRefused(Result result, int status) {
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.err())
                .contains("LC_ALL=C.UTF-8")
                .doesNotContain("\tat ")
                .doesNotContain("fault");
    }
}
