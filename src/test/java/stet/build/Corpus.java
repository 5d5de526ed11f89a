package stet.build;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A public archive to try Stet on. It lies beside the project and not in it; where it is not there, what needs it says
 * so loudly and is not run.
 */
public final class Corpus {

    private static final Path CORPORA = Path.of("../shared/corpora");

    private final SortedMap<String, byte[]> files;

    private Corpus(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** Unpacks the archive of this name into memory. */
    public static Corpus named(String name) throws IOException {
        var packed = CORPORA.resolve(name + ".tar.zst");
        if (!Files.exists(packed)) {
            System.out.println(
                    "!!! NOT RUN: there is no " + packed.toAbsolutePath().normalize() + ", so nothing is tried on it");
        }
        assumeTrue(Files.exists(packed), "no corpus " + name);
        var files = new TreeMap<String, byte[]>();
        try (var tar = new TarArchiveInputStream(new ZstdInputStream(Files.newInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    files.put(entry.getName().substring(name.length() + 1), tar.readAllBytes());
                }
            }
        }
        return new Corpus(files);
    }

    /** The files by path within the archive. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** The files below a folder, by path within it. */
    public SortedMap<String, byte[]> below(String folder) {
        var found = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder + "/")) {
                found.put(path.substring(folder.length() + 1), bytes);
            }
        });
        return found;
    }

    /** A file as text. */
    public String text(String path) {
        var bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("no " + path + " among " + files.keySet());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
