package stet.geo;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines and rings off at the edges of a box. */
final class Clipping {

    private Clipping() {}

    /** The pieces of a line that touch a box, each to the first point beyond it. */
    static List<List<Position>> line(List<Position> line, Box box) {
        var pieces = new ArrayList<List<Position>>();
        var piece = new ArrayList<Position>();
        for (var i = 0; i + 1 < line.size(); i++) {
            var from = line.get(i);
            var to = line.get(i + 1);
            if (Box.around(List.of(from, to)).meets(box)) {
                if (piece.isEmpty()) {
                    piece.add(from);
                }
                piece.add(to);
            } else if (!piece.isEmpty()) {
                pieces.add(List.copyOf(piece));
                piece.clear();
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(List.copyOf(piece));
        }
        return pieces;
    }

    /** A ring within a box, after Sutherland and Hodgman: what lies beyond an edge is drawn along it. */
    static List<Position> ring(List<Position> ring, Box box) {
        var cut = ring;
        for (var edge : Edge.values()) {
            cut = cut(cut, edge, box);
        }
        return cut;
    }

    private enum Edge {
        WEST,
        EAST,
        SOUTH,
        NORTH;

        boolean isWithin(Position one, Box box) {
            return switch (this) {
                case WEST -> one.longitude() >= box.west();
                case EAST -> one.longitude() <= box.east();
                case SOUTH -> one.latitude() >= box.south();
                case NORTH -> one.latitude() <= box.north();
            };
        }

        /** Where a stretch from one side of the edge to the other meets it. */
        Position crossing(Position from, Position to, Box box) {
            return switch (this) {
                case WEST -> atLongitude(from, to, box.west());
                case EAST -> atLongitude(from, to, box.east());
                case SOUTH -> atLatitude(from, to, box.south());
                case NORTH -> atLatitude(from, to, box.north());
            };
        }

        private static Position atLongitude(Position from, Position to, double longitude) {
            var part = (longitude - from.longitude()) / (to.longitude() - from.longitude());
            return new Position(longitude, from.latitude() + part * (to.latitude() - from.latitude()));
        }

        private static Position atLatitude(Position from, Position to, double latitude) {
            var part = (latitude - from.latitude()) / (to.latitude() - from.latitude());
            return new Position(from.longitude() + part * (to.longitude() - from.longitude()), latitude);
        }
    }

    private static List<Position> cut(List<Position> ring, Edge edge, Box box) {
        var cut = new ArrayList<Position>();
        for (var i = 0; i < ring.size(); i++) {
            var from = ring.get(i == 0 ? ring.size() - 1 : i - 1);
            var to = ring.get(i);
            if (edge.isWithin(from, box) != edge.isWithin(to, box)) {
                cut.add(edge.crossing(from, to, box));
            }
            if (edge.isWithin(to, box)) {
                cut.add(to);
            }
        }
        return cut;
    }
}
