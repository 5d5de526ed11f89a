package stet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;

/** The program: {@code stet [-C DIR] COMMAND}. */
public final class Main {

    static final int DONE = 0;
    static final int CONTENT = 1;
    static final int USAGE = 2;
    static final int MACHINE = 3;

    private Main() {}

    /** Carries out a command line, and ends the process with its status unless that is 0. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new Outlet(), true, StandardCharsets.UTF_8);
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
        var status = carryOut(machine, arguments);
        if (!machine.out().checkError()) {
            return status;
        }
        machine.err().println("stet: standard output can not be written to, so that some or all of it is missing");
        return status == DONE ? MACHINE : status;
    }

    private static int carryOut(Machine machine, String... arguments) {
        var plain = Shortcut.command(machine, arguments);
        try {
            return plain.isPresent() ? plain.get().call() : CommandTree.read(machine, arguments);
        } catch (VirtualMachineError e) {
            machine.err().println("stet: " + explained(e, "Nothing was published"));
            return MACHINE;
        } catch (Exception e) {
            return failed(machine, e);
        }
    }

    static int failed(Machine machine, Exception e) {
        if (e instanceof Archives.Usage) {
            machine.err().println("stet: " + e.getMessage());
            return USAGE;
        }
        var told = e instanceof Unremembered late
                ? explained(late.failure(), "The site is published, but the next build will take long")
                : explained(e, "Nothing was published");
        machine.err().println("stet: " + told);
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
        if (cause instanceof VirtualMachineError) {
            return "Java has run out of memory (" + cause
                    + "): STET_OPTS=-Xmx4g, or with Maven MAVEN_OPTS=-Xmx4g, gives it" + " more. " + consequence;
        }
        return "a fault of Stet itself, for which we are sorry: " + cause + place(cause) + ". " + consequence
                + ". Please report it, with this line";
    }

    private static String told(Throwable cause) {
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        return cause instanceof FileSystemException file
                ? file.getFile() + ": " + reason(file)
                : String.valueOf(cause.getMessage());
    }

    /** What Java tells by the name of its class alone. */
    private static String reason(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "whoever runs this may not read or write it";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        return failure.getClass().getSimpleName();
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
