package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * A list of notes: all, those of a type or an author, or the open questions; newest first, in parts by their days where
 * they are many.
 *
 * @param kind all, type, author or open
 * @param name the type's or the author's name; empty for the others
 * @param total how many are on the page and its parts
 * @param rows empty on a part that is split itself
 * @param types the lists by type, and {@code authors} those by author; empty on a part of a list
 * @param period when the notes of a part were written; then {@code up} leads to the whole list
 * @param parts the pages that share a long list, newest first
 */
public record NotesPage(
        Frame frame,
        String kind,
        String name,
        int total,
        List<NoteRow> rows,
        List<CountLink> types,
        List<CountLink> authors,
        Optional<Link> open,
        Optional<String> period,
        Optional<Link> up,
        List<CountLink> parts)
        implements HtmlPage {

    @Override
    public String template() {
        return "notes.ftlh";
    }
}
