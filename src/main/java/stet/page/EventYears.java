package stet.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stet.archive.Happening;
import stet.date.CivilDay;
import stet.page.Wording.YearMonthKey;
import stet.site.OutputPath;

/** The years of the clock of what happened, and where the page of each year and each month of a full one is. */
final class EventYears {

    private final Course whole;

    /** Where each event is listed: the year, the month or the day; empty for one without a date. */
    private final String[] periods;

    /** All periods that have a page. */
    private final Set<String> pages = new HashSet<>();

    /** {@code wording} is any: years are told apart by their numbers. */
    EventYears(List<Happening> happenings, Wording wording) {
        whole = Course.whole(IntStream.range(0, happenings.size()).boxed().toList());
        periods = new String[happenings.size()];
        Arrays.fill(periods, "");
        Branch.of(whole, course -> course.parts(happenings, wording)).parts().forEach(this::list);
    }

    private void list(Branch branch) {
        var period = branch.course().period();
        pages.add(period);
        for (int event : branch.course().events()) {
            periods[event] = period;
        }
        branch.parts().forEach(this::list);
    }

    /** All events. */
    Course whole() {
        return whole;
    }

    boolean isEmpty() {
        return periods.length == 0;
    }

    static OutputPath clock(Wording wording) {
        return new OutputPath(wording.prefix() + "timeline.html");
    }

    /** The page of the year, the month or the day that an event is listed on; empty for one without a date. */
    Optional<OutputPath> pageOf(int event, Wording wording) {
        return Optional.of(periods[event]).filter(period -> !period.isEmpty()).map(period -> path(wording, period));
    }

    /** The page of the same year or month by this clock, where there is one. */
    Optional<OutputPath> page(CivilDay day, Listings.Unit unit, Wording wording) {
        var year = Wording.padded(day.year(), 4);
        var month = YearMonthKey.of(day).toString();
        return Stream.of(month, year)
                .filter(period -> unit != Listings.Unit.YEAR || period.equals(year))
                .filter(pages::contains)
                .findFirst()
                .map(period -> path(wording, period));
    }

    static OutputPath path(Wording wording, String period) {
        return new OutputPath(wording.prefix() + "timeline/" + period.replace('-', '/') + ".html");
    }
}
