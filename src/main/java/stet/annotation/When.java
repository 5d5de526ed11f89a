package stet.annotation;

import java.util.Optional;
import stet.date.Edtf;
import stet.source.Span;

/**
 * A date and how it is known.
 *
 * @param span where it is written
 * @param printed the date as the text prints it
 * @param relativeTo the date it was counted from
 * @param why how it was worked out
 * @param standing whether sums with dates may speak against it
 */
public record When(
        Edtf date,
        Span span,
        Optional<String> printed,
        Optional<Basis> basis,
        Optional<RelativeTo> relativeTo,
        Optional<String> why,
        Standing standing) {

    /** What a date rests on. */
    public enum Basis implements Labelled {
        PRINTED,
        INFERRED,
        SUPPLIED,
        /** From another work, which the note must name. */
        EXTERNAL
    }

    /** The dates of an article that others are told from. */
    public enum RelativeTo implements Labelled {
        PUBLISHED,
        UPDATED
    }

    /** Whether a date must agree with what is printed and with when it was told. */
    public enum Standing {
        CHECKED,
        /** {@code future: true}: of what was still to come when it was told. */
        FUTURE,
        /** {@code force: true}: it stands for a reason that is given. */
        FORCED
    }

    /** A date of which no more is said. */
    static When plain(Edtf date, Span span) {
        return new When(
                date, span, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Standing.CHECKED);
    }
}
