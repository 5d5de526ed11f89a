package stet.plain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the bytes that it is in UTF-8. Bodies are that from the time they are made: they are told apart, kept and
 * published as bytes, and to encode them for each of these and to decode them between took 5 % of 10,000 articles.
 */
public final class Utf8 {

    /** The text that is empty. */
    public static final Utf8 EMPTY = new Utf8(new byte[0], 0, 0);

    private final byte[] bytes;
    private final int start;
    private final int length;

    private Utf8(byte[] bytes, int start, int length) {
        this.bytes = bytes;
        this.start = start;
        this.length = length;
    }

    /** A text, encoded. */
    public static Utf8 of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Utf8(bytes, 0, bytes.length);
    }

    /** A stretch of bytes that nobody changes any more. */
    static Utf8 within(byte[] bytes, int start, int length) {
        return new Utf8(bytes, start, length);
    }

    /** Texts one after the other. */
    public static Utf8 joined(List<Utf8> texts) {
        var length = 0;
        for (var text : texts) {
            length += text.length;
        }
        var bytes = new byte[length];
        var at = 0;
        for (var text : texts) {
            text.copyTo(bytes, at);
            at += text.length;
        }
        return new Utf8(bytes, 0, length);
    }

    /** In bytes. */
    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** Copies all of it to a place in other bytes. */
    public void copyTo(byte[] other, int at) {
        System.arraycopy(bytes, start, other, at, length);
    }

    public byte[] toByteArray() {
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    void mixInto(Mixer mixer) {
        mixer.bytes(bytes, start, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Utf8 text
                && Arrays.equals(bytes, start, start + length, text.bytes, text.start, text.start + text.length);
    }

    @Override
    public int hashCode() {
        return Fingerprint.of(this).hashCode();
    }

    /** The text, decoded. */
    @Override
    public String toString() {
        return new String(bytes, start, length, StandardCharsets.UTF_8);
    }
}
