package stet.date;

import java.util.Optional;

/**
 * A year written with {@code Y}, an exponent or the number of its significant digits: {@code Y170002}, {@code Y17E7},
 * {@code 1950S2}. Where that number is given, the year is an estimate among all that share those digits.
 */
public record LongYear(String text, long year, Optional<Integer> significantDigits) implements Edtf {

    @Override
    public int level() {
        return text.indexOf('E') < 0 && significantDigits.isEmpty() ? 1 : 2;
    }

    @Override
    public Optional<CivilDay> lower() {
        return Optional.of(new CivilDay(year < 0 ? -farthest() : nearest(), 1, 1));
    }

    @Override
    public Optional<CivilDay> upper() {
        return Optional.of(new CivilDay(year < 0 ? -nearest() : farthest(), 12, 31));
    }

    /** The least size, its sign apart, of a year with these significant digits. */
    private long nearest() {
        var size = Math.abs(year);
        return size - size % doubtful();
    }

    private long farthest() {
        return nearest() + doubtful() - 1;
    }

    /** How many years share the significant digits. */
    private long doubtful() {
        var digits = Long.toString(Math.abs(year)).length();
        return powerOfTen(digits - significantDigits.orElse(digits));
    }

    static long powerOfTen(int exponent) {
        var power = 1L;
        for (var i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    @Override
    public String toString() {
        return text;
    }
}
