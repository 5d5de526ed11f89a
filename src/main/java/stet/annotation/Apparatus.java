package stet.annotation;

import java.util.List;
import java.util.Optional;
import stet.annotation.Sidecar.Role;
import stet.problem.Outcome;

/** All that stands off a text, and where in it each part belongs; each list in the order of the file. */
public record Apparatus(List<PlacedNote> notes, List<PlacedSource> sources, List<PlacedRole> roles) {

    /** The apparatus of a text without notes. */
    public static final Apparatus EMPTY = new Apparatus(List.of(), List.of(), List.of());

    /** A note and what it was found to be about. */
    public record PlacedNote(Note note, Place place) {}

    /** A source and the words where it is first spoken of. */
    public record PlacedSource(LocalSource source, TextRange range) {}

    /** What a block is for; {@code figure} is as written, for a figure may be lost. */
    public record PlacedRole(Role role, String block, Optional<Naming> figure) {}

    /**
     * Finds where each note belongs. The value holds all that were found, even if there are errors. A withdrawn note
     * need not be found: it is then about the article.
     */
    public static Outcome<Apparatus> attach(Sidecar sidecar, ArticleText text) {
        return new Attachment(text).attach(sidecar);
    }
}
