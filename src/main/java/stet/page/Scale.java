package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * A drawing of events along time. All {@code x} and widths are in per cent of its width, as text; all {@code y} and
 * heights in pixels: so one drawing fits every width. The list of events beside it is its equal; by its id, each part
 * of the drawing tells which event it shows.
 *
 * @param foot where the labels of time stand
 * @param bars how long events lasted, or within what they lie
 * @param halos marks whose day is doubted
 * @param more events whose marks found no place
 * @param tears where a long time without events is left out
 * @param eras stretches of time with a name, behind the events
 */
public record Scale(
        int height,
        int foot,
        List<Tick> ticks,
        List<Lane> lanes,
        List<Bar> bars,
        List<Halo> halos,
        List<Arrow> arrows,
        List<Mark> marks,
        List<More> more,
        List<Tear> tears,
        List<Era> eras) {

    /** A line of the axis, with its label; empty for none. */
    public record Tick(String x, String label) {}

    /** Words at a place; {@code anchor} is start or end, the side on which they stand there. */
    public record Label(String x, String anchor, String text) {}

    /** A line that marks stand on, and the name of its group above it. */
    public record Lane(int y, int labelY, Optional<Label> label) {}

    /** A bar; {@code fade} says which edges nobody has fixed: none, start, end or both. */
    public record Bar(String event, String x, String width, int y, String fade) {}

    /** A mark whose day is doubted. */
    public record Halo(String event, String x, int y) {}

    /** A bar that goes on beyond the drawing: {@code to} is start or end. */
    public record Arrow(String event, String x, int y, String to) {}

    public record Mark(String event, String x, int y, String certainty) {}

    /** Events for which there is no room, in a row of their own below the marks. */
    public record More(String x, int y, List<String> events) {}

    /** A stretch left out, and the year in which time goes on after it, where no line of the axis says so. */
    public record Tear(String x, String width, Optional<Label> after) {}

    /** A band behind the drawing, {@code lane} counts from 0 where bands overlap. */
    public record Era(String x, String width, int lane, String title) {}
}
