package stet.markdown;

import java.util.Optional;
import stet.source.SourcePath;
import stet.source.Span;

/** A link or a picture in a body that names another source: whether that is there, others must look up. */
public record Reference(Span span, SourcePath target, Optional<String> fragment, Kind kind) {

    /** What a reference does with its target. */
    public enum Kind {
        LINK,
        PICTURE,
        /** Read, and not published. */
        OUTLINE
    }
}
