package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stet.geo.Box;
import stet.geo.Position;
import stet.page.MapMaker.Placed;

/**
 * Finds the few places that a map is better without: one at the other end of a continent would leave all others on a
 * thumbnail. At most one in twelve is left out, and only where the map becomes half as wide or less.
 */
final class Outliers {

    private static final int ONE_IN = 12;
    private static final double SMALLER = 0.5;

    /** No more are left out, of however many. */
    private static final int MOST = 60;

    private Outliers() {}

    /** The places without those. */
    static List<Placed> without(List<Placed> places) {
        var kept = new ArrayList<>(places);
        var best = List.copyOf(places);
        for (var left = Math.min(MOST, places.size() / ONE_IN); left > 0; left--) {
            var box = MapMaker.around(kept);
            var far = outermost(kept, box).stream().min(Comparator.comparingDouble(place -> without(kept, place)));
            far.ifPresent(kept::remove);
            if (MapMaker.around(kept).kilometres() <= box.kilometres() * SMALLER) {
                best = List.copyOf(kept);
            }
        }
        return best;
    }

    /** Those that touch a side of the box, since it stays what it is without any of the others; and one of these. */
    private static List<Placed> outermost(List<Placed> places, Box box) {
        var outermost = new ArrayList<Placed>();
        var hasInner = false;
        for (var place : places) {
            var touches = place.positions().anyMatch(position -> touches(position, box));
            if (touches || !hasInner) {
                outermost.add(place);
            }
            hasInner |= !touches;
        }
        return outermost;
    }

    private static boolean touches(Position position, Box box) {
        return position.latitude() == box.north()
                || position.latitude() == box.south()
                || position.longitude() == box.west()
                || position.longitude() == box.east();
    }

    private static double without(List<Placed> places, Placed one) {
        var others = places.stream().filter(place -> !place.equals(one)).toList();
        return MapMaker.around(others).kilometres();
    }
}
