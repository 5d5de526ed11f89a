package stet.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/**
 * What a folder holds of ours, and what made it.
 *
 * <p>As text, a line each: the version of this format, the generator, then for every file its fingerprint, its time and
 * its path, and last a checksum of all that. What is not exactly so is no manifest.
 *
 * @param generator whose fingerprints these are: those of another mean something else, but its files are ours too
 */
record Manifest(String generator, SortedMap<OutputPath, Entry> files) {

    private static final String VERSION = "stet-manifest 1";
    private static final String GENERATOR = "generator ";
    private static final String CHECKSUM = "checksum ";
    private static final int PRINT_END = 32;
    private static final int TIME_END = PRINT_END + 1 + 16;

    /**
     * One file.
     *
     * @param print what it was made from
     * @param time when it was written, in nanoseconds since 1970. A file with another time was changed by another hand
     */
    record Entry(Fingerprint print, long time) {}

    static final Manifest NONE = new Manifest("", new TreeMap<>());

    /** Whether the file at {@code path} is what {@code generator} would make from {@code print}. */
    boolean vouches(String generator, OutputPath path, Fingerprint print, BasicFileAttributes attributes) {
        var entry = files.get(path);
        return entry != null
                && this.generator.equals(generator)
                && entry.print().equals(print)
                && attributes.isRegularFile()
                && entry.time() == Disk.time(attributes);
    }

    /** Writes the manifest of a folder that holds the whole edition, each file with its time. */
    static void write(
            Path file, String generator, SortedMap<OutputPath, Fingerprint> edition, Map<OutputPath, Long> times)
            throws IOException {
        Disk.writeWhole(file, out -> {
            var lines = new SummedLines(out);
            lines.add(VERSION);
            lines.add(GENERATOR + generator);
            for (var entry : edition.entrySet()) {
                var time = times.get(entry.getKey());
                if (time == null) {
                    throw new IllegalStateException("never written: " + entry.getKey());
                }
                lines.add(entry.getValue().hex() + " " + HexFormat.of().toHexDigits(time) + " "
                        + escaped(entry.getKey().value()));
            }
            lines.end();
        });
    }

    /** The manifest in {@code file}, if it is there, whole, and in this version of the format. */
    static Optional<Manifest> read(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            return read(in);
        } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Manifest> read(BufferedReader in) throws IOException {
        var sum = new CRC32C();
        var version = in.readLine();
        var generator = in.readLine();
        if (!VERSION.equals(version) || generator == null || !generator.startsWith(GENERATOR)) {
            return Optional.empty();
        }
        count(sum, version);
        count(sum, generator);
        var files = new TreeMap<OutputPath, Entry>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith(CHECKSUM)) {
                var whole = line.equals(checksum(sum)) && in.readLine() == null;
                return whole
                        ? Optional.of(new Manifest(generator.substring(GENERATOR.length()), files))
                        : Optional.empty();
            }
            count(sum, line);
            if (line.length() <= TIME_END) {
                return Optional.empty();
            }
            files.put(
                    new OutputPath(unescaped(line.substring(TIME_END + 1))),
                    new Entry(
                            Fingerprint.ofHex(line.substring(0, PRINT_END)),
                            HexFormat.fromHexDigitsToLong(line, PRINT_END + 1, TIME_END)));
        }
        return Optional.empty();
    }

    private static void count(CRC32C sum, String line) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        sum.update('\n');
    }

    private static String checksum(CRC32C sum) {
        return CHECKSUM + HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** A path may hold a line break, but never a backslash. */
    private static String escaped(String path) {
        return path.indexOf('\n') < 0 && path.indexOf('\r') < 0
                ? path
                : path.replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        return text.indexOf('\\') < 0 ? text : text.replace("\\n", "\n").replace("\\r", "\r");
    }

    /** Writes lines and then their checksum. */
    private record SummedLines(Writer out, CRC32C sum) {

        SummedLines(Writer out) {
            this(out, new CRC32C());
        }

        void add(String line) throws IOException {
            count(sum, line);
            out.write(line);
            out.write('\n');
        }

        void end() throws IOException {
            out.write(checksum(sum));
            out.write('\n');
        }
    }
}
