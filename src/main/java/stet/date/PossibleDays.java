package stet.date;

import java.util.List;
import java.util.Optional;

/** Finds the first and the last day that a date may mean whose digits are not all given. */
final class PossibleDays {

    private enum Direction {
        FORWARD,
        BACKWARD;

        /** The number that comes {@code step}th of {@code count} when one goes this way. */
        int at(int step, int count) {
            return this == FORWARD ? step : count - 1 - step;
        }
    }

    private final List<Part> parts;
    private final Direction direction;

    private PossibleDays(List<Part> parts, Direction direction) {
        this.parts = parts;
        this.direction = direction;
    }

    /** The first day that a year, month and day may mean; empty if there is none, as for {@code 156X-09-31}. */
    static Optional<CivilDay> first(List<Part> parts) {
        return new PossibleDays(parts, Direction.FORWARD).search();
    }

    static Optional<CivilDay> last(List<Part> parts) {
        return new PossibleDays(parts, Direction.BACKWARD).search();
    }

    private Optional<CivilDay> search() {
        var written = parts.get(0);
        var digits = written.isNegative() ? written.digits().substring(1) : written.digits();
        // A decade and a century are years whose last digits are not given.
        var pattern = digits + "X".repeat(4 - digits.length());
        var count = countOfYears(pattern);
        for (var step = 0; step < count; step++) {
            var found = written.isNegative()
                    ? inNegativeYear(year(pattern, count - 1 - direction.at(step, count)))
                    : inYear(year(pattern, direction.at(step, count)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static int countOfYears(String pattern) {
        var count = 1;
        for (var i = 0; i < pattern.length(); i++) {
            count *= pattern.charAt(i) == 'X' ? 10 : 1;
        }
        return count;
    }

    /** The pattern with the digits of {@code filling}, from the right, in place of what is not given. */
    private static int year(String pattern, int filling) {
        var year = 0;
        var rest = filling;
        var weight = 1;
        for (var i = pattern.length() - 1; i >= 0; i--) {
            var c = pattern.charAt(i);
            year += weight * (c == 'X' ? rest % 10 : c - '0');
            rest = c == 'X' ? rest / 10 : rest;
            weight *= 10;
        }
        return year;
    }

    private Optional<CivilDay> inNegativeYear(int size) {
        return size == 0 ? Optional.empty() : inYear(-size);
    }

    private Optional<CivilDay> inYear(int year) {
        for (var step = 0; step < 12; step++) {
            var month = 1 + direction.at(step, 12);
            if (parts.size() < 2 || parts.get(1).allows(month)) {
                var found = inMonth(year, month);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<CivilDay> inMonth(int year, int month) {
        var days = CivilDay.daysIn(year, month);
        for (var step = 0; step < days; step++) {
            var day = 1 + direction.at(step, days);
            if (parts.size() < 3 || parts.get(2).allows(day)) {
                return Optional.of(new CivilDay(year, month, day));
            }
        }
        return Optional.empty();
    }
}
