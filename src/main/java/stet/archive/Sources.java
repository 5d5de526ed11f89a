package stet.archive;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import stet.article.Prose;
import stet.geo.Outline;
import stet.source.SourcePath;
import stet.source.SourceTree;

/**
 * All that an archive is made of, as it was read: of each file what could be read.
 *
 * @param articles in the order of their sources
 * @param damage the files of which not all could be read
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
        Ledger ledger,
        Damage damage) {}
