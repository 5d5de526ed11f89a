package stet.annotation;

import java.util.List;
import java.util.Optional;
import stet.source.Span;

/**
 * A source that speaks in one article: a person without a name, or a document that is described but not printed. It is
 * known by its id in this article and nowhere else, so that nothing ever joins what unnamed sources said in two.
 *
 * @param quote where it is first spoken of
 */
public record LocalSource(String id, Kind kind, Span span, Quote quote, Portrait portrait) {

    /** What a source is. */
    public enum Kind implements Labelled {
        UNNAMED,
        DOCUMENT
    }

    /**
     * What the article tells of it.
     *
     * @param traits what it is called: military, a trader
     * @param reasonPrinted whether the article says why it is not named
     * @param pronoun the pronoun the article uses
     * @param author who wrote it, if it is a document
     * @param seenByOutlet what the outlet saw of a document
     */
    public record Portrait(
            List<String> traits,
            boolean reasonPrinted,
            Optional<String> pronoun,
            Optional<When> spoke,
            List<Sameness> sameAs,
            Optional<Naming> author,
            Optional<String> seenByOutlet) {}

    /** Whether it is the same as another source of the article. */
    public record Sameness(Naming source, Likelihood likelihood) {}

    /** How likely two sources are one. */
    public enum Likelihood implements Labelled {
        YES,
        LIKELY,
        UNLIKELY,
        NO,
        UNKNOWN
    }
}
