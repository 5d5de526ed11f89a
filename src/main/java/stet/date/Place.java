package stet.date;

/** Where a date stands: not every date can stand everywhere. */
enum Place {
    ALONE,
    /** A single member of a set. */
    MEMBER,
    /** An end of an interval, or of a range in a set. */
    END
}
