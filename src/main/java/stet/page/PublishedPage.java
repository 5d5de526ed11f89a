package stet.page;

import java.util.List;

/** The clock of what was published: all years, newest first, each with its months. */
public record PublishedPage(Frame frame, int total, List<Year> years, int perDot) implements HtmlPage {

    /** A year and its months, January first; the dots show its number of articles. */
    public record Year(String href, String year, int count, int dots, List<CountLink> months) {}

    @Override
    public String template() {
        return "published.ftlh";
    }
}
