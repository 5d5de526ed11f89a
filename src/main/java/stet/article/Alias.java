package stet.article;

import stet.site.OutputPath;
import stet.source.Span;

/** A former address, where a redirect page is written. */
public record Alias(OutputPath path, Span span) {}
