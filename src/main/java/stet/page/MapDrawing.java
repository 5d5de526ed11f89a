package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * A map, ready to be written as SVG. Lengths are in the units of its {@code viewBox}, which is {@code width} by
 * {@code height}, as text with one decimal; paths are those of {@code d}.
 *
 * @param title what it shows, for those who can not see it
 * @param land the lands, {@code coasts} their edges, {@code borders} the lines between countries
 * @param shapes outlines of the archive's own
 * @param circles how far a point may be off, where that can be seen
 * @param pins in the order of their numbers
 * @param scale the bar that tells lengths
 * @param sketch whether a shape in it is a sketch
 */
public record MapDrawing(
        String title,
        int width,
        String height,
        String land,
        String coasts,
        String borders,
        List<Shape> shapes,
        List<Circle> circles,
        List<Pin> pins,
        List<Label> labels,
        Scale scale,
        boolean sketch) {

    /** The outline of a place; {@code current} if the page is about it. */
    public record Shape(String d, boolean area, boolean current) {}

    /** A point may lie anywhere in it; {@code vague} if that is a wide field. */
    public record Circle(String x, String y, String r, boolean vague) {}

    /**
     * A point with one place, or several that lie too close together to be told apart at this scale.
     *
     * @param number 0 where the name is written beside it; else what stands there instead, to be looked up
     */
    public record Pin(String x, String y, int number, List<Link> places, boolean current) {}

    /** A name on the map; {@code anchor} is start, middle or end. */
    public record Label(String x, String y, String anchor, String text, Optional<String> lang, boolean line) {}

    /** So many kilometres are so long. */
    public record Scale(String length, int kilometres) {}
}
