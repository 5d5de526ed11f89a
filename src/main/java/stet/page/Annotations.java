package stet.page;

import java.util.List;
import java.util.Optional;
import stet.annotation.Selection;
import stet.site.OutputPath;

/**
 * The notes of an article as a W3C AnnotationPage. All addresses in it are whole.
 *
 * @param collection the address of the collection of all of them
 * @param text the address of the canonical text, where the site has it
 * @param rights the address of the licence that the notes are under
 * @param next the page after it, and {@code previous} the one before
 */
public record Annotations(
        OutputPath path,
        String address,
        String collection,
        String article,
        Optional<String> text,
        Optional<String> rights,
        Optional<String> previous,
        Optional<String> next,
        List<Item> items)
        implements Page {

    /**
     * One note.
     *
     * @param label the type, in the words of Stet, and {@code motivation} in those of the W3C
     * @param html its text; empty if its fields say it all
     * @param facts what its fields say
     * @param linked what its fields lead to
     * @param created as RFC 3339 has it
     * @param selection how to find the words; empty if it is about a block or more, which {@code fragment} names
     */
    public record Item(
            String id,
            String label,
            String motivation,
            String lang,
            String html,
            List<Fact> facts,
            List<Linked> linked,
            Optional<String> author,
            Optional<String> created,
            Optional<Selection> selection,
            Optional<String> fragment) {}

    /** An address that a note leads to, and the purpose of that in the words of the W3C. */
    public record Linked(String address, String purpose) {}

    /** A fact in the words of a program: the purpose it serves in those of the W3C, and its language if it has one. */
    public record Fact(String value, String purpose, Optional<String> lang) {}
}
