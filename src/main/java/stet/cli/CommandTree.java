package stet.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stet.build.Generator;

/**
 * Any command line, read by the library for it: {@code stet [-C DIR] COMMAND}. It stands apart from {@link Main}, which
 * the plainest command lines need alone, so that for those nothing of the library is even looked for.
 */
@Command(
        name = "stet",
        synopsisHeading = "Usage: ",
        customSynopsis = "stet [-C DIR] COMMAND",
        description = "Builds an annotated news archive into a folder of HTML files.",
        footer = {"", "Example:  stet -C my-archive build", "          stet help build"},
        subcommands = CommandLine.HelpCommand.class)
final class CommandTree implements Runnable {

    @Option(
            names = "-C",
            paramLabel = "DIR",
            scope = CommandLine.ScopeType.LOCAL,
            description = "The archive's folder, the one that holds content/ (default: here).")
    @Nullable
    Path root;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version, and the fingerprint of the code.")
    boolean version;

    @Spec
    @Nullable
    CommandSpec spec;

    /** Carries out a command line. Returns its exit status. */
    static int read(Machine machine, String... arguments) {
        var main = new CommandTree();
        var line = new CommandLine(main)
                .addSubcommand(new BuildCommand(machine))
                .addSubcommand(new CheckCommand(machine))
                .addSubcommand(new ServeCommand(machine))
                .addSubcommand(new SealCommand(machine));
        line.getCommandSpec().version(Generator.mark());
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version(Generator.mark()));
        line.setOut(new PrintWriter(machine.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(machine.err(), true, StandardCharsets.UTF_8));
        line.setExecutionStrategy(parsed -> {
            // Beside --help picocli would not say that there is no such command.
            if (!parsed.unmatched().isEmpty()) {
                throw new CommandLine.UnmatchedArgumentException(line, parsed.unmatched());
            }
            main.handDown(parsed);
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((e, args) -> usage(machine, e));
        line.setExecutionExceptionHandler((e, command, parsed) -> Main.failed(machine, e));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, CommandTree::path);
        return line.execute(arguments);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException("this machine can not read the name; set LC_ALL=C.UTF-8");
        }
    }

    /** {@code -C} may stand before the command or after it. */
    private void handDown(CommandLine.ParseResult parsed) {
        if (root == null || !parsed.hasSubcommand()) {
            return;
        }
        var command = parsed.subcommand().commandSpec().userObject();
        if (command instanceof BuildCommand build) {
            build.settings.root = root.resolve(build.settings.root);
        } else if (command instanceof CheckCommand check) {
            check.settings.root = root.resolve(check.settings.root);
        } else if (command instanceof ServeCommand serve) {
            serve.settings.root = root.resolve(serve.settings.root);
        } else if (command instanceof SealCommand seal) {
            seal.settings.root = root.resolve(seal.settings.root);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(new CommandLine(this), "which command? build, check, serve or seal");
    }

    private static int usage(Machine machine, ParameterException e) {
        machine.err().println("stet: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(
                e, new PrintWriter(machine.err(), true, StandardCharsets.UTF_8));
        machine.err().println("try `stet --help`");
        return Main.USAGE;
    }
}
