package stet.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import stet.plain.Fingerprint;

/**
 * The files of a theme, by path below {@code templates/}: the built-in ones, and those of the archive in their place.
 *
 * @param builtIn the paths of those that are built in, whether the archive has others in their place or not
 * @param own the paths of those that are the archive's
 * @param forbidden the paths of those that are the archive's, too, but may not be read
 */
public record ThemeFiles(
        SortedMap<String, byte[]> files,
        SortedSet<String> builtIn,
        SortedSet<String> own,
        SortedSet<String> forbidden) {

    private static final String ROOT = "templates/";
    private static final String FOLDER = "stet/theme/";

    /**
     * The built-in theme with what the archive puts in its place. Throws {@link UncheckedIOException} if reading fails.
     */
    public static ThemeFiles read(SourceTree tree) {
        var files = readBuiltIn();
        var builtIn = new TreeSet<>(files.keySet());
        var own = new TreeSet<String>();
        var forbidden = new TreeSet<String>();
        for (var file : tree.below("templates")) {
            var name = file.path().value().substring(ROOT.length());
            var bytes = file.permitted();
            if (bytes.isPresent()) {
                files.put(name, bytes.get());
                own.add(name);
            } else {
                // It is there all the same, for those that name it.
                files.putIfAbsent(name, new byte[0]);
                forbidden.add(name);
            }
        }
        return new ThemeFiles(files, builtIn, own, forbidden);
    }

    /** A file by its path below {@code templates/}. */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** A file's path as it is shown to people, whether it is the archive's own or built in. */
    public static SourcePath path(String file) {
        return new SourcePath(ROOT + file);
    }

    /** A file's text. */
    public Optional<SourceText> text(String path) {
        return file(path)
                .map(bytes -> new SourceText(
                        path(path),
                        new String(bytes, java.nio.charset.StandardCharsets.UTF_8),
                        Fingerprint.ofBytes(bytes)));
    }

    private static SortedMap<String, byte[]> readBuiltIn() {
        try {
            var place = OwnCode.place();
            return Files.isDirectory(place) ? filesBelow(place.resolve(FOLDER)) : filesIn(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Out of the jar that classes are loaded from, whose contents are known: a file system of it would list them anew.
     */
    private static SortedMap<String, byte[]> filesIn(Path jar) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    try (var bytes = zip.getInputStream(entry)) {
                        files.put(entry.getName().substring(FOLDER.length()), bytes.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> filesBelow(Path root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = root.relativize(path)
                        .toString()
                        .replace(path.getFileSystem().getSeparator(), "/");
                files.put(name, Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** The fingerprints of the files below a folder, by path. */
    public SortedMap<String, Fingerprint> fingerprints(String folder) {
        var prints = new TreeMap<String, Fingerprint>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith(folder)) {
                prints.put(file.getKey(), Fingerprint.ofBytes(file.getValue()));
            }
        }
        return prints;
    }
}
