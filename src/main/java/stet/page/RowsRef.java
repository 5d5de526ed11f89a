package stet.page;

import stet.plain.Fingerprint;

/**
 * The blocks of a body, by the fingerprint of the body. A template sees a list of blocks, each with {@code html},
 * {@code notes}: indexes into the page's notes, and {@code footnotes}: each with {@code number}, {@code call}: its
 * letter, {@code after}: how many of the block's notes come before it, and {@code html}.
 */
public record RowsRef(Fingerprint fingerprint) {}
