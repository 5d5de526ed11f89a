package stet.build;

import java.util.Map;
import java.util.Optional;
import stet.archive.Catalogue;
import stet.archive.Join;
import stet.log.CompileLog;
import stet.log.Entry;
import stet.plain.Fingerprint;

/**
 * A join to be remembered, and how it is told from others.
 *
 * @param print of all that it follows from
 */
record Joins(Fingerprint print, Join join) {

    static final Recollection<Joins> LAST = new Recollection<>("join", Joins.class);

    /** The join that is remembered, if it still holds for these articles. */
    static Optional<Join> recall(Map<String, Entry> remembered, Fingerprint print, Catalogue articles, CompileLog log) {
        return LAST.recall(remembered, log)
                .filter(last -> last.print.equals(print))
                .map(Joins::join)
                .filter(join -> join.holdsFor(articles));
    }
}
