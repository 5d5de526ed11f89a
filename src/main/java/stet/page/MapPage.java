package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * All places on a map, and in a list that is its equal; of very many, those that most reports name.
 *
 * @param drawing the map, and {@code narrow} the same for narrow screens, with fewer names on it
 * @param beyond places so far from all others that the map leaves them out
 * @param groups the places by country, in alphabetical order
 * @param others where all places are listed, if these are not all
 * @param credit whose the points and lines are, in the archive's own words
 */
public record MapPage(
        Frame frame,
        MapDrawing drawing,
        MapDrawing narrow,
        List<Link> beyond,
        List<Group> groups,
        Optional<Link> others,
        Optional<String> credit)
        implements HtmlPage {

    /** The places of a country; without a name, those in none or in more than one. */
    public record Group(String id, String name, List<Entry> entries) {}

    /**
     * A place.
     *
     * @param what river, city …; may be empty
     * @param point latitude and longitude as written; empty for what has an outline instead, or nothing
     * @param outlined whether it is drawn as a line or an area
     */
    public record Entry(
            Link place,
            String what,
            Optional<String> point,
            Optional<String> accuracy,
            boolean outlined,
            int reports) {}

    @Override
    public String template() {
        return "map.ftlh";
    }
}
