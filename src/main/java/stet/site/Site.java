package stet.site;

import java.util.List;
import java.util.Optional;
import stet.source.SourcePath;
import stet.source.Span;

/**
 * What {@code content/site.yaml} says of the whole archive.
 *
 * @param mapCredit whose the points and lines on maps are
 */
public record Site(
        LocalText title,
        Optional<String> baseUrl,
        Addresses addresses,
        LocalText description,
        Optional<Publisher> publisher,
        Optional<String> licence,
        Theme theme,
        List<Extra> leftOut,
        LocalText mapCredit) {

    /** Who publishes the archive. */
    public record Publisher(LocalText name, Optional<Logo> logo) {}

    /** A picture, and where it is named. */
    public record Logo(SourcePath path, Span span) {}

    /** Whether something is made that may be left out. */
    public boolean makes(Extra extra) {
        return !leftOut.contains(extra);
    }

    /** The whole address of a page, where the site has a base address. */
    public Optional<String> absolute(OutputPath path) {
        return baseUrl.map(base -> base + path.encoded());
    }

    /** The whole address of a place in a page: of the element with this id. */
    public Optional<String> absolute(OutputPath path, String id) {
        return baseUrl.map(base -> base + path.encoded(id));
    }

    public String titleIn(String lang, Words words) {
        return title.isEmpty() ? words.text("site.untitled") : title.in(lang, addresses.first());
    }
}
