package stet.geo;

import java.util.List;

/** A part of the earth between two meridians and two parallels, in degrees. None crosses the date line. */
public record Box(double west, double south, double east, double north) {

    /** Kilometres in a degree of latitude. */
    static final double DEGREE = 111.2;

    /** The smallest box around some points; there is one at least. */
    public static Box around(List<Position> positions) {
        var west = 180.0;
        var south = 90.0;
        var east = -180.0;
        var north = -90.0;
        for (var one : positions) {
            west = Math.min(west, one.longitude());
            east = Math.max(east, one.longitude());
            south = Math.min(south, one.latitude());
            north = Math.max(north, one.latitude());
        }
        return new Box(west, south, east, north);
    }

    /** The same with so many kilometres more on each side, no farther than the poles and the date line. */
    public Box widened(double kilometres) {
        var high = kilometres / DEGREE;
        var wide = high / shrink();
        return new Box(
                Math.max(-180, west - wide),
                Math.max(-90, south - high),
                Math.min(180, east + wide),
                Math.min(90, north + high));
    }

    /** The same, made wider or higher to sides of a ratio, width to height, in kilometres. */
    public Box shaped(double ratio) {
        var width = (east - west) * shrink();
        var height = north - south;
        return width < height * ratio
                ? new Box(
                        Math.max(-180, west - (height * ratio - width) / shrink() / 2),
                        south,
                        Math.min(180, east + (height * ratio - width) / shrink() / 2),
                        north)
                : new Box(
                        west,
                        Math.max(-90, south - (width / ratio - height) / 2),
                        east,
                        Math.min(90, north + (width / ratio - height) / 2));
    }

    /** How much shorter a degree of longitude is than one of latitude, in the middle of the box. */
    double shrink() {
        return Math.max(0.05, StrictMath.cos(StrictMath.toRadians((south + north) / 2)));
    }

    /** The longer side, in kilometres. */
    public double kilometres() {
        return Math.max((east - west) * shrink(), north - south) * DEGREE;
    }

    public boolean contains(Position one) {
        return one.longitude() >= west && one.longitude() <= east && one.latitude() >= south && one.latitude() <= north;
    }

    /** Whether they have a point in common. */
    public boolean meets(Box other) {
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }
}
