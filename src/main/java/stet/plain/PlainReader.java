package stet.plain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes numbers and texts out of bytes. Throws {@link IllegalArgumentException} where they end too soon. */
final class PlainReader {

    private final List<String> texts = new ArrayList<>();
    private final byte[] bytes;
    private int at;

    PlainReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    long number() {
        var number = 0L;
        for (var shift = 0; shift < 64; shift += 7) {
            var next = next();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number >>> 1 ^ -(number & 1);
            }
        }
        throw new IllegalArgumentException("no number at " + at);
    }

    /** A number of things, of which each takes at least a byte. */
    int count() {
        var count = number();
        if (count < 0 || count > bytes.length) {
            throw new IllegalArgumentException("no count at " + at);
        }
        return (int) count;
    }

    long word() {
        var word = 0L;
        for (var i = 0; i < 8; i++) {
            word = word << 8 | (next() & 0xff);
        }
        return word;
    }

    String text() {
        var length = number();
        if (length < 0) {
            var known = -1 - length;
            if (known >= texts.size()) {
                throw new IllegalArgumentException("no text at " + at);
            }
            return texts.get((int) known);
        }
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("no text at " + at);
        }
        var text = new String(bytes, at, (int) length, StandardCharsets.UTF_8);
        at += (int) length;
        texts.add(text);
        return text;
    }

    private byte next() {
        if (at == bytes.length) {
            throw new IllegalArgumentException("no more bytes");
        }
        return bytes[at++];
    }
}
