package stet.plain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Mixes numbers, texts and bytes into 128 bits: MurmurHash3 (x64, 128 bits), fed by the word.
 *
 * <p>It is not made to withstand someone who looks for two texts with one fingerprint: whoever may write the sources
 * can do as they like with the pages. SHA-256, which withstands that, took an eighth of a build of 10,000 articles with
 * the compiler that small archives are built with; this takes a hundredth.
 */
final class Mixer {

    /** Up to this length, in UTF-16 units, a text is not worth encoding. */
    private static final int SHORT = 64;

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private long h1;
    private long h2;
    private long words;
    private final char[] units = new char[SHORT];

    /** Mixes in one word. Words go to the two halves in turn, and each half is mixed into the other. */
    void word(long word) {
        if ((words++ & 1) == 0) {
            h1 ^= Long.rotateLeft(word * C1, 31) * C2;
            h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
        } else {
            h2 ^= Long.rotateLeft(word * C2, 33) * C1;
            h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }
    }

    /**
     * Mixes in a text: its length, and a short one as UTF-16 units, four to the word. They are copied out in one go,
     * since the first compiler checks every call of {@code charAt}: that was a tenth of a rebuild of 10,000 articles.
     * Of a longer one the UTF-8 is half as many words.
     */
    void text(String text) {
        var length = text.length();
        if (length > SHORT) {
            word(-length);
            bytes(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        text.getChars(0, length, units, 0);
        word(length);
        var i = 0;
        for (; i + 4 <= length; i += 4) {
            word(units[i] | (long) units[i + 1] << 16 | (long) units[i + 2] << 32 | (long) units[i + 3] << 48);
        }
        var last = 0L;
        for (; i < length; i++) {
            last = last << 16 | units[i];
        }
        word(last);
    }

    void bytes(byte[] bytes) {
        bytes(bytes, 0, bytes.length);
    }

    /** Mixes in bytes: their number, then eight to the word. */
    void bytes(byte[] bytes, int start, int length) {
        word(length);
        var end = start + length;
        var longs = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if ((words & 1) == 1) {
            word(0);
        }
        var i = pairs(longs, start, end);
        for (; i + 8 <= end; i += 8) {
            word(longs.getLong(i));
        }
        var last = 0L;
        for (; i < end; i++) {
            last = last << 8 | (bytes[i] & 0xff);
        }
        word(last);
    }

    /** Mixes in as many pairs of words as there are, and tells where they end: {@link #word} twice, written out. */
    private int pairs(ByteBuffer bytes, int start, int end) {
        var a = h1;
        var b = h2;
        var i = start;
        for (; i + 16 <= end; i += 16) {
            a ^= Long.rotateLeft(bytes.getLong(i) * C1, 31) * C2;
            a = (Long.rotateLeft(a, 27) + b) * 5 + 0x52dce729;
            b ^= Long.rotateLeft(bytes.getLong(i + 8) * C2, 33) * C1;
            b = (Long.rotateLeft(b, 31) + a) * 5 + 0x38495ab5;
        }
        h1 = a;
        h2 = b;
        words += (i - start) / 8;
        return i;
    }

    Fingerprint end() {
        var a = h1 ^ words;
        var b = h2 ^ words;
        a += b;
        b += a;
        a = finished(a);
        b = finished(b);
        a += b;
        b += a;
        return new Fingerprint(a, b);
    }

    private static long finished(long half) {
        var mixed = (half ^ half >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
