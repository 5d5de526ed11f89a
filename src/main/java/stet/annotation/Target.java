package stet.annotation;

import java.util.Optional;

/** What a note is about, as its author wrote it; nothing has been looked up yet. */
public sealed interface Target {

    /** Words in the body. */
    record BodyWords(Quote quote) implements Target {}

    /** Words in the title. */
    record TitleWords(Quote quote) implements Target {}

    /** Words in the caption of a figure: {@code in: fig1.caption}. */
    record CaptionWords(Naming figure, Quote quote) implements Target {}

    /** A block as a whole: {@code block: p6}. */
    record WholeBlock(Naming block) implements Target {}

    /** A figure as a whole; the first picture that stands by itself is {@code figure: fig1}. */
    record WholeFigure(Naming figure) implements Target {}

    /** The article as a whole: {@code article: true}; also a withdrawn note that no longer quotes anything. */
    record WholeArticle() implements Target {}

    /** Whether a call stands in the text, at the end of the words or of the block. */
    default boolean isCalled() {
        return !(this instanceof WholeFigure) && !(this instanceof WholeArticle);
    }

    /** The words it holds on to. */
    default Optional<Quote> quoted() {
        if (this instanceof BodyWords words) {
            return Optional.of(words.quote());
        }
        if (this instanceof TitleWords words) {
            return Optional.of(words.quote());
        }
        return this instanceof CaptionWords words ? Optional.of(words.quote()) : Optional.empty();
    }
}
