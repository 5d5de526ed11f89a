package stet.source;

import java.util.Optional;

/** The marks that a version control system leaves in a file where it could not tell which of two versions is meant. */
public final class MergeMarks {

    /** How many signs a mark has; a space and a name follow. */
    private static final int LENGTH = 7;

    private MergeMarks() {}

    /**
     * The line of the first mark; one half of a pair is enough, for the other may have been deleted. The line between
     * the two, {@code =======}, is not looked for: it may underline a heading.
     */
    public static Optional<Span> first(SourceText source) {
        var text = source.text();
        // Each file is looked through: of so many signs in a row every seventh is one.
        for (var i = LENGTH - 1; i < text.length(); i += LENGTH) {
            var sign = text.charAt(i);
            if (sign == '<' || sign == '>') {
                var start = start(text, i);
                if (isMark(text, start)) {
                    return Optional.of(source.span(start, lineEnd(text, start)));
                }
            }
        }
        return Optional.empty();
    }

    /** Where so many of one sign begin; further back there is no mark. */
    private static int start(String text, int at) {
        var start = at;
        while (start > 0 && at - start < LENGTH && text.charAt(start - 1) == text.charAt(at)) {
            start--;
        }
        return start;
    }

    private static boolean isMark(String text, int start) {
        if (start > 0 && text.charAt(start - 1) != '\n') {
            return false;
        }
        for (var i = start; i < start + LENGTH; i++) {
            if (i >= text.length() || text.charAt(i) != text.charAt(start)) {
                return false;
            }
        }
        return start + LENGTH < text.length() && text.charAt(start + LENGTH) == ' ';
    }

    private static int lineEnd(String text, int at) {
        var end = text.indexOf('\n', at);
        var stop = end < 0 ? text.length() : end;
        return text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }
}
