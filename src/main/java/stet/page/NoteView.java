package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * A note as it is shown.
 *
 * @param family explains, weighs, mends or asks
 * @param number in its page, from 1; 0 for one that was withdrawn and leaves only its address
 * @param key its number within its block, from 1: the style sheet lights what has the same
 * @param called whether a call in the text leads to it
 * @param lemma the words it is about
 * @param lang its language, if that is not the page’s
 * @param opening its text, or the first paragraph of a long one
 * @param rest the rest of a long one, and {@code words} how long it is
 * @param facts what its fields say, in the order shown
 * @param address its whole address, on the page of its article, if the site has one
 * @param passage the end of an address that shows the words it is about, {@code :~:text=…}, on the page of its article
 * @param withdrawn of one that was withdrawn: how
 */
public record NoteView(
        String id,
        String type,
        String family,
        int number,
        int key,
        boolean called,
        String lemma,
        Optional<String> lang,
        Markup opening,
        Optional<Markup> rest,
        int words,
        List<NoteFact> facts,
        List<Cited> sources,
        Optional<String> author,
        Optional<DateView> date,
        boolean draft,
        Optional<String> address,
        Optional<String> passage,
        Optional<Tombstone> withdrawn) {

    /** A fact: the key of its label among the interface words, and what it is, in pieces. */
    public record NoteFact(String label, List<Piece> pieces) {

        static NoteFact of(String label, String text) {
            return new NoteFact(label, List.of(Piece.of(text)));
        }

        static NoteFact link(String label, String text, String href) {
            return new NoteFact(label, List.of(new Piece(text, Optional.of(href), Optional.empty())));
        }
    }

    /**
     * A piece of a fact.
     *
     * @param href where it leads if anywhere
     * @param lang its language, if that is not the page’s
     * @param date the date that it tells in words, if it does
     */
    public record Piece(String text, Optional<String> href, Optional<String> lang, Optional<DateView> date) {

        Piece(String text, Optional<String> href, Optional<String> lang) {
            this(text, href, lang, Optional.empty());
        }

        static Piece of(String text, DateView date) {
            return new Piece(text, Optional.empty(), Optional.empty(), Optional.of(date));
        }

        static Piece of(String text) {
            return new Piece(text, Optional.empty(), Optional.empty());
        }
    }

    /**
     * What is told of a note that was withdrawn.
     *
     * @param by the note that withdrew it, and {@code replaced} whether that stands in its place
     */
    public record Tombstone(
            Optional<Link> by,
            boolean replaced,
            Optional<String> author,
            Optional<DateView> date,
            Optional<String> why) {}

    /**
     * A work that a note rests on: its id, outlet, title and date as they are printed, and its address; and the
     * language of the title, if that is not the page’s.
     *
     * @param sharing whether another one of its outlet is cited beside it, so that its date is to be told
     * @param twin whether another one of its outlet and date is, so that its title is to be told
     */
    public record Cited(
            String id,
            String outlet,
            String title,
            boolean supplied,
            String date,
            boolean sharing,
            boolean twin,
            Optional<String> href,
            Optional<String> lang) {}
}
