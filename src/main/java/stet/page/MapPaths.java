package stet.page;

import java.util.List;
import stet.geo.Plane;
import stet.geo.Position;

/** Writes lines on a plane as the paths of SVG, and numbers with one decimal, the same on every machine. */
final class MapPaths {

    private final Plane plane;

    MapPaths(Plane plane) {
        this.plane = plane;
    }

    /** Closed shapes, one after the other. */
    String rings(List<List<Position>> rings) {
        var path = new StringBuilder();
        rings.forEach(ring -> add(path, ring, "z"));
        return path.toString();
    }

    String lines(List<List<Position>> lines) {
        var path = new StringBuilder();
        lines.forEach(line -> add(path, line, ""));
        return path.toString();
    }

    /** Points that would stand on the one before are left out. */
    private void add(StringBuilder path, List<Position> positions, String end) {
        var last = "";
        for (var i = 0; i < positions.size(); i++) {
            var point = number(plane.x(positions.get(i))) + " " + number(plane.y(positions.get(i)));
            if (!point.equals(last)) {
                path.append(i == 0 ? "M" : "L").append(point);
            }
            last = point;
        }
        path.append(end);
    }

    static String number(double value) {
        var tenths = Math.round(value * 10);
        return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths) % 10);
    }
}
