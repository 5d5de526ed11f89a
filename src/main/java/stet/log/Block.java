package stet.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Some entries that were added together: a mark, how long both parts are, and a CRC-32C of the second; then all parts,
 * then all heads. A head comes with its key and with where its parts lie, which may be in an earlier block.
 *
 * @param from where it begins in its file
 */
record Block(long from, long parts, int heads, int check) {

    private static final int MARK = 0x53746574;

    /** In bytes: the mark, the lengths, the check. */
    static final int OPENING = Integer.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES;

    private static final int PLACE = Long.BYTES + Integer.BYTES + Integer.BYTES;

    /** A head as it is to be written. */
    static final class Head {

        private final byte[] key;
        private final byte[] head;
        private final List<Stretch> parts;

        Head(String key, byte[] head, List<Stretch> parts) {
            this.key = key.getBytes(UTF_8);
            this.head = head;
            this.parts = parts;
        }

        private int size() {
            return Integer.BYTES + key.length + Integer.BYTES + head.length + Integer.BYTES + parts.size() * PLACE;
        }

        private void write(ByteBuffer out) {
            out.putInt(key.length).put(key).putInt(head.length).put(head);
            out.putInt(parts.size());
            for (var part : parts) {
                out.putLong(part.offset()).putInt(part.length()).putInt(part.check());
            }
        }
    }

    /** The block that begins somewhere in a file; nothing where there is none, or not the whole of one. */
    static Optional<Block> at(long from, LogFile file) {
        if (from + OPENING > file.length()) {
            return Optional.empty();
        }
        var opening = ByteBuffer.wrap(file.read(from, OPENING));
        var mark = opening.getInt();
        var block = new Block(from, opening.getLong(), opening.getInt(), opening.getInt());
        var room = file.length() - from - OPENING;
        return mark == MARK && block.parts >= 0 && block.heads >= 0 && block.parts <= room - block.heads
                ? Optional.of(block)
                : Optional.empty();
    }

    long end() {
        return from + OPENING + parts + heads;
    }

    /** Whether its heads are what was written; whether a part is, its reader finds out. */
    boolean isWhole(LogFile file) {
        return Stretch.check(file.read(from + OPENING + parts, heads), 0, heads) == check;
    }

    /**
     * Gives what it holds to {@code entries}.
     *
     * @param base where the file begins in the log
     */
    void read(LogFile file, long base, BiConsumer<String, Entry> entries) {
        var start = from + OPENING + parts;
        var bytes = file.read(start, heads);
        var in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            var key = new byte[in.getInt()];
            in.get(key);
            var length = in.getInt();
            var head = new Stretch(base + start + in.position(), length, Stretch.check(bytes, in.position(), length));
            in.position(in.position() + length);
            entries.accept(new String(key, UTF_8), new Entry(head, parts(in)));
        }
    }

    private static List<Stretch> parts(ByteBuffer in) {
        var parts = new Stretch[in.getInt()];
        for (var i = 0; i < parts.length; i++) {
            parts[i] = new Stretch(in.getLong(), in.getInt(), in.getInt());
        }
        return List.of(parts);
    }

    /** A block with these parts and heads. */
    static ByteBuffer bytes(List<byte[]> parts, List<Head> heads) {
        var headsSize = 0;
        for (var head : heads) {
            headsSize += head.size();
        }
        var partsSize = 0;
        for (var part : parts) {
            partsSize += part.length;
        }
        var out = ByteBuffer.allocate(OPENING + partsSize + headsSize);
        out.position(OPENING);
        parts.forEach(out::put);
        for (var head : heads) {
            head.write(out);
        }
        var check = Stretch.check(out.array(), OPENING + partsSize, headsSize);
        return out.flip()
                .putInt(MARK)
                .putLong(partsSize)
                .putInt(headsSize)
                .putInt(check)
                .rewind();
    }

    /** Where parts will lie in a block that begins at {@code from}. */
    static List<Stretch> stretches(long from, List<byte[]> parts) {
        var stretches = new ArrayList<Stretch>(parts.size());
        var at = from + OPENING;
        for (var part : parts) {
            stretches.add(new Stretch(at, part.length, Stretch.check(part, 0, part.length)));
            at += part.length;
        }
        return stretches;
    }
}
