package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * The front page in one language.
 *
 * @param lead the latest article, and the opening of its text
 * @param recent the articles before it, newest first
 * @param topics the tags with most articles, in alphabetical order
 * @param names the people, organizations and places with most articles, in alphabetical order
 * @param years newest first
 * @param perDot how many articles one dot of the chart of years stands for
 */
public record FrontPage(
        Frame frame,
        Optional<Lead> lead,
        List<Card> recent,
        int total,
        List<CountLink> topics,
        List<CountLink> names,
        List<YearRow> years,
        int perDot)
        implements HtmlPage {

    /** The lead story: {@code opening} is the text of its first paragraph, if that is not its summary already. */
    public record Lead(Card card, Optional<String> opening, String textStatus) {}

    /** A year with its number of articles, and the dots that show it. */
    public record YearRow(String href, String year, int count, int dots) {}

    @Override
    public String template() {
        return "front.ftlh";
    }
}
