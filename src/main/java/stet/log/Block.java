package stet.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Some entries that were added together: a mark, how long both parts are, and a CRC-32C of the second; then all bodies,
 * then all heads. A head comes with its key and with where its body lies, which may be in an earlier block.
 *
 * @param from where it begins in its file
 */
record Block(long from, long bodies, int heads, int check) {

    private static final int MARK = 0x53746574;

    /** In bytes: the mark, the lengths, the check. */
    static final int OPENING = Integer.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES;

    private static final int PLACE = Long.BYTES + Integer.BYTES + Integer.BYTES;

    /** A head as it is to be written. */
    static final class Head {

        private final byte[] key;
        private final byte[] head;
        private final Stretch body;

        Head(String key, byte[] head, Stretch body) {
            this.key = key.getBytes(UTF_8);
            this.head = head;
            this.body = body;
        }

        private int size() {
            return Integer.BYTES + key.length + Integer.BYTES + head.length + PLACE;
        }

        private void write(ByteBuffer out) {
            out.putInt(key.length).put(key).putInt(head.length).put(head);
            out.putLong(body.offset()).putInt(body.length()).putInt(body.check());
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
        return mark == MARK && block.bodies >= 0 && block.heads >= 0 && block.bodies <= room - block.heads
                ? Optional.of(block)
                : Optional.empty();
    }

    long end() {
        return from + OPENING + bodies + heads;
    }

    /** Whether its heads are what was written; whether a body is, its reader finds out. */
    boolean isWhole(LogFile file) {
        return Stretch.check(file.read(from + OPENING + bodies, heads), 0, heads) == check;
    }

    /**
     * Gives what it holds to {@code entries}.
     *
     * @param base where the file begins in the log
     */
    void read(LogFile file, long base, BiConsumer<String, Entry> entries) {
        var start = from + OPENING + bodies;
        var bytes = file.read(start, heads);
        var in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            var key = new byte[in.getInt()];
            in.get(key);
            var length = in.getInt();
            var head = new Stretch(base + start + in.position(), length, Stretch.check(bytes, in.position(), length));
            in.position(in.position() + length);
            var body = new Stretch(in.getLong(), in.getInt(), in.getInt());
            entries.accept(new String(key, UTF_8), new Entry(head, body));
        }
    }

    /** A block with these bodies and heads. */
    static ByteBuffer bytes(List<byte[]> bodies, List<Head> heads) {
        var headsSize = 0;
        for (var head : heads) {
            headsSize += head.size();
        }
        var bodiesSize = 0;
        for (var body : bodies) {
            bodiesSize += body.length;
        }
        var out = ByteBuffer.allocate(OPENING + bodiesSize + headsSize);
        out.position(OPENING);
        bodies.forEach(out::put);
        for (var head : heads) {
            head.write(out);
        }
        var check = Stretch.check(out.array(), OPENING + bodiesSize, headsSize);
        return out.flip()
                .putInt(MARK)
                .putLong(bodiesSize)
                .putInt(headsSize)
                .putInt(check)
                .rewind();
    }

    /** Where bodies will lie in a block that begins at {@code from}. */
    static List<Stretch> stretches(long from, List<byte[]> bodies) {
        var stretches = new ArrayList<Stretch>();
        var at = from + OPENING;
        for (var body : bodies) {
            stretches.add(new Stretch(at, body.length, Stretch.check(body, 0, body.length)));
            at += body.length;
        }
        return stretches;
    }
}
