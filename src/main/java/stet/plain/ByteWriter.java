package stet.plain;

import java.util.Arrays;

/** Puts numbers into bytes, small ones into few, for a {@link ByteReader}. */
public class ByteWriter {

    private byte[] bytes;
    private int length;

    /** Makes room for so many bytes at first. */
    public ByteWriter(int room) {
        bytes = new byte[room];
    }

    public final byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** A whole number, in fewer bytes the nearer to zero it is. */
    public final void number(long number) {
        sevens(number << 1 ^ number >> 63);
    }

    /** A number from 0, in fewer bytes the nearer to zero it is. */
    public final void natural(int number) {
        sevens(number);
    }

    /** Eight bytes, for what has no small values. */
    public final void word(long word) {
        reserve(8);
        for (var shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (word >>> shift);
        }
    }

    /** A stretch of other bytes, as it is. */
    public final void bytes(byte[] from, int start, int count) {
        reserve(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    /** All bytes that are left, as they are. */
    public final void bytes(ByteReader from) {
        bytes(from.bytes, from.at, from.left());
    }

    final void bytes(Utf8 text) {
        reserve(text.length());
        text.copyTo(bytes, length);
        length += text.length();
    }

    private void sevens(long number) {
        var rest = number;
        reserve(10);
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
