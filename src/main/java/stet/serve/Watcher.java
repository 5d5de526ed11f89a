package stet.serve;

import java.io.IOException;
import java.nio.file.Path;

/** Waits for the sources to change. */
sealed interface Watcher extends AutoCloseable permits EventWatcher, PollingWatcher {

    /**
     * Waits until something below the folders has changed since the last call, or since the start, and nothing changes
     * any more. False if the watcher was closed instead.
     */
    boolean awaitChange() throws InterruptedException;

    @Override
    void close();

    /** Whether a file is none that we read: editors and systems keep their own beside ours. */
    static boolean isHidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    /** A watcher of an archive's folders: told by the system where that can be had, else by looking. */
    static Watcher of(Path root, java.util.List<String> folders) {
        try {
            return EventWatcher.start(root, folders);
        } catch (IOException | UnsupportedOperationException e) {
            return new PollingWatcher(root, folders);
        }
    }
}
