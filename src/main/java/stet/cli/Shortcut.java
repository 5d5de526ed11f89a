package stet.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the plainest command lines for {@code build} without the library that reads all others. That looks at each
 * option of each command before it reads the first word, in classes too old to be kept in an archive of classes: 0.2 s
 * of the half second that a small archive may take. Whatever is not understood here at once is left to the library.
 */
final class Shortcut {

    private final String[] arguments;
    private int next;

    private Shortcut(String... arguments) {
        this.arguments = arguments;
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
            while (next < arguments.length) {
                if (takes("-C")) {
                    build.settings.root = build.settings.root.resolve(arguments[next++]);
                } else if (takes("--out")) {
                    build.out = Path.of(arguments[next++]);
                } else if (!flag(build)) {
                    return Optional.empty();
                }
            }
            return Optional.of(build);
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
            case "--explain" -> build.explain = true;
            default -> {
                return false;
            }
        }
        return true;
    }
}
