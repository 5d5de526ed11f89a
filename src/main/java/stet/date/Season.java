package stet.date;

import java.util.Optional;

/**
 * A part of a year by the number EDTF gives it: 21 to 24 spring to winter, 25 to 28 those of the north, 29 to 32 of the
 * south, 33 to 36 quarters, 37 to 39 four months each, 40 and 41 half years.
 *
 * <p>Seasons proper have no bounds, for nobody agrees on them; the others do.
 */
public record Season(String text, int year, int code) implements Edtf {

    public Season {
        if (code < 21 || code > 41) {
            throw new IllegalArgumentException("no such season: " + code);
        }
    }

    @Override
    public int level() {
        return code <= 24 ? 1 : 2;
    }

    @Override
    public Optional<CivilDay> lower() {
        return hasBounds() ? Optional.of(new CivilDay(year, firstMonth(), 1)) : Optional.empty();
    }

    @Override
    public Optional<CivilDay> upper() {
        if (!hasBounds()) {
            return Optional.empty();
        }
        var lastMonth = firstMonth() + months() - 1;
        return Optional.of(new CivilDay(year, lastMonth, CivilDay.daysIn(year, lastMonth)));
    }

    /** The first day of its first month; winter is taken to begin at the year's end. */
    @Override
    public Optional<CivilDay> sortDay() {
        return Optional.of(new CivilDay(year, firstMonth(), 1));
    }

    /** The year, even where it has no bounds, for the source did name it. */
    @Override
    public Optional<String> isoPrefix() {
        return sortDay().flatMap(IsoPrefix::ofYear);
    }

    private boolean hasBounds() {
        return code >= 33;
    }

    private int months() {
        if (code <= 36) {
            return 3;
        }
        return code <= 39 ? 4 : 6;
    }

    private int firstMonth() {
        if (code >= 40) {
            return 1 + (code - 40) * 6;
        }
        if (code >= 37) {
            return 1 + (code - 37) * 4;
        }
        if (code >= 33) {
            return 1 + (code - 33) * 3;
        }
        // From spring on: March, June, September, December; half a year later in the south.
        var quarter = (code - 21) % 4 + (code >= 29 ? 2 : 0);
        return 3 + quarter % 4 * 3;
    }

    @Override
    public String toString() {
        return text;
    }
}
