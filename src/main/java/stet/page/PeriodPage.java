package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * The articles published in a year, a month, or, where a month is very full, a day.
 *
 * @param unit year, month or day
 * @param heading the period in words
 * @param up the pages above it: the clock, the year, the month
 * @param happened the same period by the clock of what happened
 * @param siblings the other periods beside it that have articles: the months of the year, say
 */
public record PeriodPage(
        Frame frame,
        String unit,
        String heading,
        Listing listing,
        List<Link> up,
        List<CountLink> siblings,
        Optional<Link> happened,
        Optional<Link> previous,
        Optional<Link> next)
        implements HtmlPage {

    @Override
    public String template() {
        return "period.ftlh";
    }
}
