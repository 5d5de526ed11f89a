package stet.publish;

import java.io.IOException;

/** Says in one line why an edition can not be published where it was asked to be, before anything was changed. */
public final class Refused extends IOException {

    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }
}
