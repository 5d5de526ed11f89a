package stet.annotation;

import java.util.List;
import java.util.Optional;
import stet.date.Edtf;
import stet.source.Span;

/**
 * A note as its author wrote it, defaults filled in.
 *
 * @param id its address in the page, written or made of the words it quotes; unique in its file
 */
public record Note(
        String id,
        NoteType type,
        Span span,
        Target target,
        Substance substance,
        Signature signature,
        Standing standing) {

    /** What it says, what that rests on, and what it is filed under. */
    public record Substance(NoteDetail detail, Optional<NoteBody> body, List<Naming> sources, List<Naming> tags) {}

    /** Who wrote it, when, and in which language. */
    public record Signature(Optional<Naming> author, Optional<Edtf> date, Optional<String> lang) {}

    /** Whether it stands, and what it does to other notes; {@code withdrawn} is there exactly if it no longer does. */
    public record Standing(
            Status status, Optional<Naming> replaces, Optional<Naming> withdraws, Optional<Withdrawal> withdrawn) {

        public Standing {
            if (withdrawn.isPresent() != (status == Status.WITHDRAWN)) {
                throw new IllegalArgumentException(status + ", " + withdrawn);
            }
        }
    }

    /**
     * How a note was withdrawn: by another note, which says why, or by its author alone.
     *
     * @param by the id of the other note, and {@code replaced} whether that stands in its place
     */
    public record Withdrawal(
            Optional<String> by,
            boolean replaced,
            Optional<Naming> author,
            Optional<Edtf> date,
            Optional<String> why) {}

    /** Whether readers see it. */
    public enum Status implements Labelled {
        DRAFT,
        PUBLISHED,
        /** A tombstone is left at its address. */
        WITHDRAWN
    }

    Note withStanding(Standing changed) {
        return new Note(id, type, span, target, substance, signature, changed);
    }

    Note withId(String changed) {
        return new Note(changed, type, span, target, substance, signature, standing);
    }
}
