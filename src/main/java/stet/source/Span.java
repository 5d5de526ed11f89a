package stet.source;

/**
 * A stretch of one source file, in UTF-16 units from the start of its text; {@code end} is exclusive.
 *
 * <p>Line and column are worked out only when a report is written (see {@link LineMap}), so a span stays small, and is
 * the same value however often a build repeats it.
 */
public record Span(SourcePath path, int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("bad span " + start + ".." + end + " in " + path);
        }
    }

    /** The very start of a file: for what concerns the file as a whole. */
    public static Span startOf(SourcePath path) {
        return new Span(path, 0, 0);
    }

    @Override
    public int compareTo(Span other) {
        var byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
