package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * A list of notes: all, those of a type or an author, or the open questions; newest first, by year where they are many.
 *
 * @param kind all, type, author or open
 * @param name the type's or the author's name; empty for the others
 * @param types the lists by type, and {@code authors} those by author
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
        Optional<String> year,
        Optional<Link> up,
        List<CountLink> parts)
        implements HtmlPage {

    @Override
    public String template() {
        return "notes.ftlh";
    }
}
