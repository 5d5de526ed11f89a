package stet.render;

import stet.article.Body;
import stet.plain.Fingerprint;

/** Gives the bodies, which pages hold by fingerprint only. */
@FunctionalInterface
public interface Bodies {

    Body body(Fingerprint fingerprint);
}
