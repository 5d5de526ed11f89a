package stet.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import stet.testing.TestProject;

/** The files of an archive, of which some were written just now and most long ago, each at another time. */
final class DatedFiles {

    /** In milliseconds since 1970. */
    private static final long LONG_AGO = 1_500_000_000_000L;

    private final TestProject project;
    private final Random random;
    private final List<String> unsettled = new ArrayList<>();
    private int ticks;

    DatedFiles(TestProject project, Random random) {
        this.project = project;
        this.random = random;
    }

    /** Writes a file, and mostly gives it a time that is long past, but another one than before. */
    void write(String path, String text) {
        project.write(path, text);
        if (random.nextInt(4) > 0) {
            settle(path);
        } else {
            unsettled.add(path);
        }
    }

    /** Writes a file, or deletes it if it is there, and says which. */
    String writeOrDelete(String path, String text) {
        if (exists(path) && random.nextInt(3) == 0) {
            delete(path);
            return "delete " + path;
        }
        write(path, text);
        return "write " + path;
    }

    /** Gives such times to the others. */
    void settle() {
        unsettled.stream().filter(this::exists).forEach(this::settle);
        unsettled.clear();
    }

    private void settle(String path) {
        try {
            Files.setLastModifiedTime(file(path), FileTime.fromMillis(LONG_AGO + ++ticks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.delete(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists(String path) {
        return Files.exists(file(path));
    }

    /** Those below a folder whose names end so, in order. */
    List<String> below(String folder, String suffix) {
        try (var files = Files.walk(file(folder))) {
            var root = project.root();
            return files.map(path -> root.relativize(path).toString())
                    .filter(path -> path.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String path) {
        return project.root().resolve(path);
    }
}
