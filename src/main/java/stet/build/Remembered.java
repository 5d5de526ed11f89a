package stet.build;

import java.util.List;
import java.util.Optional;
import stet.article.Gist;
import stet.plain.Fingerprint;
import stet.plain.PlainFormat;
import stet.problem.Problem;

/**
 * What is remembered of compiling an article: what it was made from, what came of it, and what there was to say.
 *
 * @param notes of its sidecar, if it had one
 * @param options the fingerprint of all else that it was made from
 * @param gist of the article, which lies beside it with its body; nothing where none could be made
 */
record Remembered(Stamp text, Optional<Stamp> notes, Fingerprint options, Optional<Gist> gist, List<Problem> problems) {

    static final PlainFormat<Remembered> FORMAT = PlainFormat.of(Remembered.class);

    /** Whether files that have these stamps now hold what they held then. */
    boolean isOf(Stamp textNow, Optional<Stamp> notesNow) {
        return text.print().equals(textNow.print()) && notes.map(Stamp::print).equals(notesNow.map(Stamp::print));
    }

    /** The same of files that have these stamps now. */
    Remembered with(Stamp textNow, Optional<Stamp> notesNow) {
        return new Remembered(textNow, notesNow, options, gist, problems);
    }

    /**
     * By what a file is known again.
     *
     * @param time its time, in nanoseconds since 1970; {@link #UNSETTLED} if it was so new that the file could have
     *     been changed within the same tick of the disk's clock
     */
    record Stamp(long size, long time, Fingerprint print) {

        static final long UNSETTLED = Long.MIN_VALUE;
    }
}
