package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads the site while it is published finds every file, and all of it. */
class ReaderTest {

    private static final String TEXT = "some words ".repeat(10_000);
    private static final Release ONE = Release.of("index.html", "1" + TEXT + "1");
    private static final Release TWO = Release.of("index.html", "2" + TEXT + "2");

    @TempDir(factory = InMemory.class)
    Path root;

    @Test
    void neverFindsNothingOrHalfAPage() throws IOException {
        assumeTrue(System.getProperty("os.name").matches("Linux|Mac.*"), "elsewhere there is no such call");
        var site = root.resolve("site");
        ONE.publish(site);
        var stop = new AtomicBoolean();
        var reader = CompletableFuture.supplyAsync(() -> read(site.resolve("index.html"), stop));
        for (var i = 0; i < 100; i++) {
            TWO.publish(site);
            ONE.publish(site);
        }
        stop.set(true);
        assertThat(reader.join()).containsOnlyKeys("one", "two");
    }

    /** What a file was found to be, and how often. */
    private static Map<String, Integer> read(Path file, AtomicBoolean stop) {
        var found = new TreeMap<String, Integer>();
        while (!stop.get()) {
            found.merge(read(file), 1, Integer::sum);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            var text = Files.readString(file);
            return ONE.texts().containsValue(text) ? "one" : TWO.texts().containsValue(text) ? "two" : "torn";
        } catch (NoSuchFileException e) {
            return "nothing";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
