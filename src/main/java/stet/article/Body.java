package stet.article;

import stet.plain.Fingerprint;

/** The HTML of a body, and its fingerprint. */
public record Body(Fingerprint fingerprint, String html) {

    public static Body of(String html) {
        return new Body(Fingerprint.of(html), html);
    }
}
