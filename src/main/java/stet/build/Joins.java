package stet.build;

import java.util.Optional;
import stet.archive.Catalogue;
import stet.archive.Join;
import stet.plain.Fingerprint;

/**
 * A join to be remembered, and how it is told from others.
 *
 * @param print of all that it follows from
 */
record Joins(Fingerprint print, Join join) {

    static final Recollection<Joins> LAST = new Recollection<>("join", Joins.class);

    /** The join, if it still holds for these articles. */
    Optional<Join> ifItHolds(Fingerprint now, Catalogue articles) {
        return print.equals(now) ? join.with(articles) : Optional.empty();
    }
}
