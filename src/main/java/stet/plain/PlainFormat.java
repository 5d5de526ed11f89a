package stet.plain;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes plain data of one type as bytes, and reads it back.
 *
 * <p>What it looks like follows from the type alone: the bytes hold no names of classes, and no class is ever looked up
 * by what is in them. So what another version of the types wrote must not be read; the caller sees to that. Plain data
 * is what {@link Fingerprint} takes for it: records, sealed kinds of records, lists, sorted maps, optionals, enums,
 * text, numbers, fingerprints, instants, posting lists.
 */
public final class PlainFormat<T extends Record> {

    private final Class<T> type;
    private final Map<Type, Codec> codecs = new ConcurrentHashMap<>();
    private final Map<Type, Codec> growing = new HashMap<>();
    private final Codec codec;
    private final Pool pool = new Pool();

    private PlainFormat(Class<T> type) {
        this.type = type;
        codecs.put(String.class, new Codec.Texts());
        codecs.put(Utf8.class, new Codec.Utf8s());
        codecs.put(int.class, new Codec.Ints());
        codecs.put(Integer.class, new Codec.Ints());
        codecs.put(long.class, new Codec.Longs());
        codecs.put(Long.class, new Codec.Longs());
        codecs.put(double.class, new Codec.Doubles());
        codecs.put(Double.class, new Codec.Doubles());
        codecs.put(boolean.class, new Codec.Flags());
        codecs.put(Boolean.class, new Codec.Flags());
        codecs.put(Fingerprint.class, new Codec.Prints());
        codecs.put(Instant.class, new Codec.Instants());
        codecs.put(Postings.class, new Codec.PostingsOf());
        codec = codec(type);
    }

    /** The format of a type. Throws {@link IllegalArgumentException} if it holds what is not plain data. */
    public static <T extends Record> PlainFormat<T> of(Class<T> type) {
        return new PlainFormat<>(type);
    }

    public byte[] write(T value) {
        var out = new PlainWriter();
        codec.write(value, out);
        return out.toByteArray();
    }

    /** Reads what {@link #write} wrote. Throws {@link IllegalArgumentException} for anything else that it can tell. */
    public T read(byte[] bytes) {
        var in = new PlainReader(bytes, pool);
        var value = type.cast(codec.read(in));
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("more bytes than there should be");
        }
        return value;
    }

    private Codec codec(Type wanted) {
        var known = codecs.get(wanted);
        return known != null ? known : made(wanted);
    }

    /** One at a time: while a record's components are looked up, the record is known but not yet whole. */
    private synchronized Codec made(Type wanted) {
        var known = codecs.getOrDefault(wanted, growing.get(wanted));
        if (known != null) {
            return known;
        }
        return wanted instanceof ParameterizedType parameterized ? ofMany(parameterized) : ofClass((Class<?>) wanted);
    }

    private Codec ofMany(ParameterizedType wanted) {
        var arguments = wanted.getActualTypeArguments();
        var raw = wanted.getRawType();
        if (raw == List.class) {
            return new Codec.Lists(codec(arguments[0]));
        }
        if (raw == Optional.class) {
            return new Codec.Maybes(codec(arguments[0]));
        }
        if (raw == SortedMap.class) {
            return new Codec.SortedMaps(codec(arguments[0]), codec(arguments[1]));
        }
        throw new IllegalArgumentException("not plain data: " + wanted);
    }

    private Codec ofClass(Class<?> wanted) {
        if (wanted.isEnum()) {
            return known(wanted, new Codec.Constants(List.of(wanted.getEnumConstants())));
        }
        if (wanted.isSealed()) {
            return known(wanted, new Codec.Kinds(wanted, this::codec));
        }
        if (!wanted.isRecord()) {
            throw new IllegalArgumentException("not plain data: " + wanted);
        }
        var codec = new Codec.Records(wanted);
        growing.put(wanted, codec);
        for (var component : wanted.getRecordComponents()) {
            codec.add(codec(component.getGenericType()));
        }
        growing.remove(wanted);
        return known(wanted, codec);
    }

    private Codec known(Class<?> wanted, Codec codec) {
        codecs.put(wanted, codec);
        return codec;
    }
}
