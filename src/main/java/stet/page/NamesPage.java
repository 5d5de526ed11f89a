package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * All people, organizations and places, or those of one kind under one letter.
 *
 * @param heading the letter or the beginning that a page of a long index is for; then {@code up} leads to the whole
 * @param map a link to the map of all places
 * @param take what other programs can read of them
 */
public record NamesPage(
        Frame frame,
        Optional<String> heading,
        Optional<Link> up,
        List<Kind> kinds,
        Optional<String> map,
        List<Link> take)
        implements HtmlPage {

    /**
     * One kind of them: people, organizations or places; empty kinds are left out.
     *
     * @param total how many there are
     * @param groups by letter; one without an initial where they are few
     * @param parts of a long index: its pages by letter
     */
    public record Kind(String kind, int total, List<Group> groups, List<CountLink> parts) {}

    /** The names under a letter; {@code id} is its address in the page. */
    public record Group(String id, String initial, List<CountLink> entries) {}

    @Override
    public String template() {
        return "names.ftlh";
    }
}
