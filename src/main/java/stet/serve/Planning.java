package stet.serve;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import stet.build.Build;
import stet.build.Plan;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.report.HtmlReport;
import stet.report.Texts;
import stet.source.SourceTexts;

/**
 * Plans the archive, and plans it again whenever a source has changed. Nothing here knows that it is the second time.
 */
final class Planning implements Runnable {

    /** Files are replaced under our hands as editors save them: how often to look again before we complain. */
    private static final int TRIES = 3;

    private final Build build;
    private final Options options;
    private final Watcher watcher;
    private final Latest latest;
    private final Listener listener;
    private final Instant start;

    Planning(Build build, Options options, Watcher watcher, Latest latest, Listener listener) {
        this.build = build;
        this.options = options;
        this.watcher = watcher;
        this.latest = latest;
        this.listener = listener;
        start = options.publication().get().asOf();
    }

    @Override
    public void run() {
        try {
            do {
                plan();
            } while (watcher.awaitChange());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void plan() {
        try {
            show(read());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (!latest.isClosed()) {
                latest.show(latest.now().next(Notices.failed()));
                listener.failed(e);
            }
        }
    }

    private Outcome<Plan> read() {
        for (var left = TRIES; ; left--) {
            try {
                return build.plan(options.root(), options.publication().get());
            } catch (UncheckedIOException e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    private void show(Outcome<Plan> outcome) {
        var before = latest.now();
        var problems = told(outcome.problems());
        var next = outcome.value().map(plan -> before.next(plan, start.toString(), problems));
        latest.show(next.orElse(before.next(problems)));
        if (next.isPresent()) {
            listener.read(outcome.problems(), next.get().changedSince(before));
        } else {
            listener.refused(outcome.problems());
        }
    }

    private String told(List<Problem> problems) {
        var report = new HtmlReport(new Texts(new SourceTexts(options.root(), Build.FOLDERS)));
        return Notices.problems(problems, report);
    }
}
