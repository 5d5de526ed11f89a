package stet.date;

import java.time.Instant;
import java.util.Optional;

/**
 * A time of day: {@code 2020-03-05T14:30+09:00}.
 *
 * <p>Its day is that of the text, whatever day it was in UTC. Seconds are counted from the start of the day, up to and
 * with 86,400, which {@code 24:00} means; the offset is in minutes ahead of UTC, and empty where none is given.
 */
public record Moment(String text, CivilDay day, int secondOfDay, int nano, Optional<Integer> offsetMinutes)
        implements Edtf {

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
    public Optional<Instant> earliest() {
        return instant(offsetMinutes.orElse(Instants.EASTERNMOST));
    }

    @Override
    public Optional<Instant> latest() {
        return instant(offsetMinutes.orElse(Instants.WESTERNMOST));
    }

    private Optional<Instant> instant(int offset) {
        return Instants.of(day, secondOfDay, offset).map(instant -> instant.plusNanos(nano));
    }

    @Override
    public Optional<CivilDay> exactDay() {
        return Optional.of(day).filter(IsoPrefix::hasFourDigitYear);
    }

    @Override
    public String toString() {
        return text;
    }
}
