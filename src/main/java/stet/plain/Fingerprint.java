package stet.plain;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The identity of a value: two values with the same fingerprint are taken to be the same value.
 *
 * <p>It is the first half (128 bits) of a SHA-256. Only plain data has one: records, lists, sorted maps, optionals,
 * enums, text, numbers and dates, all the way down. Asking for the fingerprint of anything else is a bug, for we could
 * not tell when it has changed.
 */
public record Fingerprint(long high, long low) {

    /**
     * The accessors of each record class, found once: asking reflection anew for every record costs three times as
     * much.
     */
    private static final ClassValue<MethodHandle[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected MethodHandle[] computeValue(Class<?> type) {
            return accessors(type);
        }
    };

    /** The fingerprint of plain data. */
    public static Fingerprint of(Object value) {
        var feeder = new Feeder();
        feeder.feed(value);
        return feeder.end();
    }

    /** The fingerprint of bytes as they are. */
    public static Fingerprint ofBytes(byte[] bytes) {
        return ofDigest(sha256().digest(bytes));
    }

    /** Reads back what {@link #hex} wrote. Throws {@link IllegalArgumentException} for anything else. */
    public static Fingerprint ofHex(String hex) {
        if (hex.length() != 32) {
            throw new IllegalArgumentException("not a fingerprint: " + hex);
        }
        return ofDigest(HexFormat.of().parseHex(hex));
    }

    /** 32 hexadecimal digits in lower case. */
    public String hex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static Fingerprint ofDigest(byte[] digest) {
        var buffer = ByteBuffer.wrap(digest);
        return new Fingerprint(buffer.getLong(), buffer.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static MethodHandle[] accessors(Class<?> type) {
        var components = type.getRecordComponents();
        var handles = new MethodHandle[components.length];
        for (var i = 0; i < components.length; i++) {
            handles[i] = accessor(components[i]);
        }
        return handles;
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            var method = component.getAccessor();
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Feeds a value into a digest with its shape, so that {@code ("ab", "c")} and {@code ("a", "bc")} stay apart. */
    private static final class Feeder {

        private final MessageDigest digest = sha256();

        Fingerprint end() {
            return ofDigest(digest.digest());
        }

        void feed(Object value) {
            if (value instanceof String text) {
                feedText('t', text);
            } else if (value instanceof Fingerprint print) {
                feedText('f', print.hex());
            } else if (value instanceof Record record) {
                feedText('r', record.getClass().getName());
                for (var accessor : ACCESSORS.get(record.getClass())) {
                    feed(read(accessor, record));
                }
            } else if (value instanceof List<?> items) {
                feedText('l', Integer.toString(items.size()));
                items.forEach(this::feed);
            } else if (value instanceof Optional<?> optional) {
                feedText('o', optional.isPresent() ? "1" : "0");
                optional.ifPresent(this::feed);
            } else if (value instanceof java.util.SortedMap<?, ?> map) {
                feedText('m', Integer.toString(map.size()));
                map.forEach(this::feedEntry);
            } else if (value instanceof Enum<?> constant) {
                feedText('e', constant.name());
            } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
                feedText('n', value.toString());
            } else if (value instanceof Double number) {
                feedText('d', Long.toHexString(Double.doubleToLongBits(number)));
            } else if (value instanceof Temporal time) {
                feedText('z', time.toString());
            } else {
                throw new IllegalArgumentException("not plain data: " + describe(value));
            }
        }

        private void feedEntry(Object key, Object value) {
            feed(key);
            feed(value);
        }

        private void feedText(char kind, String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var length = bytes.length;
            digest.update((byte) kind);
            digest.update((byte) (length >>> 24));
            digest.update((byte) (length >>> 16));
            digest.update((byte) (length >>> 8));
            digest.update((byte) length);
            digest.update(bytes);
        }

        private static Object read(MethodHandle accessor, Record record) {
            try {
                return accessor.invoke(record);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + record.getClass(), e);
            }
        }

        private static String describe(Object value) {
            return value instanceof Map ? "a map without an order" : String.valueOf(value.getClass());
        }
    }
}
