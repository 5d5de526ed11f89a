package stet.render;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import stet.plain.Utf8;

/**
 * Gathers what a template writes as UTF-8 bytes. Text comes in thousands of small pieces, so each is encoded where it
 * comes, and none is copied twice.
 */
final class Utf8Writer extends Writer {

    /** From this length on, in UTF-16 units, it is cheaper to let the JDK encode a text and to copy the bytes. */
    private static final int LONG = 256;

    private static final int MOST_BYTES_A_UNIT = 3;

    private static final boolean[] IS_MARKUP = new boolean[0x80];

    static {
        for (var c : "<>&\"'".toCharArray()) {
            IS_MARKUP[c] = true;
        }
    }

    private byte[] bytes = new byte[1 << 14];
    private int length;
    private char high;
    private char[] units = new char[256];

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void write(int c) {
        reserve(MOST_BYTES_A_UNIT);
        unit((char) c);
    }

    @Override
    public void write(char[] text, int from, int count) {
        reserve((count + 1) * MOST_BYTES_A_UNIT);
        var i = high == 0 ? from + ascii(text, from, from + count) : from;
        for (; i < from + count; i++) {
            unit(text[i]);
        }
    }

    /**
     * Writes ASCII up to the first character that is none, and tells how many there were. What templates write is
     * mostly that; with the place in a variable, not a field, the first compiler takes half the time.
     */
    private int ascii(char[] text, int from, int end) {
        var to = bytes;
        var at = length;
        var i = from;
        for (; i < end && text[i] < 0x80; i++) {
            to[at++] = (byte) text[i];
        }
        length = at;
        return i - from;
    }

    @Override
    public void write(String text) {
        if (text.length() < LONG || high != 0 || Character.isHighSurrogate(text.charAt(text.length() - 1))) {
            write(text, 0, text.length());
        } else {
            var encoded = text.getBytes(StandardCharsets.UTF_8);
            reserve(encoded.length);
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
        }
    }

    /** Writes a text that is encoded already; half of a pair before it stays alone. */
    void write(Utf8 text) {
        reserve(text.length() + 1);
        if (high != 0) {
            high = 0;
            bytes[length++] = '?';
        }
        text.copyTo(bytes, length);
        length += text.length();
    }

    @Override
    public void write(String text, int from, int count) {
        reserve((count + 1) * MOST_BYTES_A_UNIT);
        for (var i = from; i < from + count; i++) {
            var c = text.charAt(i);
            if (c < 0x80 && high == 0) {
                bytes[length++] = (byte) c;
            } else {
                unit(c);
            }
        }
    }

    /** Writes text that is no HTML: what would be, and quotation marks, as character references. */
    void escape(String text) {
        var count = text.length();
        reserve((count + 1) * MOST_BYTES_A_UNIT);
        if (units.length < count) {
            units = new char[count * 2];
        }
        // Copied out in one go: the first compiler checks every call of charAt.
        text.getChars(0, count, units, 0);
        for (var i = high == 0 ? plain(count) : 0; i < count; i++) {
            var c = units[i];
            if (c >= 0x80 || high != 0) {
                unit(c);
            } else if (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'') {
                reference(c, count - i);
            } else {
                bytes[length++] = (byte) c;
            }
        }
    }

    /** Writes ASCII that is no markup, and tells how many characters that were. */
    private int plain(int count) {
        var from = units;
        var to = bytes;
        var at = length;
        var i = 0;
        for (; i < count && from[i] < 0x80 && !IS_MARKUP[from[i]]; i++) {
            to[at++] = (byte) from[i];
        }
        length = at;
        return i;
    }

    /** A character as a reference, with room after it for so many units. */
    private void reference(char c, int left) {
        var reference = switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> "&#39;";
        };
        write(reference, 0, reference.length());
        reserve((left + 1) * MOST_BYTES_A_UNIT);
    }

    /** One UTF-16 unit; the first half of a pair waits for the second. */
    private void unit(char c) {
        if (high != 0) {
            var pair = Character.isLowSurrogate(c) ? Character.toCodePoint(high, c) : '?';
            high = 0;
            if (pair == '?') {
                bytes[length++] = '?';
                unit(c);
            } else {
                bytes[length++] = (byte) (0xf0 | pair >> 18);
                bytes[length++] = rest(pair >> 12);
                bytes[length++] = rest(pair >> 6);
                bytes[length++] = rest(pair);
            }
        } else if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
            bytes[length++] = rest(c);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else {
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = rest(c >> 6);
            bytes[length++] = rest(c);
        }
    }

    /** A byte of a character after its first. */
    private static byte rest(int bits) {
        return (byte) (0x80 | (bits & 0x3f));
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    @Override
    public void flush() {
        // All is where it belongs.
    }

    @Override
    public void close() {
        // There is nothing open.
    }
}
