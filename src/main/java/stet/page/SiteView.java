package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * What all pages in one language show of the site. Paths are counted from the site's root, already percent-encoded.
 *
 * @param nav the parts of the archive
 * @param pages the pages that are no articles, for the foot
 * @param feeds the feeds, where the site has a base address
 * @param themed whether {@code assets/theme.css} is there
 */
public record SiteView(
        String lang,
        String title,
        String description,
        String home,
        List<NavItem> nav,
        List<NavItem> pages,
        List<NavItem> feeds,
        Optional<String> publisher,
        Optional<Licence> licence,
        boolean themed) {

    /** A way to a part of the site: {@code section} is what {@link Frame#section} says on the pages of that part. */
    public record NavItem(String section, String text, String path) {}

    /** The licence of the archive's own texts; the address where it is a known one. */
    public record Licence(String name, Optional<String> href) {}
}
