package stet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both kinds of watchers see the same. */
class WatcherTest {

    private static final List<String> FOLDERS = List.of("content", "templates");

    @TempDir
    Path temp;

    static Stream<Named<Function<Path, Watcher>>> kinds() {
        return Stream.of(
                Named.of("as this system has it", root -> Watcher.of(root, FOLDERS)),
                Named.of("by looking", root -> new PollingWatcher(root, FOLDERS)));
    }

    private static CompletableFuture<Boolean> change(Watcher watcher) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return watcher.awaitChange();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean await(CompletableFuture<Boolean> change)
            throws ExecutionException, InterruptedException, TimeoutException {
        return change.get(60, TimeUnit.SECONDS);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(temp.resolve(path).getParent());
        Files.writeString(temp.resolve(path), text);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void seesWhatIsWrittenMadeMovedAndTakenAway(Function<Path, Watcher> kind)
            throws IOException, ExecutionException, InterruptedException, TimeoutException {
        write("content/a/b/c.md", "one");
        try (var watcher = kind.apply(temp)) {
            var written = change(watcher);
            write("content/a/b/c.md", "three");
            assertThat(await(written)).isTrue();

            var made = change(watcher);
            write("content/x/y/z.md", "new");
            assertThat(await(made)).isTrue();

            var inNew = change(watcher);
            write("content/x/y/z.md", "newer");
            assertThat(await(inNew)).isTrue();

            var moved = change(watcher);
            Files.move(temp.resolve("content/x/y/z.md"), temp.resolve("content/a/z.md"));
            assertThat(await(moved)).isTrue();

            var other = change(watcher);
            write("templates/article.ftlh", "x");
            assertThat(await(other)).isTrue();

            var gone = change(watcher);
            Files.delete(temp.resolve("content/a/z.md"));
            assertThat(await(gone)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void seesNothingElse(Function<Path, Watcher> kind)
            throws IOException, ExecutionException, InterruptedException, TimeoutException {
        write("content/a.md", "one");
        var watcher = kind.apply(temp);
        var change = change(watcher);
        write("site/index.html", "x");
        write(".stet/compile.log", "x");
        write("content/.a.md.swp", "x");
        write("content/.git/config", "x");
        write("notes.md", "x");

        watcher.close();

        assertThat(await(change)).isFalse();
    }
}
