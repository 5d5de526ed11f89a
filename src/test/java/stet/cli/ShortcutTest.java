package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The plainest command lines mean the same without the library as with it. */
class ShortcutTest {

    private static final Machine MACHINE = new Machine(
            Clock.systemUTC(),
            Map.of(),
            new PrintStream(PrintStream.nullOutputStream()),
            new PrintStream(PrintStream.nullOutputStream()),
            false);

    private static String told(BuildCommand build) {
        return build.settings.root + " " + build.settings.quiet + " " + build.settings.format + " "
                + build.settings.colour + " " + build.settings.allProblems + " " + build.out + " " + build.asOf + " "
                + build.drafts + " " + build.strict + " " + build.jobs + " " + build.explain + " " + build.rollback
                + " " + build.allowRemoval;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build",
                "build --out public",
                "build -C there --drafts",
                "build --quiet --drafts --strict --explain",
                "build --strict --out a/b --quiet --allow-removal",
            })
    void meansTheSame(String line) {
        var read = new BuildCommand(MACHINE);
        var words = line.split(" ");
        new CommandLine(read).parseArgs(java.util.Arrays.copyOfRange(words, 1, words.length));

        assertThat(Shortcut.build(MACHINE, words).map(ShortcutTest::told)).contains(told(read));
    }

    @Test
    void theFolderMayStandBeforeTheCommand() {
        var build = Shortcut.build(MACHINE, "-C", "my archive", "build").orElseThrow();

        assertThat(build.settings.root).hasToString("my archive");
    }

    @Test
    void servingMeansTheSame() {
        var serve = Shortcut.serve(MACHINE, "-C", "there", "serve", "--port", "8080")
                .orElseThrow();
        var read = new ServeCommand(MACHINE);
        new CommandLine(read).parseArgs("-C", "there", "--port", "8080");

        assertThat(serve.settings.root).isEqualTo(read.settings.root);
        assertThat(serve.port).isEqualTo(read.port).isEqualTo(8080);
        assertThat(serve.host).isEqualTo(read.host);
        assertThat(serve.drafts).isEqualTo(read.drafts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --port",
                "serve --port x",
                "serve --no-drafts",
                "check",
                "help build",
                "-C",
                "-C build",
                "build --out",
                "build --out --quiet",
                "build --out=x",
                "build --help",
                "build --version",
                "build --jobs 2",
                "build --out a --out b",
                "build --strict --quiet --strict",
                "serve --port 1 --port 2",
                "build nonsense",
                "--version",
            })
    void theRestIsLeftToTheLibrary(String line) {
        assertThat(Shortcut.command(MACHINE, line.split(" "))).isEmpty();
    }
}
