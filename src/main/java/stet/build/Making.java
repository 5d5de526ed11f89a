package stet.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import stet.build.Rendered.Reasons;
import stet.log.CompileLog;
import stet.log.Stretch;
import stet.page.HtmlPage;
import stet.page.Page;
import stet.page.Planned;
import stet.plain.ByteReader;
import stet.plain.ByteWriter;
import stet.plain.Fingerprint;
import stet.problem.Problem;
import stet.publish.Look;
import stet.publish.Published;
import stet.publish.Reason;
import stet.publish.Staging;
import stet.site.OutputPath;

/**
 * Makes the pages of an edition that are missing, some at a time. A page is made, told apart from the one that was
 * published, rendered if it differs, and dropped; and it is not even made where its {@link Trace} tells that it would
 * be the same. Safe to be used by several threads at once.
 */
final class Making {

    private final Plan plan;
    private final Staging staging;
    private final Looks looks;
    private final Past past;
    private final boolean hasSamePaths;
    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final CompileLog log;
    private final Reasons reasons;

    /** {@code log} is where traces lie. */
    Making(Plan plan, Past past, Staging staging, CompileLog log) {
        this.plan = plan;
        this.past = past;
        hasSamePaths = past.traces().map(Traces::paths).filter(paths()::equals).isPresent();
        this.log = log;
        reasons = new Reasons(plan.edition().pages().size());
        this.staging = staging;
        looks = new Looks(plan.renderer());
        past.traces().ifPresent(traces -> templates.putAll(traces.templates()));
    }

    /** What became of the pages of a batch: what is wrong with them, and where their traces lie. */
    record Done(Batch batch, List<Problem> problems, Stretch traces) {}

    /** What became of a page: its trace, unless nobody took down of what it was made, and what is wrong with it. */
    private record One(Optional<Trace> trace, List<Problem> problems) {}

    private Fingerprint paths() {
        return plan.edition().arrangement().paths();
    }

    /** Why pages were rendered. */
    Reasons reasons() {
        return reasons;
    }

    /** Makes the pages of one batch. */
    Done make(Batch batch) {
        var place = past.traces().flatMap(traces -> traces.batch(batch));
        var before = place.map(log::read);
        var known = new Known(before.orElse(new byte[0]), hasSamePaths);
        var traces = new ArrayList<Trace>(batch.size());
        var problems = new ArrayList<Problem>();
        var isSame = before.isPresent() && past.since().orElseThrow().isBound();
        for (var page = batch.start(); page < batch.end(); page++) {
            var planned = plan.edition().pages().get(page);
            var trace = planned.isReady() ? Optional.<Trace>empty() : known.of(planned.path());
            var now = trace.flatMap(found -> past.since().orElseThrow().now(found, planned));
            var one = make(page, planned, now);
            one.trace().ifPresent(traces::add);
            isSame &= planned.isReady() || now.isPresent();
            problems.addAll(one.problems());
        }
        if (isSame && traces.size() == known.size()) {
            return new Done(batch, problems, place.orElseThrow());
        }
        var written = written(traces);
        // They may be the same all the same, if what changed is not on these pages.
        return before.isPresent() && Arrays.equals(before.get(), written)
                ? new Done(batch, problems, place.orElseThrow())
                : new Done(batch, problems, log.keep(written));
    }

    private static byte[] written(List<Trace> traces) {
        var written = new ByteWriter(traces.size() * 64);
        traces.forEach(trace -> trace.write(written));
        return written.toByteArray();
    }

    /** The traces of a batch of an earlier edition, asked for in the order of their pages' paths. */
    private static final class Known {

        private final List<Trace> traces = new ArrayList<>();
        private final boolean haveSamePaths;
        private int next;

        /** With the same paths a glance at each does, which after most edits saves a fingerprint of each. */
        Known(byte[] written, boolean haveSamePaths) {
            this.haveSamePaths = haveSamePaths;
            var in = new ByteReader(written);
            while (!in.isAtEnd()) {
                traces.add(Trace.read(in));
            }
        }

        int size() {
            return traces.size();
        }

        Optional<Trace> of(OutputPath path) {
            for (var at = next; at < traces.size(); at++) {
                var trace = traces.get(at);
                if (trace.mayBeOf(path) && (haveSamePaths || trace.place() == Trace.place(path))) {
                    next = at + 1;
                    return Optional.of(trace);
                }
            }
            return Optional.empty();
        }
    }

    /** Publishes them. */
    Published commit() throws IOException {
        return staging.commit();
    }

    /** The traces of all pages, to be remembered, where they are not what was remembered before. */
    Optional<Traces> traces(List<Done> done) {
        var batches = new TreeMap<Long, Stretch>();
        done.forEach(one -> batches.put(one.batch().mark(), one.traces()));
        var isSame = past.since().filter(Since::isNothing).isPresent()
                && past.traces().orElseThrow().batches().equals(batches);
        var bondsAt = past.since()
                .filter(Since::isBound)
                .flatMap(same -> past.traces().orElseThrow().bondsAt());
        return isSame
                ? Optional.empty()
                : Optional.of(new Traces(
                        plan.backdrop().common(),
                        paths(),
                        past.wholes(),
                        past.bonds(),
                        bondsAt,
                        new TreeMap<>(templates),
                        batches));
    }

    /** The page that has this place in the edition. */
    private One make(int number, Planned planned, Optional<Trace> trace) {
        if (trace.isPresent()) {
            var reason = staging.missing(number, trace.get().print(), look(planned));
            return reason.isEmpty() ? new One(trace, List.of()) : rendered(number, planned.page(), reason.get(), trace);
        }
        var made = plan.edition().reads().make(planned);
        var page = made.page();
        if (page instanceof HtmlPage html) {
            templates.putIfAbsent(planned.kind().getSimpleName(), html.template());
        }
        var print = Looks.print(page);
        var fresh = planned.isReady() ? Optional.<Trace>empty() : Optional.of(Trace.of(planned.path(), print, made));
        var reason = staging.missing(number, print, looks.look(page));
        return reason.isEmpty() ? new One(fresh, List.of()) : rendered(number, page, reason.get(), fresh);
    }

    private One rendered(int number, Page page, Reason reason, Optional<Trace> trace) {
        reasons.put(number, reason);
        var outcome = plan.renderer().render(page);
        outcome.value().ifPresent(bytes -> staging.write(page.path(), bytes));
        return new One(trace, outcome.problems());
    }

    private Look look(Planned planned) {
        var template = templates.get(planned.kind().getSimpleName());
        return template == null ? Look.NONE : looks.look(template, planned.lang());
    }
}
