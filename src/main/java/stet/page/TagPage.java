package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * A subject and its articles, or those of one period where it has many.
 *
 * @param nameLang the language of its name, if that is not the page’s
 * @param otherNames its names in other languages, and its aliases
 * @param period the year or month, on a page that is a part of a long list; then {@code up} leads to the whole
 * @param events what happened, of this subject
 * @param near subjects that often occur with it
 */
public record TagPage(
        Frame frame,
        String name,
        Optional<String> nameLang,
        List<OtherName> otherNames,
        Optional<String> summary,
        Optional<BodyRef> body,
        Optional<String> period,
        Optional<Link> up,
        Listing listing,
        SubjectEvents events,
        List<Link> near)
        implements HtmlPage {

    @Override
    public String template() {
        return "tag.ftlh";
    }
}
