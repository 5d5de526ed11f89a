package stet.page;

import java.util.List;
import java.util.Optional;
import stet.page.EventView.Said;

/**
 * One event, with all that the archive has on it.
 *
 * @param why how its date was worked out
 * @param reports when each report of it came out, earliest first
 * @param datings the dates that notes give it, where they are not its own
 * @param foretold passages of earlier reports to which it is a sequel
 * @param cited the works it rests on
 * @param timelines those it is on: the year, and those that somebody put together
 * @param sheet which of its pages this is, from 1; {@code sheets} all of them, where its passages take several
 * @param previous the event before it, {@code next} the one after
 */
public record EventPage(
        Frame frame,
        EventView event,
        Optional<String> why,
        List<Report> reports,
        List<Dating> datings,
        List<Said> foretold,
        List<NoteView.Cited> cited,
        List<Link> timelines,
        int sheet,
        List<Link> sheets,
        Optional<HappenedPage.Line> previous,
        Optional<HappenedPage.Line> next)
        implements HtmlPage {

    /** A report of it. */
    public record Report(String href, String title, boolean retracted, DateView published, Optional<String> lang) {}

    /** The date that a note gives it. */
    public record Dating(DateView date, List<String> remarks, String href, String title, Optional<String> lang) {}

    @Override
    public String template() {
        return "event.ftlh";
    }
}
