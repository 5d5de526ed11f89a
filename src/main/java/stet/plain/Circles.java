package stet.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds what leads back to itself, where each leads to one other at most. */
public final class Circles {

    private Circles() {}

    /** Those in a circle that can be come upon from {@code starts}. No step is taken twice, however long the ways. */
    public static <T> Set<T> of(Collection<T> starts, Function<T, Optional<T>> next) {
        var circling = new HashSet<T>();
        var passed = new HashSet<T>();
        for (var start : starts) {
            var way = new ArrayList<T>();
            var at = Optional.of(start);
            while (at.isPresent() && passed.add(at.get())) {
                way.add(at.get());
                at = next.apply(at.get());
            }
            var closes = at.map(way::indexOf).orElse(-1);
            if (closes >= 0) {
                circling.addAll(way.subList(closes, way.size()));
            }
        }
        return circling;
    }
}
