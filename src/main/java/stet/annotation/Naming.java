package stet.annotation;

import stet.source.Span;

/** An id or a name that an author wrote, for others to look up. */
public record Naming(String text, Span span) {}
