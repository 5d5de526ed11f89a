package stet.annotation;

import java.util.List;
import java.util.Optional;
import stet.annotation.Sidecar.Role;
import stet.problem.Outcome;

/**
 * All that stands off a text, and where in it each part belongs; each list in the order of the file.
 *
 * @param lost sources whose words were not found, which is an error; they are known by their ids all the same
 */
public record Apparatus(
        List<PlacedNote> notes, List<PlacedSource> sources, List<LocalSource> lost, List<PlacedRole> roles) {

    /** The apparatus of a text without notes. */
    public static final Apparatus EMPTY = new Apparatus(List.of(), List.of(), List.of(), List.of());

    /** A note and what it was found to be about. */
    public record PlacedNote(Note note, Place place) {}

    /** A source and the words where it is first spoken of. */
    public record PlacedSource(LocalSource source, TextRange range) {}

    /** What a block is for; {@code figure} is as written, for a figure may be lost. */
    public record PlacedRole(Role role, String block, Optional<Naming> figure) {}

    /**
     * Finds where each note belongs. The value holds all of them, even if there are errors: a note whose words are not
     * found is taken to be about the article, so that what else is wrong with it is told in the same run. A withdrawn
     * note need not be found.
     */
    public static Outcome<Apparatus> attach(Sidecar sidecar, ArticleText text) {
        return new Attachment(text).attach(sidecar);
    }
}
