package stet.date;

import java.time.Instant;
import java.util.Optional;

/** The instants at which civil days begin and end. */
final class Instants {

    static final int SECONDS_PER_DAY = 86_400;

    /** Minutes ahead of UTC where a day begins first. */
    static final int EASTERNMOST = 14 * 60;

    /** Minutes ahead of UTC where a day ends last. */
    static final int WESTERNMOST = -12 * 60;

    private Instants() {}

    /** Empty for years that are too far off to be counted in seconds. */
    static Optional<Instant> of(CivilDay day, int secondOfDay, int offsetMinutes) {
        if (Math.abs(day.year()) > 999_999_998) {
            return Optional.empty();
        }
        return Optional.of(
                Instant.ofEpochSecond(day.toEpochDay() * SECONDS_PER_DAY + secondOfDay - offsetMinutes * 60L));
    }
}
