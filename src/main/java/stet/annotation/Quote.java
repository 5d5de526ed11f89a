package stet.annotation;

import java.util.Optional;
import stet.source.Span;

/**
 * What holds a note to a text: words of it, as an author typed them.
 *
 * @param words the words, or the first of them where there is a {@code reach}
 * @param reach how far the passage goes on from there
 * @param prefix what stands directly before the words
 * @param suffix what stands directly after the words, or after the last of them
 * @param occurrence which of the places where all this holds
 */
public record Quote(
        Words words,
        Optional<Reach> reach,
        Optional<Words> prefix,
        Optional<Words> suffix,
        Optional<Occurrence> occurrence) {

    /** Words as typed. */
    public record Words(String text, Span span) {}

    /** To which words a passage goes, over how many blocks at most, and whether a heading may lie within. */
    public record Reach(Words to, int blocks, boolean overHeadings) {}

    /** The first of two, say; the total is named so that a changed text is noticed. */
    public record Occurrence(int number, int total, Span span) {

        /** In place of a number that can not be read, which has been told: any place will do. */
        static final int UNREADABLE = 0;
    }

    /** A quote of words that need nothing else. */
    public static Quote of(Words words) {
        return new Quote(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
