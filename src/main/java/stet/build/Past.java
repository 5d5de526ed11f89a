package stet.build;

import java.util.List;
import java.util.Optional;
import stet.log.CompileLog;

/**
 * What is remembered of the pages of an earlier edition with the same backdrop as a plan's, and what has changed since.
 *
 * @param batches of the plan's own pages
 * @param bonds what holds the plan's own articles together
 * @param since what has become of the articles since the traces were taken
 */
record Past(List<Batch> batches, Optional<Traces> traces, Bonds bonds, Optional<Since> since) {

    static Past of(Plan plan, CompileLog log) {
        var archive = plan.archive();
        var traces = Traces.recall(plan, log);
        var bonds = traces.map(Traces::bonds)
                .filter(known -> known.holdFor(archive))
                .orElseGet(() -> Bonds.of(archive, plan.edition()));
        var since = traces.map(last -> Since.of(last.wholes(), last.bonds(), archive, bonds));
        return new Past(Batch.of(plan.edition().pages()), traces, bonds, since);
    }
}
