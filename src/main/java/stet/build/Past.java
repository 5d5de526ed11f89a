package stet.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.archive.Archive;
import stet.log.CompileLog;
import stet.plain.Fingerprint;
import stet.plain.Prints;
import stet.source.SourcePath;

/**
 * What is remembered of the pages of an earlier edition with the same backdrop as a plan's, and what has changed since.
 *
 * @param batches of the plan's own pages
 * @param wholes of the plan's own articles all that they are, and which events are told of where in them
 * @param bonds what holds these articles together
 * @param since what has become of the articles since the traces were taken
 */
record Past(List<Batch> batches, Optional<Traces> traces, Prints wholes, Bonds bonds, Optional<Since> since) {

    static Past of(Plan plan, CompileLog log) {
        var archive = plan.archive();
        var texts = plan.backdrop().texts();
        var traces = Traces.recall(plan, log);
        var wholes = wholes(archive);
        var bonds = traces.map(Traces::bonds)
                .filter(known -> known.holdFor(archive, texts))
                .orElseGet(() -> Bonds.of(archive, plan.edition(), texts));
        var since = traces.map(last -> Since.of(last, archive, wholes, bonds));
        return new Past(Batch.of(plan.edition().pages()), traces, wholes, bonds, since);
    }

    private static Prints wholes(Archive archive) {
        var articles = archive.articles();
        var told = told(archive);
        return Prints.of(articles.size(), index -> {
            var gist = articles.gist(index);
            var events = told.get(gist.source());
            return events == null ? gist.whole() : Fingerprint.of(List.of(gist.whole(), events));
        });
    }

    /** Which events are told of in which articles, and where; an event may name its evidence, too. */
    private static Map<SourcePath, List<String>> told(Archive archive) {
        var told = new HashMap<SourcePath, List<String>>();
        for (var happening : archive.chronicle().happenings()) {
            for (var passage : happening.passages()) {
                var events = told.computeIfAbsent(passage.article().source(), same -> new ArrayList<>());
                events.add(passage.mark());
                events.add(happening.event().id());
            }
        }
        return told;
    }
}
