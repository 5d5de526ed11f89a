package stet.plain;

/**
 * Takes out of bytes what a {@link ByteWriter} put into them. Throws {@link IllegalArgumentException} where they end
 * too soon.
 */
public class ByteReader {

    final byte[] bytes;
    int at;
    private final int end;

    public ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        at = start;
        this.end = end;
    }

    public final boolean isAtEnd() {
        return at == end;
    }

    /** How many bytes are left. */
    public final int left() {
        return end - at;
    }

    /** Another one that goes on from here by itself. */
    public final ByteReader copy() {
        return new ByteReader(bytes, at, end);
    }

    /** Takes so many bytes, to be read by themselves. */
    public final ByteReader part(int length) {
        var start = skip(length);
        return new ByteReader(bytes, start, at);
    }

    /** Where among all bytes the next one is. */
    public final int at() {
        return at;
    }

    /** Goes to another place among all bytes. */
    public final void goTo(int place) {
        at = place;
    }

    /** Goes over some bytes, and gives the place where they begin. */
    public final int skip(int length) {
        if (length < 0 || length > end - at) {
            throw new IllegalArgumentException("no " + length + " bytes at " + at);
        }
        at += length;
        return at - length;
    }

    /** A whole number. */
    public final long number() {
        var number = sevens();
        return number >>> 1 ^ -(number & 1);
    }

    /** A number from 0, written as such. */
    public final int natural() {
        // Nearly all are of one byte, and paths and traces are made of them.
        if (at < end && bytes[at] >= 0) {
            return bytes[at++];
        }
        var number = sevens();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no number from 0 before " + at);
        }
        return (int) number;
    }

    /** Eight bytes. */
    public final long word() {
        var word = 0L;
        for (var i = 0; i < 8; i++) {
            word = word << 8 | (next() & 0xff);
        }
        return word;
    }

    /** Seven bits to a byte, the lowest first; all but the last byte have the eighth set. */
    private long sevens() {
        var number = 0L;
        for (var shift = 0; shift < 64; shift += 7) {
            var next = next();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("no number before " + at);
    }

    private byte next() {
        if (at == end) {
            throw new IllegalArgumentException("no more bytes");
        }
        return bytes[at++];
    }
}
