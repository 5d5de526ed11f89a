package stet.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes out of bytes what a {@link PlainWriter} put into them. */
final class PlainReader extends ByteReader {

    private final List<String> texts = new ArrayList<>();
    private final List<@Nullable Record> records = new ArrayList<>();
    private final Pool pool;

    PlainReader(byte[] bytes, Pool pool) {
        super(bytes);
        this.pool = pool;
    }

    /** A number of things, of which each takes at least a byte. */
    int count() {
        var count = number();
        if (count < 0 || count > bytes.length) {
            throw new IllegalArgumentException("no count at " + at);
        }
        return (int) count;
    }

    String text() {
        return texts.get(textNumber());
    }

    /** A text as a stretch of the bytes themselves. */
    Utf8 utf8() {
        var length = count();
        return Utf8.within(bytes, skip(length), length);
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
        texts.add(pool.text(bytes, skip((int) length), (int) length));
        records.add(null);
        return texts.size() - 1;
    }
}
