package stet.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Reads the plainest command lines for {@code build} and {@code serve} without the library that reads all others. That
 * looks at each option of each command before it reads the first word, in classes too old to be kept in an archive of
 * classes: 0.2 s of the half second that a small archive may take. Whatever is not understood here at once is left to
 * the library.
 */
final class Shortcut {

    private final String[] arguments;
    private int next;

    private Shortcut(String... arguments) {
        this.arguments = arguments;
    }

    /** The command, if it is one with options of the plainest kind. */
    static Optional<Callable<Integer>> command(Machine machine, String... arguments) {
        var build = build(machine, arguments);
        return build.isPresent()
                ? Optional.of(build.get())
                : serve(machine, arguments).map(serve -> serve);
    }

    /** The command, if it is to serve at any port: {@code [-C DIR] serve [-C DIR] [--port N]}. */
    static Optional<ServeCommand> serve(Machine machine, String... arguments) {
        return new Shortcut(arguments).serve(new ServeCommand(machine));
    }

    private Optional<ServeCommand> serve(ServeCommand serve) {
        try {
            if (takes("-C")) {
                serve.settings.root = Path.of(arguments[next++]);
            }
            if (next == arguments.length || !arguments[next++].equals("serve")) {
                return Optional.empty();
            }
            var seen = new HashSet<String>();
            while (next < arguments.length && seen.add(arguments[next])) {
                if (takes("-C")) {
                    serve.settings.root = serve.settings.root.resolve(arguments[next++]);
                } else if (takes("--port")) {
                    serve.port = Integer.valueOf(arguments[next++]);
                } else {
                    return Optional.empty();
                }
            }
            return next == arguments.length ? Optional.of(serve) : Optional.empty();
        } catch (InvalidPathException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * The command, if it is a build with options of the plainest kind: {@code [-C DIR] build [-C DIR] [--out DIR]
     * [FLAG]…}.
     */
    static Optional<BuildCommand> build(Machine machine, String... arguments) {
        return new Shortcut(arguments).build(new BuildCommand(machine));
    }

    private Optional<BuildCommand> build(BuildCommand build) {
        try {
            if (takes("-C")) {
                build.settings.root = Path.of(arguments[next++]);
            }
            if (next == arguments.length || !arguments[next++].equals("build")) {
                return Optional.empty();
            }
            var seen = new HashSet<String>();
            while (next < arguments.length && seen.add(arguments[next])) {
                if (takes("-C")) {
                    build.settings.root = build.settings.root.resolve(arguments[next++]);
                } else if (takes("--out")) {
                    build.out = Path.of(arguments[next++]);
                } else if (!flag(build)) {
                    return Optional.empty();
                }
            }
            return next == arguments.length ? Optional.of(build) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether an option stands next, with a value that can be no other option; goes on to the value. */
    private boolean takes(String option) {
        var value = next + 1;
        if (value >= arguments.length || !arguments[next].equals(option) || arguments[value].startsWith("-")) {
            return false;
        }
        next = value;
        return true;
    }

    private boolean flag(BuildCommand build) {
        switch (arguments[next++]) {
            case "--quiet" -> build.settings.quiet = true;
            case "--verbose" -> build.settings.verbose = true;
            case "--drafts" -> build.drafts = true;
            case "--strict" -> build.strict = true;
            case "--allow-removal" -> build.allowRemoval = true;
            case "--explain" -> build.explain = true;
            default -> {
                return false;
            }
        }
        return true;
    }
}
