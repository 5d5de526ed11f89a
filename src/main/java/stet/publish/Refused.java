package stet.publish;

import java.io.IOException;

/** Says in one line why an edition can not be published where it was asked to be. What was published is as it was. */
public final class Refused extends IOException {

    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }

    Refused(String why, IOException cause) {
        super(why, cause);
    }
}
