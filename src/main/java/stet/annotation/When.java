package stet.annotation;

import java.util.Optional;
import stet.date.Edtf;

/**
 * A date and how it is known.
 *
 * @param printed the date as the text prints it
 * @param relativeTo the date it was counted from
 * @param why how it was worked out
 */
public record When(
        Edtf date,
        Optional<String> printed,
        Optional<Basis> basis,
        Optional<RelativeTo> relativeTo,
        Optional<String> why) {

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
}
