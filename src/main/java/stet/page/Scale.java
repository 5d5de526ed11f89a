package stet.page;

import java.util.List;

/**
 * A drawing of events along time. All {@code x} and widths are in per cent of its width, as text; all {@code y} and
 * heights in pixels: so one drawing fits every width. The list of events beside it is its equal.
 *
 * @param foot where the labels of time stand
 * @param bars how long events lasted, or within what they lie
 * @param halos marks whose day is doubted
 * @param more how many marks found no place
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

    /** A line that marks stand on, and the name of its group above it; empty for none. */
    public record Lane(int y, int labelY, String label) {}

    /** A bar; {@code fade} says which edges nobody has fixed: none, start, end or both. */
    public record Bar(String x, String width, int y, String fade) {}

    /** A mark whose day is doubted. */
    public record Halo(String x, int y) {}

    /** A bar that goes on beyond the drawing: {@code to} is start or end. */
    public record Arrow(String x, int y, String to) {}

    public record Mark(String x, int y, String certainty) {}

    public record More(String x, int y, int count) {}

    public record Tear(String x, String width) {}

    /** A band behind the drawing, {@code lane} counts from 0 where bands overlap. */
    public record Era(String x, String width, int lane, String title) {}
}
