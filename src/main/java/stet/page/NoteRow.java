package stet.page;

/**
 * A note in a list: its lemma in context, and the way to the very place.
 *
 * @param before the words before the lemma, and {@code after} those after it
 * @param place a link to the note in its article, with the article's title
 */
public record NoteRow(NoteView note, String before, String after, Link place, DateView published) {}
