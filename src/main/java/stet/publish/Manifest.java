package stet.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/**
 * What a folder holds of ours, and what made it.
 *
 * <p>On disk it is text, a line each: the version of this format, the generator, the looks, then for every file its
 * fingerprint, the number of its look, its time and its path, and last a checksum of all that. What is not exactly so
 * is no manifest.
 *
 * @param generator whose fingerprints these are: those of another mean something else, but its files are ours too
 * @param files what is known of those that an edition wants, by their numbers in it
 * @param others the files that the edition does not have
 */
record Manifest(String generator, List<Look> looks, FileTable files, List<OutputPath> others) {

    private static final String VERSION = "stet-manifest 2";
    private static final String GENERATOR = "generator ";
    private static final String LOOK = "look ";
    private static final String CHECKSUM = "checksum ";
    private static final int PRINT = 32;
    private static final int TIME = 16;

    /** The manifest of a folder that holds nothing of ours. */
    static Manifest none(Wanted wanted) {
        return new Manifest("", List.of(), new FileTable(wanted.size()), List.of());
    }

    /** Whether the file, if it still is as it was at {@code time}, is what the generator would make from these. */
    boolean vouches(String by, int file, Fingerprint print, Look look, long time) {
        return files.has(file)
                && generator.equals(by)
                && files.isPrint(file, print)
                && looks.get(files.look(file)).equals(look)
                && files.time(file) == time;
    }

    /** Writes the manifest of a folder that holds the whole edition. */
    static void write(Path file, Wanted wanted, List<Look> looks, FileTable files) throws IOException {
        // They were numbered as they came; in order they are the same in each build.
        var inOrder = looks.stream()
                .sorted(Comparator.comparing(
                        look -> look.templates().hex() + look.site().hex()))
                .toList();
        var numbers = looks.stream().mapToInt(inOrder::indexOf).toArray();
        Disk.writeWhole(file, out -> {
            var lines = new SummedLines(out);
            lines.add(VERSION);
            lines.add(GENERATOR + wanted.generator());
            for (var look : inOrder) {
                lines.add(LOOK + look.templates().hex() + " " + look.site().hex());
            }
            for (var i = 0; i < wanted.size(); i++) {
                lines.add(files.print(i).hex() + " " + numbers[files.look(i)] + " "
                        + HexFormat.of().toHexDigits(files.time(i)) + " "
                        + escaped(wanted.paths().get(i).value()));
            }
            lines.end();
        });
    }

    /** The manifest in {@code file}, if it is there, whole, and in this version of the format. */
    static Optional<Manifest> read(Path file, Wanted wanted) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            return new Reader(in, wanted).read();
        } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The generator and the files of the manifest in {@code file}, as an edition; nothing where there is none. */
    static Optional<Wanted> edition(Path file) throws IOException {
        var none = Wanted.of("", List.of());
        var manifest = read(file, none);
        return manifest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Wanted.of(manifest.get().generator(), manifest.get().others()));
    }

    /** The files of a release, each with its time. */
    static final class Times {

        private final List<String> paths = new ArrayList<>();
        private long[] times = new long[1 << 10];

        int size() {
            return paths.size();
        }

        String path(int file) {
            return paths.get(file);
        }

        long time(int file) {
            return times[file];
        }

        private void add(String path, long time) {
            if (paths.size() == times.length) {
                times = Arrays.copyOf(times, 2 * times.length);
            }
            times[paths.size()] = time;
            paths.add(path);
        }
    }

    /**
     * The files of the manifest in {@code file}, if it is whole and of this generator. Nothing else of it is kept: with
     * 250,000 files this takes a third of the time of {@link #read}.
     */
    static Optional<Times> times(Path file, String generator) throws IOException {
        var times = new Times();
        var sum = new CRC32C();
        try (var in = Files.newBufferedReader(file)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(CHECKSUM)) {
                    return line.equals(checksum(sum)) ? Optional.of(times) : Optional.empty();
                }
                count(sum, line);
                if (line.startsWith(GENERATOR)
                        && !line.substring(GENERATOR.length()).equals(generator)) {
                    return Optional.empty();
                }
                if (!line.startsWith(GENERATOR) && !line.startsWith(LOOK) && !line.equals(VERSION)) {
                    var lookEnd = line.indexOf(' ', PRINT + 1);
                    var time = HexFormat.fromHexDigitsToLong(line, lookEnd + 1, lookEnd + 1 + TIME);
                    times.add(unescaped(line.substring(lookEnd + TIME + 2)), time);
                }
            }
        } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
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

    /** Reads a manifest to its end before anything in it is believed. */
    private static final class Reader {

        private final BufferedReader in;
        private final Wanted wanted;
        private final CRC32C sum = new CRC32C();
        private final List<Look> looks = new ArrayList<>();
        private final List<OutputPath> others = new ArrayList<>();
        private final FileTable files;

        Reader(BufferedReader in, Wanted wanted) {
            this.in = in;
            this.wanted = wanted;
            files = new FileTable(wanted.size());
        }

        Optional<Manifest> read() throws IOException {
            var version = in.readLine();
            var generator = in.readLine();
            if (!VERSION.equals(version) || generator == null || !generator.startsWith(GENERATOR)) {
                return Optional.empty();
            }
            count(sum, version);
            count(sum, generator);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(CHECKSUM)) {
                    var whole = line.equals(checksum(sum)) && in.readLine() == null;
                    return whole
                            ? Optional.of(new Manifest(generator.substring(GENERATOR.length()), looks, files, others))
                            : Optional.empty();
                }
                count(sum, line);
                if (line.startsWith(LOOK)) {
                    look(line);
                } else {
                    file(line);
                }
            }
            return Optional.empty();
        }

        private void look(String line) {
            var start = LOOK.length();
            looks.add(new Look(
                    Fingerprint.ofHex(part(line, start, PRINT)),
                    Fingerprint.ofHex(part(line, start + PRINT + 1, PRINT))));
        }

        private void file(String line) {
            var lookEnd = line.indexOf(' ', PRINT + 1);
            var print = Fingerprint.ofHex(part(line, 0, PRINT));
            var look = Integer.parseInt(part(line, PRINT + 1, lookEnd - PRINT - 1));
            var time = HexFormat.fromHexDigitsToLong(part(line, lookEnd + 1, TIME));
            if (look < 0 || look >= looks.size() || line.length() <= lookEnd + TIME + 2) {
                throw new IllegalArgumentException("no line of a manifest: " + line);
            }
            var path = unescaped(line.substring(lookEnd + TIME + 2));
            var file = wanted.index(path);
            if (file < 0) {
                others.add(new OutputPath(path));
            } else {
                files.put(file, print, look);
                files.putTime(file, time);
            }
        }

        private static String part(String line, int start, int length) {
            if (length < 1 || line.length() < start + length) {
                throw new IllegalArgumentException("no line of a manifest: " + line);
            }
            return line.substring(start, start + length);
        }
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
