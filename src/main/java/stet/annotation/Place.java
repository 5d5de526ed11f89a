package stet.annotation;

import java.util.Optional;

/** Where a note was found to belong. Ranges are of the text they name, in UTF-16 units. */
public sealed interface Place {

    record AtArticle() implements Place {}

    record InTitle(TextRange range) implements Place {}

    record InBody(TextRange range) implements Place {}

    /** A block as a whole, and its range in the body. */
    record AtBlock(String block, TextRange range) implements Place {}

    /** Words in the caption of a figure that stands at {@code at} in the body. */
    record InCaption(String figure, int at, TextRange range) implements Place {}

    /** A figure that stands at {@code at} in the body. */
    record AtFigure(String figure, int at) implements Place {}

    /** The stretch of the body that is to be marked; a block as a whole is not. */
    default Optional<TextRange> marked() {
        return this instanceof InBody body ? Optional.of(body.range()) : Optional.empty();
    }
}
