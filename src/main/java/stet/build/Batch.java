package stet.build;

import java.util.ArrayList;
import java.util.List;
import stet.page.Planned;

/**
 * Some pages that are next to each other in an edition, and are made and have their traces together.
 *
 * <p>Where one begins is told by a path alone, not by a number: so a page that comes or goes changes the batch that it
 * is in, and no other.
 *
 * @param mark stands for the path of its first page
 */
record Batch(long mark, int start, int end) {

    /** How many pages a batch has by and large: so few that a small edition keeps all workers busy. */
    private static final int FEW = 32;

    /** Of a large edition: so many that to find their traces takes no time. */
    private static final int MANY = 256;

    private static final int LARGE = 20_000;

    int size() {
        return end - start;
    }

    /** The batches of all pages of an edition. */
    static List<Batch> of(List<Planned> pages) {
        var size = pages.size() < LARGE ? FEW : MANY;
        var batches = new ArrayList<Batch>();
        var start = 0;
        for (var page = 1; page <= pages.size(); page++) {
            if (page == pages.size() || begins(pages.get(page), size)) {
                batches.add(new Batch(Trace.place(pages.get(start).path()), start, page));
                start = page;
            }
        }
        return batches;
    }

    private static boolean begins(Planned page, int size) {
        return Integer.remainderUnsigned(spread(page.path().value().hashCode()), size) == 0;
    }

    /** The last steps of MurmurHash3 (32 bits): codes of texts that are much alike differ little. */
    private static int spread(int code) {
        var spread = (code ^ (code >>> 16)) * 0x85ebca6b;
        spread = (spread ^ (spread >>> 13)) * 0xc2b2ae35;
        return spread ^ (spread >>> 16);
    }
}
