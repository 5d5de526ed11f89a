package stet.plain;

import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The identity of a value: two values with the same fingerprint are taken to be the same value.
 *
 * <p>Only plain data has one: records, lists, sorted maps, optionals, enums, text, numbers and dates, all the way down.
 * Asking for the fingerprint of anything else is a bug, for we could not tell when it has changed.
 */
public record Fingerprint(long high, long low) {

    /** The fingerprint of plain data. */
    public static Fingerprint of(Object value) {
        var mixer = new Mixer();
        feed(mixer, value);
        return mixer.end();
    }

    /** The fingerprint of bytes as they are. */
    public static Fingerprint ofBytes(byte[] bytes) {
        var mixer = new Mixer();
        mixer.bytes(bytes);
        return mixer.end();
    }

    /** Reads back what {@link #hex} wrote. Throws {@link IllegalArgumentException} for anything else. */
    public static Fingerprint ofHex(String hex) {
        if (hex.length() != 32) {
            throw new IllegalArgumentException("not a fingerprint: " + hex);
        }
        return new Fingerprint(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    /** 32 hexadecimal digits in lower case. */
    public String hex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** A key of large maps, so told here: what the JDK makes of a record is put together at run time, and slow. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint print && print.high == high && print.low == low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(low);
    }

    @Override
    public String toString() {
        return hex();
    }

    /**
     * Feeds a value with its shape, so that {@code ("ab", "c")} and {@code ("a", "bc")} stay apart. Interfaces are
     * asked for last: whether a value has one is looked for in a list.
     */
    private static void feed(Mixer mixer, Object value) {
        if (value instanceof String text) {
            mixer.word('t');
            mixer.text(text);
        } else if (value instanceof Utf8 text) {
            mixer.word('u');
            text.mixInto(mixer);
        } else if (value instanceof Optional<?> optional) {
            mixer.word(optional.isPresent() ? 'p' : 'o');
            if (optional.isPresent()) {
                feed(mixer, optional.get());
            }
        } else if (value instanceof Fingerprint print) {
            mixer.word('f');
            mixer.word(print.high);
            mixer.word(print.low);
        } else if (value instanceof Record record) {
            var shape = Shape.of(record.getClass());
            mixer.word(shape.mark());
            for (var component : shape.components()) {
                feed(mixer, component.of(record));
            }
        } else if (value instanceof Number number) {
            feedNumber(mixer, number);
        } else if (value instanceof Boolean flag) {
            mixer.word(flag ? 'y' : 'x');
        } else if (value instanceof Enum<?> constant) {
            mixer.word('e');
            mixer.text(constant.name());
        } else {
            feedMany(mixer, value);
        }
    }

    private static void feedNumber(Mixer mixer, Number number) {
        if (number instanceof Integer || number instanceof Long) {
            mixer.word('n');
            mixer.word(number.longValue());
        } else if (number instanceof Double) {
            mixer.word('d');
            mixer.word(Double.doubleToLongBits(number.doubleValue()));
        } else {
            throw new IllegalArgumentException("not plain data: " + number.getClass());
        }
    }

    private static void feedMany(Mixer mixer, Object value) {
        if (value instanceof List<?> items) {
            mixer.word('l');
            mixer.word(items.size());
            for (var item : items) {
                feed(mixer, item);
            }
        } else if (value instanceof SortedMap<?, ?> map) {
            mixer.word('m');
            mixer.word(map.size());
            for (var entry : map.entrySet()) {
                feed(mixer, entry.getKey());
                feed(mixer, entry.getValue());
            }
        } else if (value instanceof Temporal time) {
            mixer.word('z');
            mixer.text(time.toString());
        } else {
            throw new IllegalArgumentException(
                    "not plain data: " + (value instanceof Map ? "a map without an order" : value.getClass()));
        }
    }
}
