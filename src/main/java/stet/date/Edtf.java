package stet.date;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date in the Extended Date/Time Format (EDTF, ISO 8601-2), levels 0 to 2: as exact as its source, and no more.
 *
 * <p>Its bounds are the first and the last civil day it may touch, as written and whatever is doubted about it. They
 * are empty where it is open, where it is unknown, and for seasons, which begin on no certain day.
 */
public sealed interface Edtf permits Day, Moment, CalendarDate, LongYear, Season, Interval, DateSet {

    /** Reads a date. Spaces are not trimmed. */
    static Reading parse(String text) {
        return EdtfReader.read(text);
    }

    /** The date as it was written; parsing it gives this date again. */
    String text();

    /** The level of EDTF that is needed to write it: 0, 1 or 2. */
    int level();

    /** The first day it may touch. */
    Optional<CivilDay> lower();

    /** The last day it may touch. */
    Optional<CivilDay> upper();

    /** All that is doubted about it or any part of it, taken together. */
    default Qualifier qualifier() {
        return Qualifier.NONE;
    }

    /** Whether it reaches back without end. */
    default boolean openStart() {
        return false;
    }

    /** Whether it goes on without end. */
    default boolean openEnd() {
        return false;
    }

    /** The day to file it under; empty only if it says nothing of when it began or ended. */
    default Optional<CivilDay> sortDay() {
        var lower = lower();
        return lower.isPresent() ? lower : upper();
    }

    /** Whether all that is known of it lies in years 1 to 9999: others are slips where something is filed by days. */
    default boolean isOfOurEra() {
        return Stream.of(lower(), upper(), sortDay())
                .flatMap(Optional::stream)
                .allMatch(day -> day.year() >= 1 && day.year() <= 9999);
    }

    /** The instant before which it can not have begun in any time zone. */
    default Optional<Instant> earliest() {
        return lower().flatMap(day -> Instants.of(day, 0, Instants.EASTERNMOST));
    }

    /** The instant by which it is over in every time zone. */
    default Optional<Instant> latest() {
        return upper().flatMap(day -> Instants.of(day, Instants.SECONDS_PER_DAY, Instants.WESTERNMOST));
    }

    /** The one day that it names without doubt, from year 1 to 9999: what may stand in {@code <time datetime>}. */
    default Optional<CivilDay> exactDay() {
        return Optional.empty();
    }

    /**
     * The year, month or day that both bounds lie in: {@code 2020-03} for {@code [2020-03-02..2020-03-05]}. Empty if
     * they share no year from 1 to 9999.
     */
    default Optional<String> isoPrefix() {
        return lower().flatMap(first -> upper().flatMap(last -> IsoPrefix.of(first, last)));
    }

    /**
     * As much of {@link #isoPrefix} as no doubt falls on, for formats that have no word for doubt: a day in doubt is
     * told as its month, a month as its year, and a year not at all.
     */
    default Optional<String> surePrefix() {
        return qualifier() == Qualifier.NONE ? isoPrefix() : isoPrefix().flatMap(IsoPrefix::coarser);
    }

    /** The year, month or day that surely holds its beginning; for an interval, that of its start alone. */
    default Optional<String> beginning() {
        return isoPrefix();
    }
}
