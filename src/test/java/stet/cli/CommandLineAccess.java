package stet.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets tests of all rooms give commands, with a clock that stands still. */
public final class CommandLineAccess {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T00:00:00Z"), ZoneOffset.UTC);

    private CommandLineAccess() {}

    public static int run(PrintStream out, PrintStream err, Path root, String... arguments) {
        var line = new ArrayList<>(List.of("-C", root.toString()));
        line.addAll(List.of(arguments));
        return Main.run(new Machine(CLOCK, Map.of(), out, err, false), line.toArray(String[]::new));
    }
}
