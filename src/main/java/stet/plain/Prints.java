package stet.plain;

import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/** Many fingerprints, 16 bytes each, where a list of objects takes forty. */
public final class Prints {

    private static final int SIZE = 2 * Long.BYTES;

    private final ByteBuffer bytes;

    private Prints(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** So many fingerprints, in order. */
    public static Prints of(int size, IntFunction<Fingerprint> prints) {
        var bytes = ByteBuffer.allocate(size * SIZE);
        for (var index = 0; index < size; index++) {
            var print = prints.apply(index);
            bytes.putLong(print.high()).putLong(print.low());
        }
        return new Prints(bytes.flip());
    }

    /** Reads back what {@link #written} gave, from where {@code in} is; then it is behind it. */
    public static Prints read(ByteBuffer in) {
        var length = in.getInt() * SIZE;
        var prints = new Prints(in.slice(in.position(), length));
        in.position(in.position() + length);
        return prints;
    }

    /** Their number, and all of them. */
    public byte[] written() {
        return ByteBuffer.allocate(Integer.BYTES + bytes.remaining())
                .putInt(size())
                .put(bytes.duplicate())
                .array();
    }

    public int size() {
        return bytes.limit() / SIZE;
    }

    public Fingerprint get(int index) {
        return new Fingerprint(bytes.getLong(index * SIZE), bytes.getLong(index * SIZE + Long.BYTES));
    }

    /** Whether one of them is this. */
    public boolean isAt(int index, Fingerprint print) {
        return bytes.getLong(index * SIZE) == print.high() && bytes.getLong(index * SIZE + Long.BYTES) == print.low();
    }

    /** Whether they are the same, in the same order. */
    public boolean isSameAs(Prints other) {
        return bytes.equals(other.bytes);
    }
}
