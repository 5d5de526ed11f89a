package stet.site;

import java.util.Locale;
import java.util.Optional;

/** What is made beside the pages that every archive has, unless {@code leave_out} in {@code site.yaml} names it. */
public enum Extra {
    /** The canonical text of each article, as a text file beside its page. */
    TEXTS,
    /** The notes of each article, and all together, as the W3C has annotations. */
    ANNOTATIONS,
    /** Pages of the people, organizations and places that articles name and that have no file of their own. */
    PLAIN_NAMES,
    /** Calendars, slides, tables of events and the entities, for other programs. */
    EXPORTS;

    /** What it is called in {@code site.yaml}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Extra> of(String label) {
        for (var extra : values()) {
            if (extra.label().equals(label)) {
                return Optional.of(extra);
            }
        }
        return Optional.empty();
    }
}
