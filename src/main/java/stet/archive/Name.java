package stet.archive;

import java.util.Optional;

/**
 * A name of a subject.
 *
 * @param lang its language; empty stands for the site's first
 * @param kind empty, or one of official, common, former, variant, abbreviation, short
 * @param match whether it may be linked where it stands in a text
 */
public record Name(String text, Optional<String> lang, String kind, Match match) {

    /** How a name is looked for in texts. */
    public enum Match {
        USUAL,
        EXACT_CASE,
        NEVER
    }
}
