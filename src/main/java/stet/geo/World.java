package stet.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import stet.plain.ByteReader;

/**
 * The coasts and borders of the world: Natural Earth at 1:50m, in the public domain; see {@code src/tools/outlines.mjs}
 * for the form of the file.
 */
public final class World {

    /** A stretch of a coast or a border, from where lines meet to where they meet again. */
    private record Arc(List<Position> positions, boolean isBorder, Box box) {}

    /** The edge of a land, all around. */
    private record Ring(List<Position> positions, Box box) {}

    private final List<Arc> arcs = new ArrayList<>();
    private final List<Ring> rings = new ArrayList<>();
    private final ByteReader in;

    private World(byte[] bytes) {
        in = new ByteReader(bytes);
        var count = in.natural();
        for (var i = 0; i < count; i++) {
            arcs.add(arc());
        }
        var all = in.natural();
        for (var i = 0; i < all; i++) {
            rings.add(ring());
        }
    }

    /** The world that Stet brings along, read when it is first asked for. */
    public static World whole() {
        return Read.WORLD;
    }

    private static final class Read {
        private static final World WORLD = read();
    }

    private static World read() {
        try (InputStream in = World.class.getResourceAsStream("/stet/outlines.bin")) {
            if (in == null) {
                throw new IllegalStateException("the outlines of the world are not packed");
            }
            return new World(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Arc arc() {
        var isBorder = in.natural() == 1;
        var positions = new ArrayList<Position>();
        var count = in.natural();
        var longitude = 0;
        var latitude = 0;
        for (var i = 0; i < count; i++) {
            longitude += (int) in.number();
            latitude += (int) in.number();
            positions.add(new Position(longitude / 1000.0, latitude / 1000.0));
        }
        return new Arc(List.copyOf(positions), isBorder, Box.around(positions));
    }

    private Ring ring() {
        var ring = new ArrayList<Position>();
        var count = in.natural();
        for (var i = 0; i < count; i++) {
            var arc = (int) in.number();
            var positions = arcs.get(arc < 0 ? -1 - arc : arc).positions();
            for (var j = 0; j < positions.size(); j++) {
                ring.add(positions.get(arc < 0 ? positions.size() - 1 - j : j));
            }
        }
        return new Ring(List.copyOf(ring), Box.around(ring));
    }

    /** The lands that reach into a box, each as a ring that is cut off at its edges. */
    public List<List<Position>> lands(Box box) {
        var lands = new ArrayList<List<Position>>();
        for (var ring : rings) {
            if (ring.box().meets(box)) {
                var cut = Clipping.ring(ring.positions(), box);
                if (cut.size() > 2) {
                    lands.add(cut);
                }
            }
        }
        return List.copyOf(lands);
    }

    /** The coasts in a box. */
    public List<List<Position>> coasts(Box box) {
        return lines(box, false);
    }

    /** The borders between countries in a box, where Natural Earth draws them. */
    public List<List<Position>> borders(Box box) {
        return lines(box, true);
    }

    private List<List<Position>> lines(Box box, boolean borders) {
        var lines = new ArrayList<List<Position>>();
        for (var arc : arcs) {
            if (arc.isBorder() == borders && arc.box().meets(box)) {
                lines.addAll(Clipping.line(arc.positions(), box));
            }
        }
        return List.copyOf(lines);
    }
}
