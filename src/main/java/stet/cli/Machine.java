package stet.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** What a command may know of the machine: its clock, its environment, its cores and its screen. */
record Machine(Clock clock, Map<String, String> environment, PrintStream out, PrintStream err, boolean terminal) {

    Instant now() {
        return clock.instant();
    }

    long nanos() {
        return System.nanoTime();
    }

    /** Ends the process at once, with the status of success: for who is asked to end and has done so. */
    void end() {
        Runtime.getRuntime().halt(Main.DONE);
    }

    /** How many threads to use: as many as were asked for, else one for each core. */
    int jobs(int asked) {
        return asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
    }

    /** Shown only on a terminal whose lines can be written over, and only if anything may be said. */
    ProgressLine progress(Settings settings) {
        var canBeShown = terminal
                && !settings.quiet
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return canBeShown ? ProgressLine.shown(err, this::nanos) : ProgressLine.hidden(err, this::nanos);
    }

    Screen screen(Settings settings) {
        var inColour = switch (settings.colour) {
            case always -> true;
            case never -> false;
            case auto -> terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
        return new Screen(settings, this, inColour);
    }
}
