package stet.plain;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes and reads the values of one type. */
interface Codec {

    void write(Object value, PlainWriter out);

    Object read(PlainReader in);

    /** Texts: of a name, a fingerprint and so on as well. */
    record Texts() implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            out.text((String) value);
        }

        @Override
        public Object read(PlainReader in) {
            return in.text();
        }
    }

    /** Long texts, as bytes: they are never written twice. */
    record Utf8s() implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            out.utf8((Utf8) value);
        }

        @Override
        public Object read(PlainReader in) {
            return in.utf8();
        }
    }

    record Ints() implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            out.number((int) value);
        }

        @Override
        public Object read(PlainReader in) {
            return Math.toIntExact(in.number());
        }
    }

    record Longs() implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            out.number((long) value);
        }

        @Override
        public Object read(PlainReader in) {
            return in.number();
        }
    }

    record Doubles() implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            out.word(Double.doubleToLongBits((double) value));
        }

        @Override
        public Object read(PlainReader in) {
            return Double.longBitsToDouble(in.word());
        }
    }

    record Flags() implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            out.number((boolean) value ? 1 : 0);
        }

        @Override
        public Object read(PlainReader in) {
            return in.number() == 1;
        }
    }

    record Prints() implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            out.word(((Fingerprint) value).high());
            out.word(((Fingerprint) value).low());
        }

        @Override
        public Object read(PlainReader in) {
            return new Fingerprint(in.word(), in.word());
        }
    }

    record Instants() implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            var time = (Instant) value;
            out.number(time.getEpochSecond());
            out.number(time.getNano());
        }

        @Override
        public Object read(PlainReader in) {
            return Instant.ofEpochSecond(in.number(), in.number());
        }
    }

    /** Posting lists: numbers by how far each is from the one before. */
    record PostingsOf() implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            var numbers = (Postings) value;
            out.number(numbers.size());
            var before = 0;
            for (var i = 0; i < numbers.size(); i++) {
                out.number((long) numbers.at(i) - before);
                before = numbers.at(i);
            }
        }

        @Override
        public Object read(PlainReader in) {
            var numbers = new int[in.count()];
            var before = 0L;
            for (var i = 0; i < numbers.length; i++) {
                before += in.number();
                numbers[i] = (int) before;
            }
            return Postings.of(numbers);
        }
    }

    /** The constants of an enum, by their place among them. */
    record Constants(List<Object> constants) implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            out.number(constants.indexOf(value));
        }

        @Override
        public Object read(PlainReader in) {
            return one(constants, in.number());
        }
    }

    record Maybes(Codec inner) implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            var optional = (Optional<?>) value;
            out.number(optional.isPresent() ? 1 : 0);
            if (optional.isPresent()) {
                inner.write(optional.get(), out);
            }
        }

        @Override
        public Object read(PlainReader in) {
            return in.number() == 1 ? Optional.of(inner.read(in)) : Optional.empty();
        }
    }

    record Lists(Codec inner) implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            var items = (List<?>) value;
            out.number(items.size());
            for (var item : items) {
                inner.write(item, out);
            }
        }

        @Override
        public Object read(PlainReader in) {
            var count = in.count();
            if (count == 0) {
                return List.of();
            }
            var items = new Object[count];
            for (var i = 0; i < count; i++) {
                items[i] = inner.read(in);
            }
            return List.of(items);
        }
    }

    record SortedMaps(Codec keys, Codec values) implements Codec {
        @Override
        public void write(Object value, PlainWriter out) {
            var map = (SortedMap<?, ?>) value;
            out.number(map.size());
            map.forEach((key, each) -> {
                keys.write(key, out);
                values.write(each, out);
            });
        }

        @Override
        public Object read(PlainReader in) {
            var map = new TreeMap<Object, Object>();
            for (var left = in.count(); left > 0; left--) {
                map.put(keys.read(in), values.read(in));
            }
            return map;
        }
    }

    /** The kinds of a sealed type, by their place in the order of their names. */
    final class Kinds implements Codec {

        private final Class<?> sealed;
        private final Function<Class<?>, Codec> codecs;
        private volatile List<Class<?>> kinds = List.of();

        /** {@code codecs} is asked for a kind when one occurs: of hundreds, a run sees a few, and most runs none. */
        Kinds(Class<?> sealed, Function<Class<?>, Codec> codecs) {
            this.sealed = sealed;
            this.codecs = codecs;
        }

        @Override
        public void write(Object value, PlainWriter out) {
            var number = kinds().indexOf(value.getClass());
            if (number < 0) {
                throw new IllegalArgumentException("an unknown kind: " + value.getClass());
            }
            out.number(number);
            codecs.apply(value.getClass()).write(value, out);
        }

        @Override
        public Object read(PlainReader in) {
            return codecs.apply(one(kinds(), in.number())).read(in);
        }

        private List<Class<?>> kinds() {
            if (kinds.isEmpty()) {
                kinds = kinds(sealed);
            }
            return kinds;
        }

        /** The records that a sealed type may be, those of its sealed kinds among them, by their names. */
        private static List<Class<?>> kinds(Class<?> sealed) {
            var kinds = new ArrayList<Class<?>>();
            for (var kind : sealed.getPermittedSubclasses()) {
                if (kind.isSealed()) {
                    kinds.addAll(kinds(kind));
                } else {
                    kinds.add(kind);
                }
            }
            kinds.sort(Comparator.comparing(Class::getName));
            return kinds;
        }
    }

    /** A record: its components in order. They are given once all types are known, since types may hold each other. */
    final class Records implements Codec {

        private final Shape.Component[] components;
        private final Codec[] codecs;
        private final Constructor<?> constructor;
        private int known;

        Records(Class<?> type) {
            components = Shape.of(type).components();
            codecs = new Codec[components.length];
            try {
                constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(component -> (Class<?>) component.getType())
                        .toArray(Class<?>[]::new));
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        void add(Codec component) {
            codecs[known++] = component;
        }

        @Override
        public void write(Object value, PlainWriter out) {
            for (var i = 0; i < codecs.length; i++) {
                codecs[i].write(components[i].of(value), out);
            }
        }

        @Override
        public Object read(PlainReader in) {
            if (codecs.length == 1 && codecs[0] instanceof Texts) {
                return in.record(constructor.getDeclaringClass(), text -> (Record) made(text));
            }
            var values = new Object[codecs.length];
            for (var i = 0; i < values.length; i++) {
                values[i] = codecs[i].read(in);
            }
            return made(values);
        }

        private Object made(Object... values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static <T> T one(List<T> all, long number) {
        if (number < 0 || number >= all.size()) {
            throw new IllegalArgumentException("there is no number " + number);
        }
        return all.get((int) number);
    }
}
