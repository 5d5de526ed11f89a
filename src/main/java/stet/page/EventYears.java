package stet.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stet.archive.Happening;
import stet.date.CivilDay;
import stet.site.OutputPath;

/** The years of the clock of what happened, and where the page of each year and each month of a full one is. */
final class EventYears {

    private final List<Happening> happenings;
    private final Course whole;
    private final List<Course> years;

    /** {@code wording} is any: years are told apart by their numbers. */
    EventYears(List<Happening> happenings, Wording wording) {
        this.happenings = happenings;
        whole = Course.whole(IntStream.range(0, happenings.size()).boxed().toList());
        years = whole.parts(happenings, wording);
    }

    /** All events. */
    Course whole() {
        return whole;
    }

    boolean isEmpty() {
        return happenings.isEmpty();
    }

    static OutputPath clock(Wording wording) {
        return new OutputPath(wording.prefix() + "timeline.html");
    }

    /** The page of the year, the month or the day that an event is listed on; empty for one without a date. */
    Optional<OutputPath> pageOf(int event, Wording wording) {
        return years.stream()
                .filter(year -> year.events().contains(event))
                .findFirst()
                .map(year -> path(wording, deepest(year, event, wording).period()));
    }

    private Course deepest(Course course, int event, Wording wording) {
        if (!course.isLong()) {
            return course;
        }
        return course.parts(happenings, wording).stream()
                .filter(part -> part.events().contains(event))
                .findFirst()
                .map(part -> deepest(part, event, wording))
                .orElse(course);
    }

    /** The page of the same year or month by this clock, where there is one. */
    Optional<OutputPath> page(CivilDay day, Listings.Unit unit, Wording wording) {
        var year =
                years.stream().filter(one -> one.first().year() == day.year()).findFirst();
        if (year.isEmpty() || unit == Listings.Unit.YEAR || !year.get().isLong()) {
            return year.map(one -> path(wording, one.period()));
        }
        return year.get().parts(happenings, wording).stream()
                .filter(month -> month.first().month() == day.month())
                .findFirst()
                .or(() -> year)
                .map(part -> path(wording, part.period()));
    }

    static OutputPath path(Wording wording, String period) {
        return new OutputPath(wording.prefix() + "timeline/" + period.replace('-', '/') + ".html");
    }
}
