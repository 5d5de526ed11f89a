package stet.page;

import stet.plain.Fingerprint;

/**
 * The blocks of a body, by the fingerprint of the body. A template sees a list of blocks, each with {@code html} and
 * {@code notes}: indexes into the page's notes.
 */
public record RowsRef(Fingerprint fingerprint) {}
