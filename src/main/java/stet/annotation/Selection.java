package stet.annotation;

import java.util.Optional;

/** A stretch of a text as the W3C Web Annotation Data Model writes it down, for others to find it again. */
public sealed interface Selection {

    /**
     * Words within one block.
     *
     * @param quote empty if no words around them, within the block, set them apart from all other places
     * @param inWholeWords the same with whole words around them, for browsers, which look for no others
     */
    record Words(Optional<TextQuote> quote, Optional<TextQuote> inWholeWords, Position position) implements Selection {}

    /** A longer passage, from the beginning of the one up to, not including, the beginning of the other. */
    record Passage(Position start, Position end) implements Selection {}

    /** A TextQuoteSelector that holds exactly once in the text; prefix and suffix may be empty. */
    record TextQuote(String exact, String prefix, String suffix) {}

    /** A TextPositionSelector within a block, in code points from its start; {@code end} is exclusive. */
    record Position(String block, int start, int end) {}
}
