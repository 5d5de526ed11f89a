package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.source.Span;

/** Pages that are planned, in no order yet, and where each comes from if somebody wrote it. */
final class Plot {

    private final List<Planned> pages = new ArrayList<>();
    private final List<Optional<Span>> origins = new ArrayList<>();

    void add(Planned page, Optional<Span> origin) {
        pages.add(page);
        origins.add(origin);
    }

    void add(Page page, Span origin) {
        add(Planned.of(page), Optional.of(origin));
    }

    /** Pages that nobody wrote. */
    void addMade(List<Planned> made) {
        made.forEach(page -> add(page, Optional.empty()));
    }

    /** Pages that nobody wrote, and that are made already. */
    void addReady(List<? extends Page> made) {
        made.forEach(page -> add(Planned.of(page), Optional.empty()));
    }

    void addAll(Plot other) {
        pages.addAll(other.pages);
        origins.addAll(other.origins);
    }

    List<Planned> pages() {
        return pages;
    }

    Optional<Span> origin(int number) {
        return origins.get(number);
    }
}
