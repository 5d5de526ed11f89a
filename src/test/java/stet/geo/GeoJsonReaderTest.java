package stet.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stet.plain.Fingerprint;
import stet.problem.Outcome;
import stet.source.SourcePath;
import stet.source.SourceText;

/** Outlines in GeoJSON: what is drawn, and where a mistake is pointed at. */
class GeoJsonReaderTest {

    private static Outcome<Outline> read(String json) {
        return GeoJsonReader.read(
                new SourceText(new SourcePath("content/places/a.geojson"), json, Fingerprint.of(json)));
    }

    private static void checkWrong(String json, int at, String why) {
        var outcome = read(json);
        assertThat(outcome.value()).as(json).isEmpty();
        assertThat(outcome.problems()).as(json).hasSize(1);
        assertThat(outcome.problems().get(0).message()).endsWith(": " + why);
        assertThat(outcome.problems().get(0).span().start()).as(json).isEqualTo(at);
    }

    @Test
    void readsLinesAndAreasAloneAndAsFeatures() {
        var line = "{\"type\":\"LineString\",\"coordinates\":[[124.3,39.9,12],[124.4,-4e1]]}";
        var area = "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}";
        assertThat(read(line).value().orElseThrow().lines())
                .containsExactly(List.of(new Position(124.3, 39.9), new Position(124.4, -40)));
        var all = read(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":null,\"geometry\":"
                        + line + "},{\"type\":\"Feature\",\"properties\":{\"sketch\":true},\"geometry\":" + area
                        + "}]}");
        assertThat(all.value().orElseThrow().lines()).hasSize(1);
        assertThat(all.value().orElseThrow().areas()).hasSize(1);
        assertThat(all.value().orElseThrow().sketch()).isTrue();
        assertThat(read(line).value().orElseThrow().sketch()).isFalse();
    }

    @Test
    void pointsAtWhatIsWrong() {
        checkWrong("", 0, "this is no value");
        checkWrong("{\"type\":\"Point\",\"coordinates\":[1,2]}", 0, "“Point” is not drawn");
        checkWrong("{}", 0, "it has no `type`");
        checkWrong("{\"type\":\"LineString\"}", 0, "it has no `coordinates`");
        checkWrong("{\"type\":\"LineString\",\"coordinates\":[[1,2]]}", 35, "it has fewer than 2 points");
        checkWrong("{\"type\":\"LineString\",\"coordinates\":[[1,2],3]}", 42, "a list is wanted here");
        checkWrong(
                "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3]]}", 42, "a point has a longitude and a latitude");
        checkWrong("{\"type\":\"FeatureCollection\",\"features\":[]}", 0, "it has no line and no area");
        checkWrong("{\"type\":\"LineString\" \"coordinates\":[]}", 21, "“,” is wanted here");
        checkWrong("{\"type", 1, "the quotation mark is not closed");
        checkWrong("[".repeat(100_000), 21, "it is nested too deep");
        assertThat(read("{\"type\":\"GeometryCollection\",\"geometries\":[]}").value())
                .isEmpty();
    }

    /** Whatever is cut off or changed, it is read or told about. */
    @Test
    void damageIsToldAbout() {
        var seed = Long.getLong("seed", 7);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var json = "{\"type\":\"Feature\",\"properties\":{\"sketch\":true},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1e0,0],[1,-1],[0,0]]]}}";
        for (var round = 0; round < 2_000; round++) {
            var damaged = new StringBuilder(json.substring(0, random.nextInt(json.length() + 1)));
            if (!damaged.isEmpty()) {
                damaged.setCharAt(random.nextInt(damaged.length()), "{}[]\",:0e\\".charAt(random.nextInt(10)));
            }
            var outcome = read(damaged.toString());
            assertThat(outcome.value().isPresent())
                    .as("-Dseed=%s, %s", seed, damaged)
                    .isEqualTo(outcome.problems().isEmpty());
        }
    }
}
