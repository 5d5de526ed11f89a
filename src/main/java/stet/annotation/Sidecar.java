package stet.annotation;

import java.util.List;
import java.util.Optional;
import stet.source.Span;

/**
 * A file of notes as read, each list in the order of the file. Nothing has been looked up in the text yet.
 *
 * @param lost sources whose quote can not be read
 */
public record Sidecar(List<BlockRole> roles, List<LocalSource> sources, List<LocalSource> lost, List<Note> notes) {

    /** A part that a block has and Markdown can not say; {@code target} is words in it, or the block. */
    public record BlockRole(Role role, Target target, Optional<Naming> figure, Span span) {}

    /** What a block is for. */
    public enum Role implements Labelled {
        FIGCAPTION,
        TRANSLATOR_CREDIT,
        /** Never made a live link. */
        CONTACT,
        LINK_LINE,
        CREDIT
    }
}
