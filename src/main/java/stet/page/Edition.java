package stet.page;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import stet.plain.Sorted;
import stet.site.OutputPath;

/**
 * All that is to be published: the pages, by path, and what they show of the site in each language.
 *
 * @param reads tells of which articles pages are made
 * @param shown what pages show or lead to beside articles and subjects, numbered after these: see {@link Reads}
 * @param arrangement how the pages came to be in this order
 */
public record Edition(
        SortedMap<String, SiteView> sites,
        List<Planned> pages,
        Reads reads,
        List<Shown> shown,
        Arrangement arrangement) {

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
