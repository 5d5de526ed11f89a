package stet.geo;

/**
 * A part of the earth laid out flat: equirectangular, with degrees of longitude shortened as they are in the middle of
 * the part. North is up, and lengths hold in the middle and nearly so elsewhere, for parts that are no continents.
 */
public record Plane(Box box, double width) {

    /** Units of length on the plane in a degree of latitude. */
    private double scale() {
        return width / ((box.east() - box.west()) * box.shrink());
    }

    public double height() {
        return (box.north() - box.south()) * scale();
    }

    public double x(Position one) {
        return (one.longitude() - box.west()) * box.shrink() * scale();
    }

    public double y(Position one) {
        return (box.north() - one.latitude()) * scale();
    }

    /** So many kilometres as a length on the plane. */
    public double length(double kilometres) {
        return kilometres / Box.DEGREE * scale();
    }
}
