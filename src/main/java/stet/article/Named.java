package stet.article;

import stet.source.Span;

/** A name that an author wrote, and where: a tag, a person, the id of an event. */
public record Named(String text, Span span) {}
