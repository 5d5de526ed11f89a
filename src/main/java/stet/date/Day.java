package stet.date;

import java.util.Optional;

/** One day, with nothing to doubt: {@code 2020-03-05}. Its year has four digits. */
public record Day(CivilDay day) implements Edtf {

    public Day {
        if (Math.abs(day.year()) > 9999) {
            throw new IllegalArgumentException("no plain day: " + day);
        }
    }

    @Override
    public String text() {
        return day.toString();
    }

    @Override
    public int level() {
        return 0;
    }

    @Override
    public Optional<CivilDay> lower() {
        return Optional.of(day);
    }

    @Override
    public Optional<CivilDay> upper() {
        return Optional.of(day);
    }

    @Override
    public Optional<CivilDay> exactDay() {
        return Optional.of(day).filter(IsoPrefix::hasFourDigitYear);
    }

    @Override
    public String toString() {
        return text();
    }
}
