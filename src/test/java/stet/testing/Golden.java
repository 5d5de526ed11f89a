package stet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what the code makes now with what was agreed on, file by file.
 *
 * <p>{@code mvn verify -Dgolden=update} writes what the code makes as the new agreement, and removes what nothing makes
 * any more. Read the diff before you commit it: it is the review.
 */
public final class Golden {

    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    private Golden() {}

    /** Compares one text with an agreed file; an empty text is agreed on by there being no file. */
    public static void assertMatches(Path agreed, String actual) throws IOException {
        var files = new TreeMap<String, byte[]>();
        if (!actual.isEmpty()) {
            files.put("", actual.getBytes(StandardCharsets.UTF_8));
        }
        var known = new TreeMap<String, byte[]>();
        if (Files.exists(agreed)) {
            known.put("", Files.readAllBytes(agreed));
        }
        if (isUpdated(files, known)) {
            if (actual.isEmpty()) {
                Files.deleteIfExists(agreed);
            } else {
                Files.createDirectories(agreed.toAbsolutePath().getParent());
                Files.writeString(agreed, actual);
            }
            return;
        }
        var expected = Files.exists(agreed) ? Files.readString(agreed) : "";
        assertThat(actual).as("%s (agree anew with -Dgolden=update)", agreed).isEqualTo(expected);
    }

    /** Compares a folder of made files with an agreed folder. */
    public static void assertMatches(Path agreed, SortedMap<String, byte[]> actual) throws IOException {
        var known = files(agreed);
        if (isUpdated(actual, known)) {
            for (var gone : known.keySet()) {
                if (!actual.containsKey(gone)) {
                    Files.delete(agreed.resolve(gone));
                }
            }
            for (var file : actual.entrySet()) {
                var path = agreed.resolve(file.getKey());
                if (!Arrays.equals(file.getValue(), known.get(file.getKey()))) {
                    Files.createDirectories(path.toAbsolutePath().getParent());
                    Files.write(path, file.getValue());
                }
            }
            return;
        }
        var missing = new TreeSet<>(known.keySet());
        missing.removeAll(actual.keySet());
        var added = new TreeSet<>(actual.keySet());
        added.removeAll(known.keySet());
        assertThat(missing).as("agreed in %s, but no longer made", agreed).isEmpty();
        assertThat(added).as("made, but not agreed in %s", agreed).isEmpty();
        for (var file : actual.entrySet()) {
            assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
                    .as("%s (agree anew with -Dgolden=update)", agreed.resolve(file.getKey()))
                    .isEqualTo(new String(known.get(file.getKey()), StandardCharsets.UTF_8));
        }
    }

    private static boolean isUpdated(SortedMap<String, byte[]> actual, SortedMap<String, byte[]> known) {
        if (!UPDATE) {
            return false;
        }
        if (System.getenv("CI") != null) {
            throw new IllegalStateException("agreed files are never updated on CI");
        }
        return !actual.equals(known);
    }

    /** The files of a folder, by relative path; none if it is not there. */
    public static SortedMap<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        if (Files.isDirectory(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.filter(Files::isRegularFile).toList()) {
                    var name = folder.relativize(path).toString().replace('\\', '/');
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        return files;
    }
}
