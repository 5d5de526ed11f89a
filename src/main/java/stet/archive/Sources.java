package stet.archive;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import stet.article.Prose;
import stet.geo.Outline;
import stet.source.SourcePath;
import stet.source.SourceTree;

/**
 * All that an archive is made of, as it was read: each file that could be read at all.
 *
 * @param articles in the order of their sources
 */
public record Sources(
        SourceTree tree,
        Catalogue articles,
        List<Prose> prose,
        List<Entity> entities,
        SortedMap<String, Work> works,
        List<Event> events,
        List<Timeline> timelines,
        Map<SourcePath, Outline> outlines,
        Ledger ledger) {}
