package stet.date;

import java.util.Optional;

/**
 * From one date to another: {@code 2020-01-28/2020-01-30}, {@code 2020-08-25/..}, {@code /2006}.
 *
 * <p>An end that is no date is open, or else unknown.
 */
public record Interval(String text, Optional<Edtf> start, Optional<Edtf> end, boolean openStart, boolean openEnd)
        implements Edtf {

    public Interval {
        if ((start.isPresent() && openStart) || (end.isPresent() && openEnd)) {
            throw new IllegalArgumentException("an end that is both given and open: " + text);
        }
    }

    /** Unspecified digits within an interval are a matter of level 2. */
    @Override
    public int level() {
        if (text.indexOf('X') >= 0) {
            return 2;
        }
        var startLevel = start.map(Edtf::level).orElse(1);
        return Math.max(startLevel, end.map(Edtf::level).orElse(1));
    }

    @Override
    public Optional<CivilDay> lower() {
        return start.flatMap(Edtf::lower);
    }

    @Override
    public Optional<CivilDay> upper() {
        return end.flatMap(Edtf::upper);
    }

    @Override
    public Optional<String> beginning() {
        return start.flatMap(Edtf::isoPrefix);
    }

    @Override
    public Qualifier qualifier() {
        return start.map(Edtf::qualifier)
                .orElse(Qualifier.NONE)
                .and(end.map(Edtf::qualifier).orElse(Qualifier.NONE));
    }

    @Override
    public String toString() {
        return text;
    }
}
