package stet.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import stet.build.Rendered.RenderedPage;
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

    /** {@code last} are the traces of an earlier edition with the same backdrop. */
    Making(Plan plan, Optional<Traces> last, Staging staging) {
        this.plan = plan;
        this.last = last;
        this.staging = staging;
        looks = new Looks(plan.renderer());
        changed = last.map(traces -> traces.changed(plan.archive().articles())).orElse(new BitSet());
        last.ifPresent(traces -> templates.putAll(traces.templates()));
    }

    /**
     * What became of some pages.
     *
     * @param rendered those that were rendered, and {@code problems} what is wrong with them
     * @param traces of all, as they are written
     */
    record Done(List<RenderedPage> rendered, List<Problem> problems, ByteBuffer traces) {}

    /** A page as it was made, or the trace that makes it needless. */
    private record One(Optional<Trace> trace, Optional<RenderedPage> rendered, List<Problem> problems) {}

    int batches() {
        return (plan.edition().pages().size() + Traces.BATCH - 1) / Traces.BATCH;
    }

    /** Makes the pages of one batch. */
    Done make(int batch) {
        var pages = plan.edition().pages();
        var end = Math.min(pages.size(), (batch + 1) * Traces.BATCH);
        var before = last.map(traces -> traces.batches().get(batch).duplicate());
        var rendered = new ArrayList<RenderedPage>();
        var problems = new ArrayList<Problem>();
        var traces = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(traces)) {
            for (var number = batch * Traces.BATCH; number < end; number++) {
                var planned = pages.get(number);
                var trace = planned.isReady() ? Optional.<Trace>empty() : before.map(Trace::read);
                var one = make(number, planned, trace.filter(known -> !known.isOfAny(changed)));
                if (one.trace().isPresent()) {
                    one.trace().get().write(out);
                }
                one.rendered().ifPresent(rendered::add);
                problems.addAll(one.problems());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Done(rendered, problems, ByteBuffer.wrap(traces.toByteArray()));
    }

    /** Publishes them. */
    Published commit() throws IOException {
        return staging.commit();
    }

    /** The traces of all pages, to be remembered, where they are not what was remembered before. */
    Optional<Traces> traces(List<ByteBuffer> batches) {
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
            return reason.isEmpty() ? kept(trace) : rendered(planned.page(), reason.get(), trace);
        }
        var made = plan.edition().reads().make(planned);
        var page = made.page();
        if (page instanceof HtmlPage html) {
            templates.putIfAbsent(planned.kind().getSimpleName(), html.template());
        }
        var print = Looks.print(page);
        var fresh = planned.isReady() ? Optional.<Trace>empty() : Optional.of(Trace.of(print, made.articles()));
        var reason = staging.missing(number, print, looks.look(page));
        return reason.isEmpty() ? kept(fresh) : rendered(page, reason.get(), fresh);
    }

    private static One kept(Optional<Trace> trace) {
        return new One(trace, Optional.empty(), List.of());
    }

    private One rendered(Page page, Reason reason, Optional<Trace> trace) {
        var outcome = plan.renderer().render(page);
        outcome.value().ifPresent(bytes -> staging.write(page.path(), bytes));
        return new One(trace, Optional.of(new RenderedPage(page.path(), reason)), outcome.problems());
    }

    private Look look(Planned planned) {
        var template = templates.get(planned.kind().getSimpleName());
        return template == null ? Look.NONE : looks.look(template, planned.lang());
    }
}
