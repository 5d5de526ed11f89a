package stet.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Is told by the system when something changes. Every folder is watched by itself, and new ones as they come. */
final class EventWatcher implements Watcher {

    /** How long nothing must have happened: an editor saves in several steps, and a checkout changes many files. */
    private static final long QUIET_MILLISECONDS = 60;

    private final Path root;
    private final List<String> folders;
    private final WatchService service;

    /** Takes over where the system has no watches left for a new folder. */
    private volatile @Nullable PollingWatcher instead;

    private EventWatcher(Path root, List<String> folders, WatchService service) {
        this.root = root;
        this.folders = folders;
        this.service = service;
    }

    /**
     * Throws {@link IOException} where a system tells nothing: it has no such service, has too few watches for all
     * folders, or Java would only look every ten seconds.
     */
    static EventWatcher start(Path root, List<String> folders) throws IOException {
        var service = root.getFileSystem().newWatchService();
        if (service.getClass().getSimpleName().startsWith("Polling")) {
            service.close();
            throw new IOException("this system tells of no changes");
        }
        var watcher = new EventWatcher(root, folders, service);
        try {
            watcher.register();
            return watcher;
        } catch (IOException | RuntimeException e) {
            service.close();
            throw e;
        }
    }

    /** The root, too, for one of the folders may come later. */
    private void register() throws IOException {
        register(root);
        for (var folder : folders) {
            registerAll(root.resolve(folder));
        }
    }

    private void registerAll(Path start) throws IOException {
        if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (Watcher.isHidden(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                register(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void register(Path folder) throws IOException {
        folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
    }

    @Override
    public boolean awaitChange() throws InterruptedException {
        var other = instead;
        if (other != null) {
            return other.awaitChange();
        }
        try {
            while (!concerns(service.take())) {
                // What changed was none of ours.
            }
            var key = next();
            while (key != null && concerns(key)) {
                key = next();
            }
            return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        return service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Whether one of our files is among what changed in a folder. New folders are watched from now on. */
    private boolean concerns(WatchKey key) {
        var folder = (Path) key.watchable();
        var ours = false;
        for (var event : key.pollEvents()) {
            if (event.kind() == OVERFLOW) {
                ours = true;
                registerAgain(root);
                folders.forEach(name -> registerAgain(root.resolve(name)));
                continue;
            }
            var file = folder.resolve((Path) event.context());
            var isSource =
                    !folder.equals(root) || folders.contains(file.getFileName().toString());
            if (isSource && !Watcher.isHidden(file)) {
                ours = true;
                if (event.kind() == ENTRY_CREATE) {
                    registerAgain(file);
                }
            }
        }
        key.reset();
        return ours;
    }

    /** A folder that is gone again meanwhile has nothing to be told of. */
    private void registerAgain(Path file) {
        try {
            registerAll(file);
        } catch (java.nio.file.NoSuchFileException e) {
            // It is gone: its parent tells of that.
        } catch (IOException e) {
            instead = new PollingWatcher(root, folders);
        }
    }

    @Override
    public void close() {
        var other = instead;
        if (other != null) {
            other.close();
        }
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
