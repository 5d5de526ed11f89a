package stet.annotation;

/** A stretch of a text, in UTF-16 units; {@code end} is exclusive. It is never empty. */
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("bad range " + start + ".." + end);
        }
    }
}
