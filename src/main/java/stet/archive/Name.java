package stet.archive;

import java.util.Optional;
import stet.date.Edtf;
import stet.source.Span;

/**
 * A name of a subject.
 *
 * @param lang its language, with its script where that is not the usual one; empty stands for the site's first
 * @param kind empty, or one of official, common, former, variant, abbreviation, short
 * @param match whether it may be linked where it stands in a text
 * @param system the system by which it was put into Latin letters, as written
 * @param since when it came into use, and {@code until} when it went out of it
 */
public record Name(
        Span span,
        String text,
        Optional<String> lang,
        String kind,
        Match match,
        Optional<String> system,
        Optional<Edtf> since,
        Optional<Edtf> until) {

    /** How a name is looked for in texts. */
    public enum Match {
        /** In capitals or small letters, but for the first: a name that begins with a capital is found with one. */
        USUAL,
        EXACT_CASE,
        NEVER
    }

    /** A name of which nothing further is told. */
    public static Name plain(Span span, String text) {
        return new Name(
                span, text, Optional.empty(), "", Match.USUAL, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
