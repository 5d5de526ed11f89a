package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.geo.Position;
import stet.page.MapMaker.Placed;
import stet.source.SourcePath;
import stet.source.Span;

class OutliersTest {

    private static Placed place(int number, double longitude, double latitude) {
        var id = "p" + number;
        var origin = Span.startOf(new SourcePath("content/places/" + id + ".md"));
        var subject = new Subject(0, Kind.PLACES, id, id, origin, Optional.empty(), new TreeMap<>());
        return new Placed(
                subject, Optional.of(new Position(longitude, latitude)), Optional.empty(), Optional.empty(), 0);
    }

    /** The same, with all places looked at, not only those on the edge. */
    private static List<Placed> byTryingAll(List<Placed> places) {
        var kept = new ArrayList<>(places);
        var best = places;
        for (var left = places.size() / 12; left > 0; left--) {
            var whole = MapMaker.around(kept).kilometres();
            kept.stream()
                    .min(Comparator.comparingDouble(place -> {
                        var others = new ArrayList<>(kept);
                        others.remove(place);
                        return MapMaker.around(others).kilometres();
                    }))
                    .ifPresent(kept::remove);
            if (whole > 0 && MapMaker.around(kept).kilometres() <= whole * 0.5) {
                best = List.copyOf(kept);
            }
        }
        return best;
    }

    @Test
    void theSamePlacesAreLeftOutAsByTryingAll() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var places = new ArrayList<Placed>();
            for (var i = 0; i < 1 + random.nextInt(60); i++) {
                var spread = random.nextInt(8) == 0 ? 60 : 3;
                places.add(place(
                        i,
                        125 + random.nextInt(-spread, spread + 1),
                        40 + random.nextInt(-spread / 2, spread / 2 + 1)));
            }
            assertThat(Outliers.without(places)).as("seed %d", seed).isEqualTo(byTryingAll(places));
        }
    }

    @Test
    void ofManyPlacesNotAllAreTriedEachTime() {
        var places = new ArrayList<Placed>();
        for (var i = 0; i < 20_000; i++) {
            places.add(place(i, -170 + i * 0.015, -60 + i * 0.005));
        }
        assertThat(Outliers.without(places)).hasSize(20_000);
    }

    /** Coordinates are often those of a province, for want of better ones. */
    @Test
    void manyMayBeAtOneSpot() {
        var places = new ArrayList<Placed>();
        for (var i = 0; i < 20_000; i++) {
            places.add(place(i, 128, 41));
        }
        assertThat(Outliers.without(places)).hasSize(20_000);
    }
}
