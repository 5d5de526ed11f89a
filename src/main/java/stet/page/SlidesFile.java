package stet.page;

import java.util.List;
import java.util.Optional;
import stet.site.OutputPath;

/** A timeline for TimelineJS, which shows a slide for each event. */
public record SlidesFile(OutputPath path, String title, Markup text, List<Slide> slides, List<Era> eras)
        implements Page {

    /**
     * An event. {@code end} is there if it lasted, or may have been, longer than what {@code start} names.
     *
     * @param date its date in words, shown instead of any that could be made of its days
     * @param title plain text
     * @param group the lane it is in
     */
    public record Slide(
            String id,
            Moment start,
            Optional<Moment> end,
            String date,
            String title,
            Markup text,
            Optional<String> group) {}

    /** A stretch of time with a name. */
    public record Era(String title, Moment start, Moment end) {}

    /** A month, or a day of it. */
    public record Moment(long year, int month, Optional<Integer> day) {}
}
