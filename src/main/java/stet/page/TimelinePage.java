package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * Events in the order in which they happened: of a year, a month or a day, of one certainty, of a subject, or as
 * somebody put them together.
 *
 * @param kind year, month, day, certainty, subject or timeline
 * @param heading what they have in common, in words; {@code headingLang} its language, if that is not the page’s
 * @param period the year or month, on a page that is a part of a long list of another kind
 * @param bodyLang the language of the introduction, if that is not the page’s
 * @param undated events of which nobody says when they were
 * @param parts the pages by year, month or day that share a long list, oldest first
 * @param siblings the periods beside this one
 * @param going events that had begun before, and went on
 * @param facets what the events on this page may be chosen by
 * @param published the same period by the other clock
 */
public record TimelinePage(
        Frame frame,
        String kind,
        String heading,
        Optional<String> headingLang,
        Optional<String> period,
        Optional<String> summary,
        Optional<BodyRef> body,
        Optional<String> bodyLang,
        int total,
        List<Link> up,
        Optional<Scale> scale,
        List<Section> sections,
        List<EventView> undated,
        List<CountLink> parts,
        List<CountLink> siblings,
        List<Link> going,
        List<Facets> facets,
        List<Link> take,
        Optional<Link> published,
        Optional<Link> previous,
        Optional<Link> next)
        implements HtmlPage {

    /**
     * Events of one month or year, under its heading; {@code id} is the heading's address in the page, {@code year}
     * what need not be said again of each.
     */
    public record Section(String id, String heading, String year, List<EventView> events) {}

    /** What events may be chosen by, of one kind: certainty, subjects, names, places. */
    public record Facets(String kind, List<Facet> facets) {}

    /**
     * One choice.
     *
     * @param key as events have it in their {@code facets}
     * @param href the page of all that have it
     * @param count how many events on this page have it
     */
    public record Facet(String key, String href, String text, Optional<String> lang, int count) {}

    @Override
    public String template() {
        return "timeline.ftlh";
    }
}
