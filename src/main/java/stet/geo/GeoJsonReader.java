package stet.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stet.problem.ArchiveProblem.OutlineBroken;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.source.SourceText;
import stet.source.Span;

/** Reads the outline of a place from GeoJSON (RFC 7946): lines and areas, alone or as features. */
public final class GeoJsonReader {

    private final SourceText source;
    private final List<List<Position>> lines = new ArrayList<>();
    private final List<List<Position>> areas = new ArrayList<>();
    private boolean isSketch;

    private GeoJsonReader(SourceText source) {
        this.source = source;
    }

    /** Reads a file. {@code "properties": {"sketch": true}} of a feature calls the whole a sketch. */
    public static Outcome<Outline> read(SourceText source) {
        return new GeoJsonReader(source).read();
    }

    private Outcome<Outline> read() {
        var problems = new Problems();
        try {
            object(JsonText.read(source.text()), 0);
            if (lines.isEmpty() && areas.isEmpty()) {
                throw new JsonText.Wrong(0, "it has no line and no area");
            }
            return problems.outcome(new Outline(List.copyOf(lines), List.copyOf(areas), isSketch));
        } catch (JsonText.Wrong e) {
            var at = Math.min(e.at(), source.text().length());
            problems.add(new OutlineBroken(new Span(source.path(), at, at), e.why()));
            return problems.failed();
        }
    }

    private void object(JsonText.Value value, int depth) throws JsonText.Wrong {
        var fields = value.fields();
        var type = fields.containsKey("type") ? value.field("type").text() : "";
        if (type.equals("FeatureCollection") && depth == 0) {
            for (var feature : value.field("features").items()) {
                object(feature, 1);
            }
        } else if (type.equals("Feature") && depth < 2) {
            properties(fields);
            object(value.field("geometry"), 2);
        } else if (Set.of("LineString", "MultiLineString", "Polygon", "MultiPolygon")
                .contains(type)) {
            geometry(type, value.field("coordinates"));
        } else {
            throw new JsonText.Wrong(
                    value.start(), type.isEmpty() ? "it has no `type`" : "“" + type + "” is not drawn");
        }
    }

    private void properties(Map<String, JsonText.Value> fields) throws JsonText.Wrong {
        var properties = Optional.ofNullable(fields.get("properties"));
        if (properties.isPresent() && properties.get().isMap()) {
            isSketch |= Optional.ofNullable(properties.get().fields().get("sketch"))
                    .filter(JsonText.Value::isTrue)
                    .isPresent();
        }
    }

    private void geometry(String type, JsonText.Value coordinates) throws JsonText.Wrong {
        switch (type) {
            case "LineString" -> lines.add(positions(coordinates, 2));
            case "MultiLineString" -> {
                for (var line : coordinates.items()) {
                    lines.add(positions(line, 2));
                }
            }
            case "Polygon" -> rings(coordinates);
            default -> {
                for (var polygon : coordinates.items()) {
                    rings(polygon);
                }
            }
        }
    }

    private void rings(JsonText.Value polygon) throws JsonText.Wrong {
        for (var ring : polygon.items()) {
            areas.add(positions(ring, 4));
        }
    }

    private static List<Position> positions(JsonText.Value value, int least) throws JsonText.Wrong {
        var positions = new ArrayList<Position>();
        for (var pair : value.items()) {
            var numbers = pair.items();
            if (numbers.size() < 2) {
                throw new JsonText.Wrong(pair.start(), "a point has a longitude and a latitude");
            }
            positions.add(new Position(degrees(numbers.get(0), 180), degrees(numbers.get(1), 90)));
        }
        if (positions.size() < least) {
            throw new JsonText.Wrong(value.start(), "it has fewer than " + least + " points");
        }
        return List.copyOf(positions);
    }

    private static double degrees(JsonText.Value value, int most) throws JsonText.Wrong {
        var number = value.number();
        if (Math.abs(number) > most) {
            throw new JsonText.Wrong(value.start(), "longitude comes first, and neither is over " + most + " here");
        }
        return number;
    }
}
