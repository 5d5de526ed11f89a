package stet.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** An archive in a temporary folder, to which commands are given as on the command line. */
public final class TestProject {

    private final Path root;

    private TestProject(Path root) {
        this.root = root;
    }

    /** What a command left behind: its exit status, and what it wrote to standard output and error. */
    public record Result(int status, String out, String err) {}

    /** An archive in a folder that is there, and may be empty. */
    public static TestProject in(Path root) {
        return new TestProject(root);
    }

    /** An archive with a title and an address, in a folder that is there. */
    public static TestProject titled(Path root) {
        return in(root).write("content/site.yaml", "title: Border\nbase_url: https://example.org/\n");
    }

    /** A copy of a folder of fixtures. */
    public static TestProject copyOf(Path fixture, Path root) throws IOException {
        for (var file : Golden.files(fixture).entrySet()) {
            var path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return new TestProject(root);
    }

    public Path root() {
        return root;
    }

    /** Writes a file of the archive. */
    public TestProject write(String path, String text) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a command, such as {@code build --strict}. The clock stands at the last day of 2026. */
    public Result run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var status = stet.cli.CommandLineAccess.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                root,
                arguments);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The published files, by path. */
    public SortedMap<String, byte[]> site() {
        try {
            return new TreeMap<>(Golden.files(root.resolve("site")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A published file as text. */
    public String page(String path) {
        try {
            return Files.readString(root.resolve("site").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
