package stet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Archives that many tests look at and none changes: each is built once in a process. */
public final class SharedSites {

    private SharedSites() {}

    private static final class Example {
        private static final BuiltSite SITE = built(Path.of(""));
    }

    private static final class EveryKind {
        private static final BuiltSite SITE = built(Path.of("src/test/cases/notes/every-kind"));
    }

    /** The example archive. */
    public static BuiltSite example() {
        return Example.SITE;
    }

    /** A small archive with notes of every type on everything that a note can be about, and with odd input. */
    public static BuiltSite everyKind() {
        return EveryKind.SITE;
    }

    private static BuiltSite built(Path archive) {
        try {
            var root = Files.createTempDirectory("stet-site");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            TestProject.copyOf(archive.resolve("content"), root.resolve("content"));
            TestProject.copyOf(archive.resolve("templates"), root.resolve("templates"));
            var result = TestProject.in(root).run("build");
            assertThat(result.status()).as(result.err()).isEqualTo(0);
            return BuiltSite.read(root.resolve("site"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all that is in it. */
    static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
