package stet.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
import stet.plain.Fingerprint;
import stet.problem.Problem;
import stet.publish.Look;
import stet.publish.Published;
import stet.publish.Reason;
import stet.publish.Staging;

/**
 * Makes the pages of an edition that are missing, some at a time. A page is made, told apart from the one that was
 * published, rendered if it differs, and dropped; and it is not even made where its {@link Trace} tells that it would
 * be the same. Safe to be used by several threads at once.
 */
final class Making {

    private final Plan plan;
    private final Staging staging;
    private final Looks looks;
    private final Optional<Traces> last;
    private final BitSet changed;
    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final CompileLog log;
    private final int batch;
    private final Reasons reasons;

    /** {@code last} are the traces of an earlier edition with the same backdrop, and {@code log} is where they lie. */
    Making(Plan plan, Optional<Traces> last, Staging staging, CompileLog log) {
        this.plan = plan;
        this.last = last;
        this.log = log;
        batch = Traces.batch(plan.edition().pages().size());
        reasons = new Reasons(plan.edition().pages().size());
        this.staging = staging;
        looks = new Looks(plan.renderer());
        changed = last.map(traces -> traces.changed(plan.archive().articles())).orElse(new BitSet());
        last.ifPresent(traces -> templates.putAll(traces.templates()));
    }

    /** What became of some pages: what is wrong with them, and where their traces lie. */
    record Done(List<Problem> problems, Stretch traces) {}

    /** What became of a page: its trace, unless nobody took down of what it was made, and what is wrong with it. */
    private record One(Optional<Trace> trace, List<Problem> problems) {}

    int batches() {
        return (plan.edition().pages().size() + batch - 1) / batch;
    }

    /** How many pages are in a batch. */
    int batch() {
        return batch;
    }

    /** Why pages were rendered. */
    Reasons reasons() {
        return reasons;
    }

    /** Makes the pages of one batch. */
    Done make(int number) {
        var place = last.map(traces -> traces.batches().get(number));
        var before = place.map(log::read);
        var problems = new ArrayList<Problem>();
        var traces = make(number, before.map(ByteBuffer::wrap), problems);
        // Of nearly all batches the traces are after an edit what they were before.
        return before.isPresent() && Arrays.equals(before.get(), traces)
                ? new Done(problems, place.orElseThrow())
                : new Done(problems, log.keep(traces));
    }

    private byte[] make(int number, Optional<ByteBuffer> before, List<Problem> problems) {
        var pages = plan.edition().pages();
        var end = Math.min(pages.size(), (number + 1) * batch);
        var traces = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(traces)) {
            for (var page = number * batch; page < end; page++) {
                var planned = pages.get(page);
                var trace = planned.isReady() ? Optional.<Trace>empty() : before.map(Trace::read);
                var one = make(page, planned, trace.filter(known -> !known.isOfAny(changed)));
                if (one.trace().isPresent()) {
                    one.trace().get().write(out);
                }
                problems.addAll(one.problems());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return traces.toByteArray();
    }

    /** Publishes them. */
    Published commit() throws IOException {
        return staging.commit();
    }

    /** The traces of all pages, to be remembered, where they are not what was remembered before. */
    Optional<Traces> traces(List<Stretch> batches) {
        var articles = new ArrayList<Fingerprint>();
        for (var index = 0; index < plan.archive().articles().size(); index++) {
            articles.add(plan.archive().articles().gist(index).whole());
        }
        return last.isPresent() && changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Traces(plan.backdrop(), articles, new TreeMap<>(templates), batches));
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
        var fresh = planned.isReady() ? Optional.<Trace>empty() : Optional.of(Trace.of(print, made.articles()));
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
