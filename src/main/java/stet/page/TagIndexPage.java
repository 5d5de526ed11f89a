package stet.page;

import java.util.List;

/** All subjects, in alphabetical groups. */
public record TagIndexPage(Frame frame, int total, List<Group> groups) implements HtmlPage {

    /** The entries under one initial; {@code id} is its address in the page. */
    public record Group(String id, String initial, List<CountLink> entries) {}

    @Override
    public String template() {
        return "tags.ftlh";
    }
}
