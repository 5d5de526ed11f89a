package stet.render;

import stet.plain.Fingerprint;

/** Gives the HTML of bodies, which pages hold by fingerprint only. */
@FunctionalInterface
public interface Bodies {

    String html(Fingerprint fingerprint);
}
