package stet.date;

/** What a source doubts about a date, or about one part of it. */
public enum Qualifier {
    /** Nothing. */
    NONE,
    /** {@code ?}: it may be another date altogether. */
    UNCERTAIN,
    /** {@code ~}: it is about this date. */
    APPROXIMATE,
    /** {@code %}: both. */
    BOTH;

    /** The doubts of both together. */
    Qualifier and(Qualifier other) {
        if (this == other || other == NONE) {
            return this;
        }
        return this == NONE ? other : BOTH;
    }

    static Qualifier of(char c) {
        return switch (c) {
            case '?' -> UNCERTAIN;
            case '~' -> APPROXIMATE;
            case '%' -> BOTH;
            default -> NONE;
        };
    }
}
