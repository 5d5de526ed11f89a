package stet.source;

import java.util.Optional;
import java.util.stream.Stream;

/** The marks that a version control system leaves in a file where it could not tell which of two versions is meant. */
public final class MergeMarks {

    /** The line between the two, `=======`, is not looked for: it may underline a heading. */
    private static final String BEGIN = "<<<<<<< ";

    private static final String END = ">>>>>>> ";

    private MergeMarks() {}

    /** The line of the first mark; one half of a pair is enough, for the other may have been deleted. */
    public static Optional<Span> first(SourceText source) {
        return Stream.of(BEGIN, END)
                .map(mark -> at(source.text(), mark))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .map(at -> source.span(at, lineEnd(source.text(), at)));
    }

    private static int at(String text, String mark) {
        if (text.startsWith(mark)) {
            return 0;
        }
        var before = text.indexOf('\n' + mark);
        return before < 0 ? -1 : before + 1;
    }

    private static int lineEnd(String text, int at) {
        var end = text.indexOf('\n', at);
        var stop = end < 0 ? text.length() : end;
        return text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }
}
