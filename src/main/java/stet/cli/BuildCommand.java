package stet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stet.annotation.SidecarReader;
import stet.archive.Publication;
import stet.archive.Tally;
import stet.build.Build;
import stet.build.Generator;
import stet.build.Ground;
import stet.build.Plan;
import stet.build.Rendered;
import stet.build.Workers;
import stet.log.CompileLog;
import stet.log.LogDamaged;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.problem.Severity;
import stet.publish.Published;
import stet.publish.Publisher;
import stet.report.Report;
import stet.site.OutputPath;

/** {@code stet build}: makes the site. */
@Command(
        name = "build",
        description = "Builds content/ into site/.",
        footer = {"", "Example:  stet -C my-archive build --strict"})
final class BuildCommand implements Callable<Integer> {

    /** More threads than any machine has cores; far more would take minutes to start. */
    private static final int MOST_JOBS = 256;

    @Mixin
    Settings settings = new Settings();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to publish to, counted from the archive's folder (default: site).")
    Path out = Path.of("site");

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "Leave out what is not yet out at this time: a day, or a time with its offset, such as"
                    + " 2020-03-07T06:00+09:00"
                    + " (default: SOURCE_DATE_EPOCH, else now).")
    @Nullable
    String asOf;

    @Option(names = "--drafts", description = "Publish drafts, too.")
    boolean drafts;

    @Option(names = "--strict", description = "Let warnings keep the site from being published, too.")
    boolean strict;

    @Option(names = "--jobs", paramLabel = "N", description = "How many threads to use (default: one a core).")
    @Nullable
    Integer jobs;

    @Option(names = "--explain", description = "Say of each page that is rendered why, on standard output.")
    boolean explain;

    @Option(
            names = "--allow-removal",
            description = "Publish, too, if more than a fifth of the articles, and more than 25, would be gone.")
    boolean allowRemoval;

    @Option(names = "--rollback", description = "Publish the edition before once more, and build nothing.")
    boolean rollback;

    /** So many files of others that gave way are named. */
    private static final int MOST_DISPLACED = 10;

    private static final String DAMAGED =
            "what earlier builds remembered was damaged, and was thrown away; it is worked out anew";

    private final Machine machine;

    BuildCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException, Archives.Usage, Unremembered {
        var start = machine.nanos();
        var screen = machine.screen(settings);
        var root = Archives.root(settings);
        var site = root.resolve(out).normalize();
        var refusal = Publisher.refusal(
                site, Build.FOLDERS.stream().map(root::resolve).toList());
        if (refusal.isPresent()) {
            throw new Archives.Usage(refusal.get());
        }
        if (jobs != null && (jobs < 1 || jobs > MOST_JOBS)) {
            throw new Archives.Usage("--jobs must be a number from 1 to " + MOST_JOBS + ", not " + jobs);
        }
        if (rollback) {
            return rollback(site, screen);
        }
        var publication = Archives.publication(Optional.ofNullable(asOf), drafts, machine.environment(), machine.now());
        var run = new Run(root, site, publication, screen, start);
        try {
            return build(run);
        } catch (LogDamaged e) {
            screen.complain(DAMAGED);
            Files.delete(logOf(site));
            return build(run);
        }
    }

    private static Path logOf(Path site) throws IOException {
        return Publisher.memory(site).resolve("compile.log");
    }

    private CompileLog log(Path site, Path root, Screen screen) throws IOException {
        var file = logOf(site);
        var log = CompileLog.open(file, Archives.owner(file, root));
        switch (log.state()) {
            case TORN -> screen.complain(DAMAGED);
            case FOREIGN ->
                screen.say("another Stet, or another archive, was built here before; everything is made anew");
            case NEW, WHOLE -> {}
        }
        return log;
    }

    /** What one build is about: where, of what, and who is told. */
    private record Run(Path root, Path site, Publication publication, Screen screen, long start) {}

    private int build(Run run) throws IOException, Unremembered {
        try (var line = machine.progress(settings);
                var workers = new Workers(machine.jobs(jobs == null ? 0 : jobs), line);
                var publisher = Publisher.open(run.site, Generator.mark(), workers::each)) {
            try (var log = log(run.site, run.root, run.screen)) {
                return build(new Build(workers, log), run, publisher, line);
            } catch (IOException | RuntimeException | VirtualMachineError e) {
                if (publisher.hasPublished() && !(e instanceof LogDamaged)) {
                    throw new Unremembered(e);
                }
                throw e;
            }
        }
    }

    private int build(Build build, Run run, Publisher publisher, ProgressLine line) throws IOException {
        var ground = build.ground(run.root);
        var standing = standing(build, ground, run, publisher);
        if (standing.isEmpty()) {
            var plan = build.plan(ground, run.publication, () -> survey(publisher));
            var loss = allowRemoval ? Optional.<String>empty() : loss(publisher, plan);
            return loss.isPresent() ? tooFew(loss.get(), plan, run, line) : build(build, plan, run, publisher, line);
        }
        var same = standing.get();
        line.wipe();
        run.screen.show(same.problems(), run.root);
        close(same.files(), same.tally(), same.problems(), run);
        return Main.DONE;
    }

    private int build(Build build, Outcome<Plan> plan, Run run, Publisher publisher, ProgressLine line)
            throws IOException {
        var problems = new ArrayList<>(plan.problems());
        var rendered = Optional.<Rendered>empty();
        if (plan.value().isPresent() && !Archives.forbid(problems, strict)) {
            var outcome = build.publish(plan.value().get(), publisher);
            problems.addAll(outcome.problems());
            rendered = outcome.value();
        }
        line.wipe();
        run.screen.show(problems, run.root);
        if (rendered.isEmpty()) {
            refuse(line.articles(), problems, run.screen);
            return Main.CONTENT;
        }
        tellDisplaced(publisher, run.screen);
        build.remember(plan.value().orElseThrow(), rendered.get(), run.publication, problems, run.site);
        if (explain) {
            explain(rendered.get(), run.screen);
        }
        var tally = plan.value().orElseThrow().archive().tally();
        close(rendered.get().published(), tally, problems, run);
        return Main.DONE;
    }

    /** What to say if so many articles would be gone that it may be by mistake. */
    private static Optional<String> loss(Publisher publisher, Outcome<Plan> plan) throws IOException {
        if (plan.value().isEmpty()) {
            return Optional.empty();
        }
        var before = publisher.articles();
        var now = plan.value().get().archive().tally();
        return now.isMuchLessThan(before)
                ? Optional.of(before + " articles were published, and " + now.published()
                        + " would be now; if that is meant, add --allow-removal")
                : Optional.empty();
    }

    private int tooFew(String loss, Outcome<Plan> plan, Run run, ProgressLine line) {
        line.wipe();
        run.screen.show(plan.problems(), run.root);
        run.screen.complain(loss + "; " + out + " is as it was");
        return Main.CONTENT;
    }

    /** If the disk fails, it does so again when what was seen is needed, and is told then. */
    private static void survey(Publisher publisher) {
        try {
            publisher.survey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last build came to, where another one would come to the same. */
    private record Same(Published files, Tally tally, List<Problem> problems) {}

    private Optional<Same> standing(Build build, Ground ground, Run run, Publisher publisher) throws IOException {
        var last = build.standing(ground, run.publication, run.site);
        if (last.isEmpty() || Archives.forbid(last.get().problems(), strict)) {
            return Optional.empty();
        }
        return publisher
                .standing(last.get().release())
                .map(files -> new Same(files, last.get().tally(), last.get().problems()));
    }

    /** How many articles have mistakes, in their own files or in those of their notes. */
    private static int refused(List<Problem> problems) {
        var refused = new HashSet<String>();
        for (var problem : problems) {
            var path = problem.span().path();
            if (problem.severity() == Severity.ERROR && path.isBelow("content/articles")) {
                refused.add(path.value().replace(SidecarReader.SUFFIX, ".md"));
            }
        }
        return refused.size();
    }

    private static void explain(Rendered rendered, Screen screen) {
        rendered.explain((page, reason) -> screen.print(page + "\t" + Reasons.told(reason)));
    }

    private void refuse(int articles, List<Problem> problems, Screen screen) {
        if (articles > 0) {
            screen.say(articles + " articles read: " + refused(problems) + " refused");
        }
        screen.complain(Report.count(problems) + "; " + out + " is as it was");
    }

    private void close(Published files, Tally tally, List<Problem> problems, Run run) {
        var screen = run.screen;
        if (!problems.isEmpty()) {
            screen.say(Report.count(problems));
        }
        screen.say(tally.read() + " articles read: " + tally.published() + " published, " + tally.drafts() + " drafts, "
                + tally.future() + " future, 0 refused");
        var tenths = Math.round((machine.nanos() - run.start) / 1e8);
        screen.say(files.files() + " files, " + files.fresh() + " of them new, " + files.kept() + " kept, "
                + files.removed() + " removed, in " + tenths / 10 + "." + tenths % 10 + " s. Open "
                + settings.root.resolve(out).resolve("index.html"));
        if (settings.verbose) {
            screen.say(PeakMemory.told());
        }
    }

    private static void tellDisplaced(Publisher publisher, Screen screen) {
        var all = publisher.displaced();
        all.stream()
                .limit(MOST_DISPLACED)
                .forEach(one -> screen.complain(one.file() + " was not of the edition before and gave way to a page;"
                        + " until the next build or rollback it is kept as " + one.kept()));
        if (all.size() > MOST_DISPLACED) {
            screen.complain("… and " + (all.size() - MOST_DISPLACED) + " more files likewise");
        }
    }

    private static String damaged(OutputPath file) {
        return "the edition before can not be published again: another hand has changed or deleted its " + file
                + "; to have it back, undo what has changed in content/ since, and build";
    }

    private int rollback(Path site, Screen screen) throws IOException {
        try (var publisher = Publisher.open(site, Generator.mark())) {
            var published = publisher.rollback();
            if (published.isEmpty()) {
                screen.complain(publisher
                                .damageBefore()
                                .map(BuildCommand::damaged)
                                .orElse("there is no edition before this one")
                        + "; " + out + " is as it was");
                return Main.CONTENT;
            }
            tellDisplaced(publisher, screen);
            screen.say(
                    "the edition before is published again: " + published.get().files() + " files");
            return Main.DONE;
        }
    }
}
