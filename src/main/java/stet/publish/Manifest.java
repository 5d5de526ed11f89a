package stet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import stet.plain.Fingerprint;

/**
 * What a folder holds of ours, and what made it.
 *
 * <p>On disk it is bytes, since of 250,000 files it is read and written anew after one edit: the version of this
 * format, the generator, the number of articles, the looks, the paths, for every file its fingerprint, its time and the
 * number of its look, and last a checksum of all that. What is not exactly so is no manifest.
 *
 * @param generator whose fingerprints these are: those of another mean something else, but its files are ours too
 * @param articles how many of them are published with it: files do not tell
 * @param paths of all files, in order
 * @param files what is known of them, by their numbers
 */
record Manifest(String generator, int articles, List<Look> looks, PathTable paths, FileTable files) {

    private static final byte[] VERSION = "stet-manifest 4\n".getBytes(UTF_8);
    private static final int LOOK_BYTES = 32;
    private static final int BUFFER = 1 << 16;
    private static final int ROWS = 1 << 11;

    /** The manifest of a folder that holds nothing of ours. */
    static final Manifest NONE = new Manifest("", 0, List.of(), PathTable.of(List.of()), new FileTable(0));

    int size() {
        return paths.size();
    }

    /** The same, with the paths of another one where they are the same: then they are in memory once. */
    Manifest sharing(PathTable others) {
        return paths.isSame(others) ? new Manifest(generator, articles, looks, others, files) : this;
    }

    /** Whether the file, if it still is as it was, is what the generator would make from these. */
    boolean vouches(String by, int file, Fingerprint print, Look look) {
        return generator.equals(by)
                && files.isPrint(file, print)
                && looks.get(files.look(file)).equals(look);
    }

    /** Whether it tells the same of the same files as another one. */
    boolean isSame(Manifest other) {
        if (!generator.equals(other.generator) || !paths.isSame(other.paths)) {
            return false;
        }
        var theirs = other.looksIn(this);
        for (var file = 0; file < size(); file++) {
            if (!files.isSame(file, other.files, file, theirs)) {
                return false;
            }
        }
        return true;
    }

    /** The numbers that its looks have in another one; -1 for those that it lacks. */
    int[] looksIn(Manifest other) {
        return looks.stream().mapToInt(other.looks::indexOf).toArray();
    }

    /** Writes it so that it is on disk, wholly or not at all. */
    void write(Path file) throws IOException {
        // They were numbered as they came, and some may be of no file any more; in order they are the same in each
        // build.
        var used = new HashSet<Look>();
        for (var i = 0; i < size(); i++) {
            used.add(looks.get(files.look(i)));
        }
        var inOrder = new ArrayList<>(used);
        inOrder.sort(Comparator.comparing(
                look -> look.templates().hex() + look.site().hex()));
        var numbers = looks.stream().mapToInt(inOrder::indexOf).toArray();
        Disk.writeWhole(file, stream -> {
            stream.write(VERSION);
            var sum = new CheckedOutputStream(stream, new CRC32C());
            var out = new DataOutputStream(new BufferedOutputStream(sum, BUFFER));
            out.writeInt(generator.getBytes(UTF_8).length);
            out.write(generator.getBytes(UTF_8));
            out.writeInt(articles);
            out.writeInt(inOrder.size());
            for (var look : inOrder) {
                write(look.templates(), out);
                write(look.site(), out);
            }
            out.writeInt(paths.size());
            out.writeInt(paths.bytes().length);
            out.write(paths.bytes());
            files.write(out, numbers);
            out.flush();
            out.writeInt((int) sum.getChecksum().getValue());
            out.flush();
        });
    }

    private static void write(Fingerprint print, DataOutputStream out) throws IOException {
        out.writeLong(print.high());
        out.writeLong(print.low());
    }

    /** The manifest in {@code file}, if it is there, whole, and in this version of the format. */
    static Optional<Manifest> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(VERSION.length), VERSION)
                    ? new Reader(in, Files.size(file) - VERSION.length).read()
                    : Optional.empty();
        } catch (NoSuchFileException | EOFException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Reads a manifest to its end before anything in it is believed. */
    private static final class Reader {

        private final InputStream in;
        private final CRC32C sum = new CRC32C();
        private long left;

        Reader(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        Optional<Manifest> read() throws IOException {
            var generator = new String(take(number()).array(), UTF_8);
            var articles = number();
            var looks = new ArrayList<Look>();
            for (var i = number(); i > 0; i--) {
                var look = take(LOOK_BYTES);
                looks.add(new Look(print(look), print(look)));
            }
            var size = number();
            if (size < 0 || size > left / FileTable.ROW_BYTES) {
                throw new EOFException();
            }
            var paths = new PathTable(size, take(number()).array());
            var files = new FileTable(size);
            for (var file = 0; file < size; file += ROWS) {
                files.read(take(Math.min(ROWS, size - file) * FileTable.ROW_BYTES), file, looks.size());
            }
            var found = (int) sum.getValue();
            return number() == found && left == 0
                    ? Optional.of(new Manifest(generator, articles, looks, paths, files))
                    : Optional.empty();
        }

        private int number() throws IOException {
            return take(Integer.BYTES).getInt();
        }

        private static Fingerprint print(ByteBuffer bytes) {
            return new Fingerprint(bytes.getLong(), bytes.getLong());
        }

        private ByteBuffer take(int length) throws IOException {
            if (length < 0 || length > left) {
                throw new EOFException();
            }
            var bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            left -= length;
            sum.update(bytes);
            return ByteBuffer.wrap(bytes);
        }
    }
}
