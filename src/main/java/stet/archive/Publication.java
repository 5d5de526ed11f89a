package stet.archive;

import java.time.Instant;
import stet.article.Gist;

/**
 * What a build publishes.
 *
 * @param asOf the time as of which it does: what is out later is left out
 * @param drafts whether drafts are among it
 * @param now what time it is, whatever was asked for
 */
public record Publication(Instant asOf, boolean drafts, Instant now) {

    /** What is out now. */
    public Publication(Instant asOf, boolean drafts) {
        this(asOf, drafts, asOf);
    }

    /** Whether the time of an article has come. */
    boolean isOut(Gist article) {
        return isOut(article, asOf);
    }

    /** Whether an article is left out only because an earlier time than this was asked for. */
    public boolean isOfAnEarlierTime(Gist article) {
        return !isOut(article, asOf) && isOut(article, now);
    }

    private static boolean isOut(Gist article, Instant time) {
        return article.embargo().filter(time::isBefore).isEmpty()
                && article.date().earliest().filter(time::isBefore).isEmpty();
    }
}
