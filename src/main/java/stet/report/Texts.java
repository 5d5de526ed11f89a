package stet.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stet.source.LineMap;
import stet.source.SourcePath;
import stet.source.Span;

/** The lines of the files that problems are in, read when they are first asked for. */
public final class Texts {

    private final Function<SourcePath, Optional<String>> read;
    private final Map<SourcePath, Optional<LineMap>> known = new HashMap<>();

    /** {@code read} gives a file's text; nothing for a picture, a folder or what is no longer there. */
    public Texts(Function<SourcePath, Optional<String>> read) {
        this.read = read;
    }

    Optional<LineMap> lines(SourcePath path) {
        return known.computeIfAbsent(path, file -> read.apply(file).map(LineMap::new));
    }

    /** The line of an offset, counted from 1; 1 where the file is no text. */
    int line(SourcePath path, int offset) {
        return lines(path).map(lines -> lines.line(offset)).orElse(1);
    }

    /** The column of an offset, in code points from 1; 1 where the file is no text. */
    int column(SourcePath path, int offset) {
        return lines(path).map(lines -> lines.column(offset)).orElse(1);
    }

    /** A place as {@code path:line:column}; the path alone where the file is no text. */
    String place(Span span) {
        return lines(span.path())
                .map(lines -> span.path() + ":" + lines.line(span.start()) + ":" + lines.column(span.start()))
                .orElse(span.path().value());
    }
}
