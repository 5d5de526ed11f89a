package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * A note as it is shown.
 *
 * @param family explains, weighs, mends or asks
 * @param number in its page, from 1; 0 for one that was withdrawn and leaves only its address
 * @param key its number within its block, from 1: the style sheet lights what has the same
 * @param lemma the words it is about
 * @param lang its language, if that is not the page’s
 * @param opening its text, or the first paragraph of a long one
 * @param rest the rest of a long one, and {@code words} how long it is
 * @param facts what its fields say, in the order shown
 * @param replacedBy the note that stands in the place of a withdrawn one
 */
public record NoteView(
        String id,
        String type,
        String family,
        int number,
        int key,
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
        Optional<Link> replacedBy) {

    /** A fact: the key of its label among the interface words, what it is, and where that leads if anywhere. */
    public record NoteFact(String label, String text, Optional<String> href) {}

    /** A work that a note rests on: outlet, title and date as they are printed, and its address. */
    public record Cited(String outlet, String title, boolean supplied, String date, Optional<String> href) {}
}
