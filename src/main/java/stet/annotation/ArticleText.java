package stet.annotation;

import java.util.List;
import stet.markdown.CanonicalText;

/** The texts of an article that a note can be about. */
public record ArticleText(CanonicalText body, String title, List<Caption> captions) {

    /** A figure, its caption (empty if it has none), and where it stands in the body, in UTF-16 units. */
    public record Caption(String figure, String text, int at) {}
}
