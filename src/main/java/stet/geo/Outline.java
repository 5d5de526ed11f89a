package stet.geo;

import java.util.List;
import java.util.stream.Stream;

/**
 * The shape of a place as its archive drew it.
 *
 * @param lines courses of rivers, roads and borders
 * @param areas the rings of areas, holes among them
 * @param sketch whether its author calls it a sketch
 */
public record Outline(List<List<Position>> lines, List<List<Position>> areas, boolean sketch) {

    /** All its points. */
    public Stream<Position> positions() {
        return Stream.concat(lines.stream(), areas.stream()).flatMap(List::stream);
    }
}
