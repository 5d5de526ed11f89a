package stet.date;

import java.util.List;
import java.util.Optional;

/**
 * A year, month or day of which something is left open or doubted: {@code 2020}, {@code 2020-02-XX},
 * {@code 2020-03-05~}, {@code 2004?-06-11}; also a decade ({@code 193}) and a century ({@code 19}).
 *
 * <p>Its parts are the year, and where given the month and the day, in this order.
 */
public record CalendarDate(String text, List<Part> parts, CivilDay first, CivilDay last) implements Edtf {

    public CalendarDate {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > 3) {
            throw new IllegalArgumentException("a date of " + parts.size() + " parts");
        }
    }

    @Override
    public int level() {
        return Math.max(isDecadeOrCentury() ? shortLevel() : qualifierLevel(), unspecifiedLevel());
    }

    private boolean isDecadeOrCentury() {
        return parts.get(0).length() < 4;
    }

    private int shortLevel() {
        return parts.get(0).length() == 2 && qualifier() == Qualifier.NONE ? 0 : 2;
    }

    /** One qualifier at the very end is level 1, any other use of them level 2. */
    private int qualifierLevel() {
        for (var i = 0; i < text.length() - 1; i++) {
            if (Qualifier.of(text.charAt(i)) != Qualifier.NONE) {
                return 2;
            }
        }
        return qualifier() == Qualifier.NONE ? 0 : 1;
    }

    /** Level 1 leaves out whole months and days, or the end of a year that stands alone; else it is level 2. */
    private int unspecifiedLevel() {
        var year = parts.get(0);
        var rest = parts.subList(1, parts.size());
        if (parts.stream().allMatch(Part::isKnown)) {
            return 0;
        }
        if (year.isUnknown()) {
            return rest.stream().allMatch(Part::isUnknown) ? 1 : 2;
        }
        if (!year.isKnown()) {
            var firstLeftOut = year.digits().indexOf('X');
            var atEnd = year.digits().endsWith("X".repeat(year.digits().length() - firstLeftOut));
            return rest.isEmpty() && atEnd && year.digits().length() - firstLeftOut <= 2 ? 1 : 2;
        }
        return isLeftOutFromTheEnd(rest) ? 1 : 2;
    }

    private static boolean isLeftOutFromTheEnd(List<Part> rest) {
        var last = rest.get(rest.size() - 1);
        return last.isUnknown()
                && (rest.size() == 1 || rest.get(0).isKnown() || rest.get(0).isUnknown());
    }

    @Override
    public Optional<CivilDay> lower() {
        return Optional.of(first);
    }

    @Override
    public Optional<CivilDay> upper() {
        return Optional.of(last);
    }

    @Override
    public Qualifier qualifier() {
        return parts.stream().map(Part::qualifier).reduce(Qualifier.NONE, Qualifier::and);
    }

    @Override
    public String toString() {
        return text;
    }
}
