package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * All subjects, in alphabetical groups, or those under one letter.
 *
 * @param heading the letter or the beginning that a page of a long index is for; then {@code up} leads to the whole
 * @param groups by letter; one without an initial where they are few
 * @param parts of a long index: its pages by letter
 */
public record TagIndexPage(
        Frame frame, Optional<String> heading, Optional<Link> up, int total, List<Group> groups, List<CountLink> parts)
        implements HtmlPage {

    /** The entries under one initial; {@code id} is its address in the page. */
    public record Group(String id, String initial, List<CountLink> entries) {}

    @Override
    public String template() {
        return "tags.ftlh";
    }
}
