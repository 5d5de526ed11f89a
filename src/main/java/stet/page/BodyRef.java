package stet.page;

import stet.plain.Fingerprint;

/** A body, by the fingerprint of its HTML: a page does not hold it, so that a million of them fit in memory. */
public record BodyRef(Fingerprint fingerprint) {}
