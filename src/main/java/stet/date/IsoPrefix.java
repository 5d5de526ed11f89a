package stet.date;

import java.util.Optional;

/** What two days have in common, as ISO 8601 writes it. */
final class IsoPrefix {

    private IsoPrefix() {}

    static Optional<String> of(CivilDay first, CivilDay last) {
        if (first.year() != last.year() || !hasFourDigitYear(first)) {
            return Optional.empty();
        }
        if (first.month() != last.month()) {
            return ofYear(first);
        }
        var iso = first.toString();
        return Optional.of(first.day() == last.day() ? iso : iso.substring(0, 7));
    }

    /** The month of a day, or the year of a month; a year has nothing above it. */
    static Optional<String> coarser(String prefix) {
        var end = prefix.lastIndexOf('-');
        return end < 0 ? Optional.empty() : Optional.of(prefix.substring(0, end));
    }

    /** The year that a day lies in. */
    static Optional<String> ofYear(CivilDay day) {
        return hasFourDigitYear(day) ? Optional.of(day.toString().substring(0, 4)) : Optional.empty();
    }

    /** Whether formats whose years have four digits can say it; they have no year 0 either. */
    static boolean hasFourDigitYear(CivilDay day) {
        return day.year() >= 1 && day.year() <= 9999;
    }
}
