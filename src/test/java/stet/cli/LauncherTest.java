package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/stet} starts: a Java that stands in for the real one says with what it was called. */
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            for argument; do
              case $argument in -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) echo "$@" >"${argument#*=}" ;; esac
            done
            echo "$@"
            """;

    private static final String MARK = "stet 0.1.0 0123456789abcdef";

    @TempDir
    Path temp;

    @BeforeEach
    void needsAShell() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh: bin/stet is not run");
        write("java/release", "JAVA_VERSION=\"17.0.15\"\nJAVA_RUNTIME_VERSION=\"17.0.15+6\"\n");
        write("java/bin/java", JAVA);
        assertThat(temp.resolve("java/bin/java").toFile().setExecutable(true)).isTrue();
        install("here");
    }

    @Test
    void makesTheArchiveOfClassesOnceAndUsesIt() throws IOException, InterruptedException {
        assertThat(stet("here", "build")).doesNotContain("SharedArchiveFile").endsWith("stet.cli.Main build");

        var archive = archives(1).get(0);

        assertThat(stet("here", "build")).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void usesNoArchiveOfClassesMadeForAnotherPlace() throws IOException, InterruptedException {
        stet("here", "build");
        archives(1);
        install("there");

        assertThat(stet("there", "build")).doesNotContain("SharedArchiveFile");

        archives(2);
        assertThat(stet("there", "build")).contains("SharedArchiveFile");
    }

    @Test
    void keepsNoArchiveOfClassesOfAnEarlierJar() throws IOException, InterruptedException {
        stet("here", "build");
        var earlier = archives(1).get(0);
        install("there");
        stet("there", "build");
        var other = archives(2);
        write("here/lib/stet.jar.mark", "stet 0.1.0 fedcba9876543210\n");

        stet("here", "build");

        awaitNoMore(earlier);
        assertThat(archives(2)).doesNotContain(earlier).containsAnyElementsOf(other);
    }

    @Test
    void usesNoArchiveOfClassesOlderThanItsJar() throws IOException, InterruptedException {
        stet("here", "build");
        var archive = archives(1).get(0);
        Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));

        assertThat(stet("here", "build")).doesNotContain("SharedArchiveFile");

        assertThat(archives(1)).containsExactly(archive);
    }

    @Test
    void linksNoClassesBeforehandOnJava25() throws IOException, InterruptedException {
        write("java/release", "JAVA_VERSION=\"25.0.3\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9-LTS\"\n");
        stet("here", "build");

        var cache = archives(1).get(0);

        assertThat(cache).content().contains("-XX:-AOTClassLinking").endsWith("/site\n");
        assertThat(stet("here", "build")).contains("-XX:AOTCache=" + cache);
    }

    @Test
    void takesTheFirstCompilerAloneForFewArticles() throws IOException, InterruptedException {
        write("archive/content/articles/fence.md", "A fence.");

        assertThat(stet("here", "build", "-C", temp.resolve("archive").toString()))
                .contains("TieredStopAtLevel=1", "-Xmx1g");

        archives(1);
    }

    @Test
    void takesBothCompilersForManyArticles() throws IOException, InterruptedException {
        for (var article = 0; article < 25_000; article++) {
            write("archive/content/articles/" + article + ".md", "");
        }

        assertThat(stet("here", "build", "-C", temp.resolve("archive").toString()))
                .contains("UseParallelGC", "InlineSmallCode=500", "-Xmx832m")
                .doesNotContain("TieredStopAtLevel");

        archives(1);
    }

    @Test
    void takesTheFirstCompilerAloneWhereManyWereBuiltBefore() throws IOException, InterruptedException {
        writeLog(25_000, MARK + " ..");

        assertThat(stet("here", "build", "-C", temp.resolve("archive").toString()))
                .contains(
                        "UseParallelGC",
                        "-UseAdaptiveSizePolicy",
                        "MaxTenuringThreshold=0",
                        "-Xms2g",
                        "-Xmx2g",
                        "TieredStopAtLevel=1")
                .doesNotContain("InlineSmallCode");

        archives(1);
    }

    @Test
    void takesMoreMemoryWhereAMillionWereBuiltBefore() throws IOException, InterruptedException {
        writeLog(1_000_000, MARK + " ..");

        assertThat(stet("here", "build", "-C", temp.resolve("archive").toString()))
                .contains("TieredStopAtLevel=1", "-Xms3g", "-Xmx3g");

        archives(1);
    }

    @Test
    void takesBothCompilersWhereTheTemplateOfManyArticlesHasChanged() throws IOException, InterruptedException {
        write("archive/templates/article.ftlh", "");
        write("archive/templates/tags.ftlh", "");
        writeLog(25_000, MARK + " ..");
        age("archive/templates/article.ftlh");

        assertThat(stet("here", "build", "-C", temp.resolve("archive").toString()))
                .contains("TieredStopAtLevel=1");

        write("archive/templates/parts/notes.ftlh", "");

        assertThat(stet("here", "build", "-C", temp.resolve("archive").toString()))
                .contains("InlineSmallCode=500", "-Xmx2g")
                .doesNotContain("TieredStopAtLevel");

        archives(1);
    }

    @Test
    void goesByTheNumberOfArticlesWhereAnotherStetBuiltThem() throws IOException, InterruptedException {
        write("archive/content/articles/fence.md", "A fence.");
        writeLog(25_000, MARK + "0");

        assertThat(stet("here", "build", "-C", temp.resolve("archive").toString()))
                .contains("TieredStopAtLevel=1", "-Xmx1g")
                .doesNotContain("UseParallelGC");

        archives(1);
    }

    @Test
    void takesBothCompilersWhereManyWereBuiltAndAreNotPublished() throws IOException, InterruptedException {
        writeLog(150_000, MARK + " ..");
        for (var article = 0; article < 25_000; article++) {
            write("archive/content/articles/" + article + ".md", "");
        }
        var archive = temp.resolve("archive");

        assertThat(stet("here", "build", "-C", archive.toString())).contains("TieredStopAtLevel=1");

        Files.delete(archive.resolve("site"));
        assertThat(stet("here", "build", "-C", archive.toString())).contains("InlineSmallCode=500", "-Xmx832m");

        Files.createDirectory(archive.resolve("site"));
        Files.delete(archive.resolve(".stet/site/manifest"));
        assertThat(stet("here", "build", "-C", archive.toString())).contains("InlineSmallCode=500", "-Xmx832m");

        archives(1);
    }

    @Test
    void findsAnArchiveWhoseNameBeginsWithAHyphen() throws IOException, InterruptedException {
        write("-archive/content/articles/fence.md", "A fence.");
        write("-archive/.stet/compile.log", "stet compile log 2\n" + MARK + " ..\n");

        assertThat(stet("here", "-C", "-archive", "build").lines()).hasSize(1);

        archives(1);
    }

    @Test
    void saysThatJavaIsTooOld() throws IOException, InterruptedException {
        write("java/release", "JAVA_VERSION=\"11.0.25\"\nJAVA_RUNTIME_VERSION=\"11.0.25+9\"\n");

        var older = "stet: %s is older than Java 17; install a JDK 17 or later, or set JAVA_HOME"
                .formatted(temp.resolve("java/bin/java"));
        assertThat(refusal("here")).isEqualTo(older);

        write("java/release", "JAVA_VERSION=\"1.8.0_432\"\n");

        assertThat(refusal("here")).isEqualTo(older);
    }

    @Test
    void saysThatJavaCanNotBeToldOfAFolderWithAColon() throws IOException, InterruptedException {
        install("of:2026");

        assertThat(refusal("of:2026"))
                .isEqualTo("stet: Java can not find what lies in a folder with a colon in its name; move %s"
                        .formatted(temp.toRealPath().resolve("of:2026")));
    }

    @Test
    void keepsNothingWhereThereIsNoHome() throws IOException, InterruptedException {
        write("tools/mkdir", "#!/bin/sh\necho \"$@\" >>\"" + temp.resolve("made") + "\"\nexit 1\n");
        assertThat(temp.resolve("tools/mkdir").toFile().setExecutable(true)).isTrue();
        var launcher = launcher("here", "build");
        launcher.environment().remove("XDG_CACHE_HOME");
        launcher.environment().remove("HOME");
        launcher.environment().merge("PATH", temp.resolve("tools").toString(), (path, tools) -> tools + ":" + path);

        assertThat(said(launcher.start(), 0)).endsWith("stet.cli.Main build");

        assertThat(temp.resolve("made")).doesNotExist();
    }

    /** A log of many articles that are published. */
    private void writeLog(int articles, String owner) throws IOException {
        write("archive/.stet/site/manifest", "");
        Files.createDirectory(temp.resolve("archive/site"));
        write("archive/.stet/compile.log", "stet compile log 2\n" + owner + "\n");
        try (var log =
                new RandomAccessFile(temp.resolve("archive/.stet/compile.log").toFile(), "rw")) {
            log.setLength(articles * 12_000L);
        }
    }

    private static void awaitNoMore(Path file) throws InterruptedException {
        for (var tries = 0; tries < 200 && Files.exists(file); tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(file).doesNotExist();
    }

    /** Lets a file be older than all that is written by a test. */
    private void age(String path) throws IOException {
        Files.setLastModifiedTime(temp.resolve(path), FileTime.from(Instant.EPOCH));
    }

    private void install(String home) throws IOException {
        write(home + "/bin/stet", Files.readString(Path.of("src/dist/bin/stet")));
        write(home + "/lib/stet.jar", "a jar");
        write(home + "/lib/stet.jar.mark", MARK + "\n");
        // What was unpacked has the time that it was packed with.
        Files.setLastModifiedTime(
                temp.resolve(home + "/lib/stet.jar"), FileTime.from(Instant.parse("2020-03-05T00:00:00Z")));
    }

    private void write(String path, String text) throws IOException {
        var file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String stet(String home, String... arguments) throws IOException, InterruptedException {
        return said(launcher(home, arguments).start(), 0);
    }

    /** What is said where nothing can be started, which is the machine's fault and not the content's. */
    private String refusal(String home) throws IOException, InterruptedException {
        return said(launcher(home, "build").start(), Main.MACHINE);
    }

    private ProcessBuilder launcher(String home, String... arguments) {
        var builder =
                new ProcessBuilder("/bin/sh", temp.resolve(home + "/bin/stet").toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(temp.toFile());
        builder.environment().put("JAVA_HOME", temp.resolve("java").toString());
        builder.environment().put("XDG_CACHE_HOME", temp.resolve("cache").toString());
        builder.environment().remove("STET_OPTS");
        return builder.redirectErrorStream(true);
    }

    private static String said(Process process, int status) throws IOException, InterruptedException {
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isEqualTo(status);
        return said;
    }

    /**
     * The archives of classes, once there are as many as expected and no more are made: they are, in the background.
     */
    private List<Path> archives(int expected) throws IOException, InterruptedException {
        var cache = temp.resolve("cache/stet");
        for (var tries = 0; tries < 200; tries++) {
            try (var files = Files.list(cache)) {
                var made = files.toList();
                if (made.size() == expected
                        && made.stream().noneMatch(file -> file.toString().endsWith(".making"))) {
                    return made;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("no " + expected + " archives of classes in " + cache);
    }
}
