package stet.page;

import stet.plain.Fingerprint;

/** The beginning of a block of a text, by the fingerprint of its body and the block's number, counted from 1. */
public record ExcerptRef(Fingerprint fingerprint, int block) {}
