package stet.plain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Puts numbers and texts into bytes. A short text that was written before is written as its number. */
final class PlainWriter {

    /** A longer text, in UTF-16 units, is hardly ever written twice, and its hash would be found for nothing. */
    private static final int LONG = 200;

    private final Map<String, Integer> texts = new HashMap<>();
    private int count;
    private byte[] bytes = new byte[8192];
    private int length;

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** A whole number, in fewer bytes the nearer it is to zero. */
    void number(long number) {
        var rest = number << 1 ^ number >> 63;
        reserve(10);
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Eight bytes, for what has no small values. */
    void word(long word) {
        reserve(8);
        for (var shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (word >>> shift);
        }
    }

    void text(String text) {
        var known = text.length() > LONG ? null : texts.putIfAbsent(text, count);
        if (known != null) {
            number(-1 - known);
            return;
        }
        count++;
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    void utf8(Utf8 text) {
        number(text.length());
        reserve(text.length());
        text.copyTo(bytes, length);
        length += text.length();
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
