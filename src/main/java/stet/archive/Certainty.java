package stet.archive;

import stet.annotation.Labelled;

/** On what ground it is said that something happened; none of the words says that it is true. */
public enum Certainty implements Labelled {
    /** A state or a party said it of itself. */
    OFFICIAL,
    /** Several independent sources, or one that saw it. */
    CONFIRMED,
    /** An outlet tells it, on sources that it may not name. */
    REPORTED,
    /** One party says it of another. */
    CLAIMED,
    /** Accounts contradict each other. */
    DISPUTED,
    /** The archive works it out. */
    INFERRED
}
