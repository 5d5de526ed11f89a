package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * A person, an organization or a place: names, profile, and every passage that speaks of it.
 *
 * @param kind people, organizations or places
 * @param nameLang the language of its name, if that is not the page’s
 * @param facts what its file says in fields, in the order shown
 * @param parts others that name it as what they are part of
 * @param confusable others that are easily taken for it
 * @param bodyLang the language of the profile, if it is not held in the page’s
 * @param events what happened to it, with it or there
 * @param period the year or month, on a page that is a part of a long list; then {@code up} leads to the whole
 * @param spelt the names as the passages of the page write them
 * @param years the passages of the page, by year, oldest first; each report in the order of the archive
 * @param listing the reports that name it, of which it lists those without a passage, and the parts of a long list
 * @param beside who and what is named in the same reports, most often first, and {@code perDot} how many a dot stands
 *     for
 * @param map where a place is, and {@code mapCredit} whose the points and lines on it are; {@code allPlaces} leads to
 *     the map of all
 * @param notes those on the reports of the page that name it, {@code noteCount} of them in all
 */
public record EntityPage(
        Frame frame,
        String kind,
        String name,
        Optional<String> nameLang,
        List<OtherName> otherNames,
        Optional<String> summary,
        List<Fact> facts,
        List<Link> parts,
        List<Link> confusable,
        Optional<BodyRef> body,
        Optional<String> bodyLang,
        Optional<String> period,
        Optional<Link> up,
        SubjectEvents events,
        List<String> spelt,
        List<Year> years,
        Listing listing,
        List<Beside> beside,
        int perDot,
        List<NoteRow> notes,
        int noteCount,
        Optional<MapDrawing> map,
        Optional<String> mapCredit,
        Optional<String> allPlaces)
        implements HtmlPage {

    /** A fact: the key of its label among the interface words ({@code entity.country} …), its text, a link if any. */
    public record Fact(String label, String text, Optional<String> href) {}

    /** The passages of a year; {@code id} is its address in the page. */
    public record Year(String id, String heading, List<Passage> passages) {}

    /**
     * A passage: the name with the words around it.
     *
     * @param place a link to the very block, with the report's title
     * @param part {@code text}, {@code caption} or {@code title}
     * @param paragraph its number in the report; 0 where it is no paragraph
     * @param further whether the passage before it is of the same report
     */
    public record Passage(
            String before,
            String words,
            String after,
            Link place,
            boolean retracted,
            DateView published,
            String part,
            int paragraph,
            boolean further) {}

    /** One that is named in the same reports, and a row of dots for them. */
    public record Beside(CountLink link, int dots) {}

    @Override
    public String template() {
        return "entity.ftlh";
    }
}
