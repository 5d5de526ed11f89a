package stet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stet.build.Generator;

/** The program: {@code stet [-C DIR] COMMAND}. */
@Command(
        name = "stet",
        synopsisHeading = "Usage: ",
        customSynopsis = "stet [-C DIR] COMMAND",
        description = "Builds an annotated news archive into a folder of HTML files.",
        footer = {"", "Example:  stet -C my-archive build", "          stet help build"},
        subcommands = CommandLine.HelpCommand.class)
public final class Main implements Runnable {

    static final int DONE = 0;
    static final int CONTENT = 1;
    static final int USAGE = 2;
    static final int MACHINE = 3;

    @Option(
            names = "-C",
            paramLabel = "DIR",
            scope = CommandLine.ScopeType.LOCAL,
            description = "The archive's folder, the one that holds content/ (default: here).")
    @Nullable
    Path root;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    boolean version;

    @Spec
    @Nullable
    CommandSpec spec;

    /** Carries out a command line, and ends the process with its status unless that is 0. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var machine = new Machine(Clock.systemUTC(), System.getenv(), out, err, isTerminal());
        var status = run(machine, arguments);
        if (status != DONE) {
            System.exit(status);
        }
    }

    /**
     * Whether people watch standard error. The launcher tells; Java knows only of the two other streams. From Java 22
     * on there is always a console, and it can be asked.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var told = System.getProperty("stet.terminal");
        if (told != null) {
            return told.equals("yes");
        }
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) console.getClass().getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /**
     * Carries out a command line. Returns its exit status: 0, 1 for content, 2 for usage, 3 for the machine or a bug.
     */
    static int run(Machine machine, String... arguments) {
        var plain = Shortcut.command(machine, arguments);
        try {
            return plain.isPresent() ? plain.get().call() : read(machine, arguments);
        } catch (VirtualMachineError e) {
            machine.err().println("stet: Java has run out of memory (" + e + "). Nothing was published");
            return MACHINE;
        } catch (Exception e) {
            return failed(machine, e);
        }
    }

    private static int read(Machine machine, String... arguments) {
        var main = new Main();
        var line = new CommandLine(main)
                .addSubcommand(new BuildCommand(machine))
                .addSubcommand(new CheckCommand(machine))
                .addSubcommand(new ServeCommand(machine))
                .addSubcommand(new SealCommand(machine));
        line.getCommandSpec().version("stet " + Generator.version());
        line.setOut(new java.io.PrintWriter(machine.out(), true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(machine.err(), true, StandardCharsets.UTF_8));
        line.setExecutionStrategy(parsed -> {
            main.handDown(parsed);
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((e, args) -> usage(machine, e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(machine, e));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Main::path);
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
                e, new java.io.PrintWriter(machine.err(), true, StandardCharsets.UTF_8));
        machine.err().println("try `stet --help`");
        return USAGE;
    }

    private static int failed(Machine machine, Exception e) {
        if (e instanceof Archives.Usage) {
            machine.err().println("stet: " + e.getMessage());
            return USAGE;
        }
        machine.err().println("stet: " + explained(e, "Nothing was published"));
        return MACHINE;
    }

    /** What the machine, or Stet itself, has done wrong, and what has come of it. */
    static String explained(Throwable e, String consequence) {
        var cause =
                e instanceof UncheckedIOException unchecked && unchecked.getCause() != null ? unchecked.getCause() : e;
        if (cause instanceof InvalidPathException path) {
            return "this machine can not write the name " + path.getInput() + "; set LC_ALL=C.UTF-8. " + consequence;
        }
        if (cause instanceof IOException) {
            return told(cause) + ". " + consequence;
        }
        if (cause instanceof OutOfMemoryError) {
            return "Java has run out of memory (" + cause + "). " + consequence;
        }
        return "a fault of Stet itself, for which we are sorry: " + cause + place(cause) + ". " + consequence
                + ". Please report it, with this line";
    }

    private static String told(Throwable cause) {
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        return cause instanceof FileSystemException file
                ? cause.getClass().getSimpleName() + ": " + file.getFile()
                : String.valueOf(cause.getMessage());
    }

    /** The first place of ours in a stack trace: enough to find a fault by, and not a page long. */
    private static String place(Throwable cause) {
        for (var frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("stet.")) {
                return " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
