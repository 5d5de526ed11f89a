package stet.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stet.archive.Ledger;
import stet.archive.LedgerReader;
import stet.build.Build;
import stet.build.Sealing;
import stet.build.Workers;
import stet.problem.LedgerProblem;
import stet.problem.LedgerProblem.SealBroken;
import stet.report.Report;

/** {@code stet seal}: records what is published now. */
@Command(
        name = "seal",
        description = {
            "Records in content/ledger.tsv what is published now: every address, and the SHA-256 of its text.",
            "From then on build and check complain when a text changes or an address is lost."
        },
        footer = {"", "Example:  stet seal"})
final class SealCommand implements Callable<Integer> {

    @Mixin
    Settings settings = new Settings();

    private final Machine machine;

    SealCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException, Archives.Usage {
        var screen = machine.screen(settings);
        var root = Archives.root(settings);
        var publication = Archives.publication(Optional.empty(), false, machine.environment(), machine.now());
        try (var workers = new Workers(machine.jobs(0));
                var log = Archives.log(root)) {
            var plan = new Build(workers, log).plan(root, publication);
            // What the ledger complains of is what is to be recorded.
            var others = plan.problems().stream()
                    .filter(problem -> !(problem instanceof SealBroken)
                            && (plan.value().isEmpty() || !(problem instanceof LedgerProblem)))
                    .toList();
            screen.show(others, root);
            if (plan.value().isEmpty() || Archives.forbid(others, false)) {
                screen.complain(Report.count(others) + "; " + LedgerReader.PATH + " is as it was");
                return Main.CONTENT;
            }
            record(plan.value().get().sealing(), root.resolve(LedgerReader.PATH.value()), screen);
            return Main.DONE;
        }
    }

    private static void record(Sealing sealing, Path file, Screen screen) throws IOException {
        var before = sealing.before();
        var next = sealing.next();
        var text = next.text();
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            write(file, text);
        }
        var changes = changes(before, next);
        changes.forEach(screen::print);
        screen.say(next.lines().size() + " addresses in " + LedgerReader.PATH + ", "
                + (next.lines().size() - before.lines().size()) + " of them new, " + changes.size() + " changed");
    }

    private static void write(Path file, String text) throws IOException {
        var unfinished = file.resolveSibling(".ledger.tsv.unfinished");
        // Only ever a new file: a link of that name would lead the ledger somewhere else.
        Files.deleteIfExists(unfinished);
        try {
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            // Where the disk was full, nothing is to be left behind.
            Files.deleteIfExists(unfinished);
        }
    }

    /** What the ledger said otherwise before, a line each. */
    private static List<String> changes(Ledger before, Ledger next) {
        var changes = new ArrayList<String>();
        before.lines().forEach((address, old) -> {
            var line = Objects.requireNonNull(next.lines().get(address), "a ledger forgets no address");
            if (line.gone() != old.gone()) {
                changes.add((line.gone() ? "gone\t" : "back\t") + address);
            } else if (!line.seal().equals(old.seal())) {
                changes.add("text\t" + address);
            }
        });
        return changes;
    }
}
