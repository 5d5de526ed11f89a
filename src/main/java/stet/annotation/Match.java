package stet.annotation;

/** A stretch of a folded text where words were found; {@code to} is exclusive. */
record Match(int from, int to) {

    int length() {
        return to - from;
    }
}
