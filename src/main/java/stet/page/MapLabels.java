package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.geo.Plane;
import stet.page.MapDrawing.Label;

/** Places names on a map so that none covers another, a pin, or runs over the edge: first come, first served. */
final class MapLabels {

    /** The height of a name and the mean widths of its letters, in units of the map. */
    private static final double HEIGHT = 14;

    private static final double NARROW = 6.9;
    private static final double WIDE = 12.6;

    /** How far a name stands from the middle of its pin. */
    private static final double GAP = 8;

    private static final double PIN = 5;

    /** What is left free between two names. */
    private static final double AIR = 4;

    private final Plane plane;
    private final List<Field> taken = new ArrayList<>();
    private final List<Field> names = new ArrayList<>();
    private final List<Label> written = new ArrayList<>();

    /** A part of the map, by its left upper and right lower corner. */
    private record Field(double left, double top, double right, double bottom) {

        Field with(double air) {
            return new Field(left - air, top - air, right + air, bottom + air);
        }

        boolean meets(Field other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    MapLabels(Plane plane) {
        this.plane = plane;
    }

    List<Label> written() {
        return List.copyOf(written);
    }

    /** Keeps names off a pin. */
    void keepClear(double x, double y) {
        taken.add(new Field(x - PIN, y - PIN, x + PIN, y + PIN));
    }

    /** Writes a name beside a pin, if there is room: at its right, left, above or below. */
    boolean beside(double x, double y, Link place) {
        return write(x + GAP, y + 4, "start", place, false)
                || write(x - GAP, y + 4, "end", place, false)
                || write(x, y - GAP, "middle", place, false)
                || write(x, y + GAP + 10, "middle", place, false)
                || write(x + PIN, y - PIN, "start", place, false)
                || write(x - PIN, y - PIN, "end", place, false)
                || write(x + PIN, y + PIN + 9, "start", place, false)
                || write(x - PIN, y + PIN + 9, "end", place, false);
    }

    /** Keeps names off the scale and the arrow beside it, in the left lower corner. */
    void keepClearOfScale(double length) {
        taken.add(new Field(8, plane.height() - 34, 70 + length, plane.height()));
    }

    /** Writes a number by a pin: it is short, and must be there, if need be over something else. */
    void number(double x, double y, int number) {
        var place = new Link("", Integer.toString(number));
        var isWritten = write(x + PIN, y - 3, "start", place, false)
                || write(x - PIN, y - 3, "end", place, false)
                || write(x + PIN, y + 12, "start", place, false)
                || write(x - PIN, y + 12, "end", place, false)
                || write(x + GAP, y + 4, "start", place, false)
                || write(x - GAP, y + 4, "end", place, false);
        if (!isWritten) {
            written.add(new Label(
                    MapPaths.number(x + PIN), MapPaths.number(y - 3), "start", place.text(), Optional.empty(), false));
        }
    }

    /** Writes a name by a line or a shape, near its middle if there is room, else farther on. */
    void along(List<Double> xs, List<Double> ys, Link place) {
        for (var i = 0; i < xs.size(); i++) {
            var at = xs.size() / 2 + (i % 2 == 0 ? i / 2 : -(i + 1) / 2);
            if (at >= 0
                    && at < xs.size()
                    && (write(xs.get(at) - GAP, ys.get(at) - GAP, "end", place, true)
                            || write(xs.get(at) + GAP, ys.get(at) + GAP + 6, "start", place, true))) {
                return;
            }
        }
    }

    private boolean write(double x, double y, String anchor, Link place, boolean isLine) {
        var field = field(x, y, anchor, place.text());
        if (field.left() < 2
                || field.right() > plane.width() - 2
                || field.top() < 2
                || field.bottom() > plane.height() - 2
                || taken.stream().anyMatch(field::meets)
                || names.stream().anyMatch(field.with(AIR)::meets)) {
            return false;
        }
        names.add(field);
        written.add(new Label(MapPaths.number(x), MapPaths.number(y), anchor, place.text(), place.lang(), isLine));
        return true;
    }

    private static Field field(double x, double y, String anchor, String text) {
        var width = 0.0;
        for (var i = 0; i < text.length(); i++) {
            width += text.charAt(i) >= 0x2e80 ? WIDE : NARROW;
        }
        var left = anchor.equals("start") ? x : anchor.equals("end") ? x - width : x - width / 2;
        return new Field(left, y - HEIGHT + 3, left + width, y + 3);
    }
}
