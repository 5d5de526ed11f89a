package stet.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One of a few words that a field may hold. */
public interface Labelled {

    String name();

    /** The word as authors write it: in small letters, with hyphens. */
    default String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of a kind, in the order in which they are listed to authors. */
    static <E extends Enum<E> & Labelled> List<String> labels(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Labelled::label).toList();
    }
}
