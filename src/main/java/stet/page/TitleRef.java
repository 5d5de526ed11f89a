package stet.page;

import stet.plain.Fingerprint;

/** The title of an article with marks in it, by the fingerprint of its body; {@code text} is the title itself. */
public record TitleRef(Fingerprint fingerprint, String text) {}
