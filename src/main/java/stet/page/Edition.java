package stet.page;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import stet.site.OutputPath;

/**
 * All that is to be published: the pages, by path, and what they show of the site in each language.
 *
 * @param reads tells of which articles pages are made
 * @param arrangement how the pages came to be in this order
 */
public record Edition(SortedMap<String, SiteView> sites, List<Planned> pages, Reads reads, Arrangement arrangement) {

    /** The page that is planned at a path. */
    public Optional<Planned> page(OutputPath path) {
        var low = 0;
        var high = pages.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var order = pages.get(middle).path().compareTo(path);
            if (order == 0) {
                return Optional.of(pages.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
