package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * The clock of what happened: all years, with the timelines that somebody put together.
 *
 * @param perDot how many events one dot stands for
 * @param undated events of which nobody says when they were, and {@code sheets} the pages of them where they are many
 * @param certainties how many events there are of each certainty, {@code text} being its name
 */
public record HappenedPage(
        Frame frame,
        int total,
        Optional<Scale> scale,
        List<Year> years,
        int perDot,
        List<Curated> timelines,
        List<Certain> certainties,
        List<EventView> undated,
        List<CountLink> sheets,
        List<Link> take)
        implements HtmlPage {

    /** A year and its first events; {@code more} is how many there are beside. */
    public record Year(String href, String year, int count, int dots, List<Line> events, int more) {}

    /** An event in one line. */
    public record Line(String href, String title, Optional<String> lang, DateView date, String certainty) {}

    /** A timeline that somebody put together; the language of its title, if that is not the page’s. */
    public record Curated(String href, String title, Optional<String> lang, Optional<String> summary, int count) {}

    /** The events of one certainty. */
    public record Certain(String href, String certainty, int count) {}

    @Override
    public String template() {
        return "happened.ftlh";
    }
}
