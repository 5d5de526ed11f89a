package stet.archive;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import stet.article.Named;
import stet.date.Edtf;
import stet.site.LocalText;
import stet.source.SourcePath;

/**
 * A timeline that somebody put together: which events are on it, in which groups, under which eras.
 *
 * @param id the file's name without its extension
 * @param tellings what introduces it, by language
 */
public record Timeline(
        SourcePath source,
        String id,
        LocalText title,
        Include include,
        List<Group> groups,
        List<Era> eras,
        SortedMap<String, Entity.Profile> tellings) {

    /** Which events: those named, and all that have one of the subjects; of these, those within the span. */
    public record Include(
            List<Named> events, SortedMap<Kind, List<Named>> subjects, Optional<Edtf> from, Optional<Edtf> to) {

        /** Whether nothing is named, so that the span alone decides. */
        boolean namesNothing() {
            return events.isEmpty() && subjects.isEmpty();
        }
    }

    /** A lane of the drawing: the events named, and those with one of the tags that are in no group before it. */
    public record Group(String id, LocalText title, List<Named> tags, List<Named> events) {}

    /** A stretch of time with a name, behind the events. */
    public record Era(LocalText title, Edtf when) {}
}
