package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * A person, an organization or a place: names, profile, and the articles that name it in their front matter.
 *
 * @param kind people, organizations or places
 * @param facts what its file says in fields, in the order shown
 * @param confusable others that are easily taken for it
 * @param bodyLang the language of the profile, if it is not held in the page’s
 * @param period the year or month, on a page that is a part of a long list; then {@code up} leads to the whole
 */
public record EntityPage(
        Frame frame,
        String kind,
        String name,
        List<OtherName> otherNames,
        Optional<String> summary,
        List<Fact> facts,
        List<Link> confusable,
        Optional<BodyRef> body,
        Optional<String> bodyLang,
        Optional<String> period,
        Optional<Link> up,
        Listing listing)
        implements HtmlPage {

    /** A fact: the key of its label among the interface words ({@code entity.country} …), its text, a link if any. */
    public record Fact(String label, String text, Optional<String> href) {}

    @Override
    public String template() {
        return "entity.ftlh";
    }
}
