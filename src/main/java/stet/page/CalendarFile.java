package stet.page;

import java.util.List;
import java.util.Optional;
import stet.date.CivilDay;
import stet.site.OutputPath;

/**
 * Events as calendars hold them.
 *
 * @param about what is to be said of all of them: that some are left out
 * @param address the whole address of the page that shows them
 * @param leftOut how many have no place in a calendar
 */
public record CalendarFile(
        OutputPath path,
        String name,
        Optional<String> about,
        Optional<String> address,
        int leftOut,
        List<Entry> entries)
        implements Page {

    /**
     * One event.
     *
     * @param uid its name in all the world
     * @param stamp the time of what is told of it, as {@code 20200305T000000Z}
     * @param lang the language of the title, if that is not the calendar's
     * @param tentative whether its days are not exact, or doubted, or worked out by the archive
     * @param edtf its date as written
     */
    public record Entry(
            String uid,
            String stamp,
            Days days,
            String title,
            Optional<String> lang,
            String text,
            List<String> places,
            List<String> tags,
            boolean tentative,
            Optional<String> address,
            String edtf,
            String certainty) {}

    /** The first day, and the day after the last. */
    public record Days(CivilDay first, CivilDay after) {}
}
