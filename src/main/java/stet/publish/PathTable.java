package stet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.plain.ByteReader;
import stet.plain.ByteWriter;
import stet.plain.Sorted;
import stet.site.OutputPath;

/**
 * Paths in order, each with its number. A large edition has millions, so of each only that is kept in which it differs
 * from the one before: how many bytes they share, how many follow, and these. That makes some 8 bytes a path, not 100.
 */
final class PathTable {

    /** So often one is kept whole: to find a path, half as many before it are read. */
    private static final int STRETCH = 32;

    private final int size;
    private final byte[] bytes;
    private final int[] stretches;
    private @Nullable Folders folders;

    /** Takes up paths as {@link #bytes} gave them. Throws {@link IllegalArgumentException} where these are others. */
    PathTable(int size, byte[] bytes) {
        this.size = size;
        this.bytes = bytes;
        stretches = new int[(size + STRETCH - 1) / STRETCH];
        var in = new ByteReader(bytes);
        for (var file = 0; file < size; file++) {
            if (file % STRETCH == 0) {
                stretches[file / STRETCH] = in.at();
            }
            in.natural();
            in.skip(in.natural());
        }
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException(size + " paths end at " + in.at());
        }
    }

    /** The paths of an edition, which are in order. */
    static PathTable of(List<OutputPath> paths) {
        var out = new ByteWriter(paths.size() * 16);
        var before = new byte[0];
        for (var file = 0; file < paths.size(); file++) {
            var path = paths.get(file).value().getBytes(UTF_8);
            var shared = file % STRETCH == 0 ? 0 : Math.max(0, Arrays.mismatch(before, path));
            out.natural(shared);
            out.natural(path.length - shared);
            out.bytes(path, shared, path.length - shared);
            before = path;
        }
        return new PathTable(paths.size(), out.toByteArray());
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isSame(PathTable other) {
        return this == other || (size == other.size && Arrays.equals(bytes, other.bytes));
    }

    /** The folders that these lie in: found once, since both releases and the next one have the same, as a rule. */
    synchronized Folders folders() {
        var found = folders;
        if (found == null) {
            found = Folders.of(size, reader()::path);
            folders = found;
        }
        return found;
    }

    /** Goes through this table and another one, and tells of each path that is in both. */
    void match(PathTable other, Sorted.Pair pair) {
        if (isSame(other)) {
            for (var file = 0; file < size; file++) {
                pair.accept(file, file);
            }
            return;
        }
        Sorted.match(size, reader()::path, other.size, other.reader()::path, pair);
    }

    Reader reader() {
        return new Reader();
    }

    /** Reads paths by their numbers, fast where these follow on each other. For one thread only. */
    final class Reader {

        private final ByteReader in = new ByteReader(bytes);
        private int next;
        private byte[] path = new byte[256];
        private int length;

        String path(int file) {
            go(file);
            return new String(path, 0, length, UTF_8);
        }

        /** What follows the last slash. */
        String name(int file) {
            go(file);
            var start = length;
            while (start > 0 && path[start - 1] != '/') {
                start--;
            }
            return new String(path, start, length - start, UTF_8);
        }

        private void go(int file) {
            if (file < next || file - next >= STRETCH) {
                next = file / STRETCH * STRETCH;
                in.goTo(stretches[file / STRETCH]);
            }
            while (next <= file) {
                step();
            }
        }

        private void step() {
            var shared = in.natural();
            var rest = in.natural();
            length = shared + rest;
            if (length > path.length) {
                path = Arrays.copyOf(path, 2 * length);
            }
            System.arraycopy(bytes, in.skip(rest), path, shared, rest);
            next++;
        }
    }
}
