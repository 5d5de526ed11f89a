package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * The corrections of all articles in one language, newest first, or those of one year where they are many.
 *
 * @param year the year, on a page that is a part of a long list; then {@code up} leads to the whole
 */
public record CorrectionsPage(
        Frame frame, Optional<String> year, Optional<Link> up, List<Row> rows, List<CountLink> parts)
        implements HtmlPage {

    /** A correction and the article it is of. */
    public record Row(CorrectionView correction, Link article, DateView published) {}

    @Override
    public String template() {
        return "corrections.ftlh";
    }
}
