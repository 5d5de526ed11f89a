package stet.annotation;

import java.util.List;
import stet.markdown.CanonicalText;

/** The texts of an article that a note can be about. */
public record ArticleText(CanonicalText body, String title, List<CanonicalText.Caption> captions) {}
