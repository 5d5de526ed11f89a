package stet.page;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import stet.plain.Postings;
import stet.plain.Sorted;
import stet.site.OutputPath;

/**
 * All that is to be published: the pages, by path, and what they show of the site in each language.
 *
 * @param reads tells of which articles pages are made
 * @param lists those that pages show parts of, beside the subjects': who tells of each event, and the articles of
 *     months that are split into days; see {@link Reads#list}
 * @param arrangement how the pages came to be in this order
 */
public record Edition(
        SortedMap<String, SiteView> sites,
        List<Planned> pages,
        Reads reads,
        List<Listed> lists,
        Arrangement arrangement) {

    /** A list of articles by the key it is known by. */
    public record Listed(String key, Postings articles) {}

    /** The paths of the pages. */
    public List<OutputPath> paths() {
        return new Paths(pages);
    }

    /** The page that is planned at a path. */
    public Optional<Planned> page(OutputPath path) {
        var index = Sorted.index(pages.size(), number -> pages.get(number).path(), path);
        return index == Sorted.NONE ? Optional.empty() : Optional.of(pages.get(index));
    }
}
