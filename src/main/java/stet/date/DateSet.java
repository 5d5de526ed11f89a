package stet.date;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One of several dates, {@code [1667, 1670..1672]}, or all of them, <code>{1667, 1670..1672}</code>.
 *
 * <p>A range among its members is an interval, and has the text of one.
 */
public record DateSet(String text, Kind kind, List<Edtf> members) implements Edtf {

    /** Whether one member is meant, or each. */
    public enum Kind {
        ONE_OF,
        ALL_OF
    }

    public DateSet {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an empty set");
        }
    }

    @Override
    public int level() {
        return 2;
    }

    @Override
    public Optional<CivilDay> lower() {
        return all(Edtf::lower).min(Comparator.naturalOrder());
    }

    @Override
    public Optional<CivilDay> upper() {
        return all(Edtf::upper).max(Comparator.naturalOrder());
    }

    /** The bound of every member, or nothing if but one of them has none. */
    private Stream<CivilDay> all(Function<Edtf, Optional<CivilDay>> bound) {
        var bounds =
                members.stream().flatMap(member -> bound.apply(member).stream()).toList();
        return bounds.size() == members.size() ? bounds.stream() : Stream.empty();
    }

    @Override
    public Optional<CivilDay> sortDay() {
        return members.stream().flatMap(member -> member.sortDay().stream()).min(Comparator.naturalOrder());
    }

    @Override
    public boolean openStart() {
        return members.stream().anyMatch(Edtf::openStart);
    }

    @Override
    public boolean openEnd() {
        return members.stream().anyMatch(Edtf::openEnd);
    }

    @Override
    public Qualifier qualifier() {
        return members.stream().map(Edtf::qualifier).reduce(Qualifier.NONE, Qualifier::and);
    }

    @Override
    public String toString() {
        return text;
    }
}
