package stet.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A course among others: what it is a part of, and its own parts. Made once for each timeline, for every page asks for
 * its parts and for those beside it.
 */
final class Branch {

    private final Course course;
    private final Optional<Branch> above;
    private final List<Branch> parts;

    private Branch(Course course, Optional<Branch> above, Function<Course, List<Course>> split) {
        this.course = course;
        this.above = above;
        parts = above.isEmpty() || course.isLong()
                ? split.apply(course).stream()
                        .map(part -> new Branch(part, Optional.of(this), split))
                        .toList()
                : List.of();
    }

    /** A whole course with its years, and with all below those that are long. */
    static Branch of(Course whole, Function<Course, List<Course>> split) {
        return new Branch(whole, Optional.empty(), split);
    }

    Course course() {
        return course;
    }

    /** What it is a part of; empty for the whole. */
    Optional<Branch> above() {
        return above;
    }

    /** Those that have pages of their own where the course is long, oldest first. */
    List<Branch> parts() {
        return parts;
    }

    /** Those that it is one of, itself among them; none for the whole. */
    List<Branch> siblings() {
        return above.map(Branch::parts).orElse(List.of());
    }
}
