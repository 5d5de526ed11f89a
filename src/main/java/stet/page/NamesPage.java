package stet.page;

import java.util.List;

/** All people, organizations and places. */
public record NamesPage(Frame frame, List<Kind> kinds) implements HtmlPage {

    /** One kind of them: people, organizations or places; empty kinds are left out. */
    public record Kind(String kind, List<CountLink> entries) {}

    @Override
    public String template() {
        return "names.ftlh";
    }
}
