package stet.page;

import java.util.List;
import java.util.Optional;
import stet.archive.Subject;
import stet.site.OutputPath;

/**
 * The events of a subject, on its own page.
 *
 * @param total how many there are
 * @param events all of them, or the first few where they are many
 * @param all the page of all of them, where they are many
 * @param take a calendar of them
 */
public record SubjectEvents(
        int total, Optional<Scale> scale, List<EventView> events, Optional<Link> all, List<Link> take) {

    /** The most events that the page of a subject tells of. */
    static final int MOST = 12;

    static final SubjectEvents NONE = new SubjectEvents(0, Optional.empty(), List.of(), Optional.empty(), List.of());

    /** Where the page of all events of a subject is. */
    static OutputPath path(Subject subject, Wording wording) {
        return subject.path(wording.prefix()).part("timeline");
    }

    static SubjectEvents of(Material material, Subject subject, Wording wording) {
        var events = material.archive().chronicle().of(subject);
        if (events.isEmpty()) {
            return NONE;
        }
        // The drawing shows all of them.
        events.forEach(material::event);
        var from = subject.path(wording.prefix());
        var views = new EventViews(material, wording);
        var isLong = events.size() > MOST;
        var words = wording.text("timeline.all", "n", Integer.toString(events.size()));
        return new SubjectEvents(
                events.size(),
                new TimelineContent(material, wording, from).scale(Course.whole(events), Optional.empty()),
                events.subList(0, Math.min(MOST, events.size())).stream()
                        .map(event -> views.brief(from, event))
                        .toList(),
                isLong ? Optional.of(new Link(from.linkTo(path(subject, wording)), words)) : Optional.empty(),
                new Exports(material).links(subject, from, wording));
    }
}
