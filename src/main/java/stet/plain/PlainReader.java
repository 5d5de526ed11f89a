package stet.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes numbers and texts out of bytes. Throws {@link IllegalArgumentException} where they end too soon. */
final class PlainReader {

    private final List<String> texts = new ArrayList<>();
    private final List<@Nullable Record> records = new ArrayList<>();
    private final byte[] bytes;
    private final Pool pool;
    private int at;

    PlainReader(byte[] bytes, Pool pool) {
        this.bytes = bytes;
        this.pool = pool;
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
        return texts.get(textNumber());
    }

    /** A text as a stretch of the bytes themselves. */
    Utf8 utf8() {
        var length = count();
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("no text at " + at);
        }
        at += length;
        return Utf8.within(bytes, at - length, length);
    }

    /** A record that is one text, such as a path: of the same text it is the same record. */
    Record record(Class<?> type, Function<String, Record> maker) {
        var number = textNumber();
        var known = records.get(number);
        if (known != null && known.getClass() == type) {
            return known;
        }
        var made = maker.apply(texts.get(number));
        records.set(number, made);
        return made;
    }

    /** Which of the texts so far comes next. */
    private int textNumber() {
        var length = number();
        if (length < 0) {
            var known = -1 - length;
            if (known >= texts.size()) {
                throw new IllegalArgumentException("no text at " + at);
            }
            return (int) known;
        }
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("no text at " + at);
        }
        texts.add(pool.text(bytes, at, (int) length));
        records.add(null);
        at += (int) length;
        return texts.size() - 1;
    }

    private byte next() {
        if (at == bytes.length) {
            throw new IllegalArgumentException("no more bytes");
        }
        return bytes[at++];
    }
}
