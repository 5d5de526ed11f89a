package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stet.page.MapMaker.Placed;

/**
 * Finds the few places that a map is better without: one at the other end of a continent would leave all others on a
 * thumbnail. At most one in twelve is left out, and only where the map becomes half as wide or less.
 */
final class Outliers {

    private static final int ONE_IN = 12;
    private static final double SMALLER = 0.5;

    private Outliers() {}

    /** The places without those. */
    static List<Placed> without(List<Placed> places) {
        var kept = new ArrayList<>(places);
        var best = List.copyOf(places);
        for (var left = places.size() / ONE_IN; left > 0; left--) {
            var whole = MapMaker.around(kept).kilometres();
            var far = kept.stream().min(Comparator.comparingDouble(place -> without(kept, place)));
            far.ifPresent(kept::remove);
            if (MapMaker.around(kept).kilometres() <= whole * SMALLER) {
                best = List.copyOf(kept);
            }
        }
        return best;
    }

    private static double without(List<Placed> places, Placed one) {
        var others = places.stream().filter(place -> !place.equals(one)).toList();
        return MapMaker.around(others).kilometres();
    }
}
