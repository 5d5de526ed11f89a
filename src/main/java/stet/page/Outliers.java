package stet.page;

import java.util.ArrayList;
import java.util.List;
import stet.geo.Box;
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
        var boxes = new ArrayList<Box>();
        places.forEach(place -> boxes.add(MapMaker.around(List.of(place))));
        var best = places;
        for (var left = Math.min(MOST, places.size() / ONE_IN); left > 0; left--) {
            var edges = new Edges();
            boxes.forEach(edges::add);
            var far = 0;
            for (var place = 1; place < boxes.size(); place++) {
                if (edges.without(boxes.get(place)).kilometres()
                        < edges.without(boxes.get(far)).kilometres()) {
                    far = place;
                }
            }
            var whole = edges.whole().kilometres();
            var smaller = edges.without(boxes.get(far)).kilometres();
            kept.remove(far);
            boxes.remove(far);
            if (smaller < whole && smaller <= whole * SMALLER) {
                best = List.copyOf(kept);
            }
        }
        return best;
    }

    /**
     * The outermost of each side, and the next: so that the box around all but any one is known at once. To find it
     * anew for each took 14 s of a map of 400 places at the same spot.
     */
    private static final class Edges {

        private final Edge west = new Edge();
        private final Edge south = new Edge();
        private final Edge east = new Edge();
        private final Edge north = new Edge();

        void add(Box box) {
            west.add(-box.west());
            south.add(-box.south());
            east.add(box.east());
            north.add(box.north());
        }

        Box whole() {
            return new Box(-west.first, -south.first, east.first, north.first);
        }

        Box without(Box one) {
            return new Box(
                    -west.without(-one.west()),
                    -south.without(-one.south()),
                    east.without(one.east()),
                    north.without(one.north()));
        }
    }

    /** The farthest on one side, and the farthest of the others. */
    private static final class Edge {

        private double first = Double.NEGATIVE_INFINITY;
        private double second = Double.NEGATIVE_INFINITY;

        void add(double one) {
            second = Math.max(second, Math.min(first, one));
            first = Math.max(first, one);
        }

        double without(double one) {
            return one == first ? second : first;
        }
    }
}
