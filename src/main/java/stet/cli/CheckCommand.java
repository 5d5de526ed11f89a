package stet.cli;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stet.build.Build;
import stet.build.Plan;
import stet.build.Workers;
import stet.report.Report;

/** {@code stet check}: says what is wrong, and writes nothing. */
@Command(
        name = "check",
        description = {
            "Says everything that build would complain about. Writes nothing.",
            "Outside links are counted, and not looked up."
        },
        footer = {"", "Example:  stet check --format github"})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    Settings settings = new Settings();

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "Leave out what is not yet out at this time: a day, or a time with its offset, such as"
                    + " 2020-03-07T06:00+09:00"
                    + " (default: SOURCE_DATE_EPOCH, else now).")
    @Nullable
    String asOf;

    @Option(names = "--drafts", description = "Check drafts as if they were published.")
    boolean drafts;

    @Option(names = "--strict", description = "Take warnings for errors.")
    boolean strict;

    @Option(names = "--outside-links", description = "List the outside links, each with the page it is on.")
    boolean outsideLinks;

    private final Machine machine;

    CheckCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws Archives.Usage {
        var screen = machine.screen(settings);
        var root = Archives.root(settings);
        var publication = Archives.publication(Optional.ofNullable(asOf), drafts, machine.environment(), machine.now());
        try (var workers = new Workers(machine.jobs(0));
                var log = Archives.log(root)) {
            var build = new Build(workers, log);
            var plan = build.plan(root, publication);
            var problems = new ArrayList<>(plan.problems());
            plan.value().ifPresent(found -> problems.addAll(build.tryTemplates(found)));
            screen.show(problems, root);
            plan.value().ifPresent(found -> outside(found, screen));
            screen.say(problems.isEmpty() ? "nothing is wrong" : Report.count(problems));
            return Archives.forbid(problems, strict) ? Main.CONTENT : Main.DONE;
        }
    }

    private void outside(Plan plan, Screen screen) {
        var links = plan.outside().get();
        if (outsideLinks) {
            links.forEach(link -> screen.print(link.page() + "\t" + link.address()));
        } else if (!links.isEmpty()) {
            screen.say(links.size() + " outside links were not looked up: --outside-links lists them");
        }
    }
}
