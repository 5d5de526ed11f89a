package stet.page;

import java.util.Optional;
import stet.archive.Entity;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/**
 * A body, by the fingerprint of its HTML: a page does not hold it, so that a million of them fit in memory.
 *
 * @param moved where it is shown on another page than the one that its links are counted from
 */
public record BodyRef(Fingerprint fingerprint, Optional<Moved> moved) {

    /** From which page the links of a body are counted, and on which it is shown. */
    public record Moved(OutputPath written, OutputPath shown) {

        /** HTML of ours with its links counted from the page that shows it. */
        public String in(String html) {
            return MovedLinks.whole(html, written, shown);
        }
    }

    BodyRef(Fingerprint fingerprint) {
        this(fingerprint, Optional.empty());
    }

    /** A profile, which a page of another language may have to show. */
    static BodyRef of(Entity.Profile profile, OutputPath shown) {
        return new BodyRef(
                profile.body(),
                Optional.of(new Moved(profile.path(), shown))
                        .filter(moved -> !moved.written().equals(shown)));
    }
}
