package stet.article;

import java.util.Optional;
import stet.annotation.Note;
import stet.annotation.Selection;

/**
 * A note in its place in an article.
 *
 * @param number in the order of the page, from 1; 0 for one that was withdrawn and leaves only its address
 * @param key its number within its block, from 1
 * @param lemma the words it is about
 * @param text what it says
 * @param selection how to find the words again, for other programs; empty where it is about a block or more
 * @param block the id of the block or figure it is on; empty for one on the title or the whole article
 * @param checked of a claim: whether a check of it stands in the same article
 * @param veiled whether it is about an unnamed source: then it stays in its article, and so do its words
 */
public record ArticleNote(
        Note note,
        int number,
        int key,
        Lemma lemma,
        Text text,
        Optional<Selection> selection,
        boolean checked,
        String block,
        boolean veiled) {

    /**
     * What a note says, as HTML: the whole, or, where it is long, how it begins and the rest.
     *
     * @param words how many words it has in all
     */
    public record Text(String opening, Optional<String> rest, int words) {

        /** All of it. */
        public String whole() {
            return opening + rest.orElse("");
        }
    }

    /** Whether it may be told of elsewhere. */
    public boolean told() {
        return number > 0 && !veiled;
    }

    public boolean onTheWhole() {
        return block.isEmpty();
    }

    public String id() {
        return note.id();
    }
}
