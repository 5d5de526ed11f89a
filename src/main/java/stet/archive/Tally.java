package stet.archive;

/** What became of the articles that were read: the numbers add up to {@code read}. */
public record Tally(int read, int published, int drafts, int future) {}
