package stet.archive;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.article.Seal;
import stet.source.Span;

/**
 * What was published before: every address, such as {@code 2020/03/border-complaint.html}, or
 * {@code 2020/03/border-complaint.html#n-sent} for a note. It never forgets one.
 */
public record Ledger(SortedMap<String, Line> lines) {

    /** The line that every ledger begins with; it says what the file is to whoever opens it. */
    public static final String FIRST_LINE = "# Stet ledger 1: every address that was published, a tab,"
            + " the SHA-256 of its text; written by `stet seal`";

    /** Stands where an address has no text to be sealed. */
    static final String NO_SEAL = "-";

    static final String GONE = "gone";

    public static final Ledger EMPTY = new Ledger(Collections.emptySortedMap());

    /**
     * What was recorded of an address.
     *
     * @param span where it is written
     * @param seal the SHA-256 of the canonical text that was published there last
     * @param gone whether it has been recorded, too, that there is no page any more
     */
    public record Line(Span span, Optional<Seal> seal, boolean gone) {

        /** The same, recorded to be gone. */
        public Line left() {
            return new Line(span, seal, true);
        }
    }

    public Ledger {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /** The address of the page, without the place in it. */
    public static String page(String address) {
        var hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    /** The file. */
    public String text() {
        var out = new StringBuilder(FIRST_LINE).append('\n');
        lines.forEach((address, line) -> {
            out.append(address).append('\t').append(line.seal().map(Seal::hex).orElse(NO_SEAL));
            if (line.gone()) {
                out.append('\t').append(GONE);
            }
            out.append('\n');
        });
        return out.toString();
    }
}
