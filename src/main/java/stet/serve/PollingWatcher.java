package stet.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks every second at the size and the time of each file: for systems that do not tell when something changes. */
final class PollingWatcher implements Watcher {

    private static final long PAUSE_MILLISECONDS = 1_000;
    private static final long QUIET_MILLISECONDS = 60;

    private final Path root;
    private final List<String> folders;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Map<Path, Stamp> seen;

    private record Stamp(long size, FileTime time) {}

    PollingWatcher(Path root, List<String> folders) {
        this.root = root;
        this.folders = folders;
        seen = look();
    }

    @Override
    public boolean awaitChange() throws InterruptedException {
        var now = look();
        while (now.equals(seen)) {
            if (closed.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return false;
            }
            now = look();
        }
        while (!now.equals(seen)) {
            seen = now;
            if (closed.await(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return false;
            }
            now = look();
        }
        return true;
    }

    private Map<Path, Stamp> look() {
        var stamps = new HashMap<Path, Stamp>();
        try {
            for (var folder : folders) {
                if (Files.isDirectory(root.resolve(folder))) {
                    Files.walkFileTree(root.resolve(folder), new Looker(stamps));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stamps;
    }

    private static final class Looker extends SimpleFileVisitor<Path> {

        private final Map<Path, Stamp> stamps;

        Looker(Map<Path, Stamp> stamps) {
            this.stamps = stamps;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return Watcher.isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!Watcher.isHidden(file)) {
                stamps.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
