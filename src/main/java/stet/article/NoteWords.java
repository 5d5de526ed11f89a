package stet.article;

import java.util.SortedMap;
import java.util.TreeMap;
import stet.annotation.NoteType;
import stet.markdown.Marks.FootnoteWords;

/**
 * The words that are written into a text with its notes, for readers who hear it: how a note is called, and the names
 * of their kinds.
 *
 * @param call such as “Note {n}, {kind}: {lemma}”
 * @param whole what a note on a whole article has for a lemma
 */
public record NoteWords(String call, FootnoteWords footnotes, String whole, SortedMap<NoteType, String> kinds) {

    static final NoteWords NONE = new NoteWords("{n}", FootnoteWords.NONE, "", new TreeMap<>());

    String call(int number, NoteType type, String lemma) {
        return call.replace("{n}", Integer.toString(number))
                .replace("{kind}", kinds.getOrDefault(type, type.label()))
                .replace("{lemma}", lemma);
    }
}
