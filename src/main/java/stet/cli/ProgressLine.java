package stet.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import stet.build.Progress;

/**
 * A line on a terminal that tells how far a build is, once it takes longer than a second: phase, count, rate, and the
 * time that is left of the phase. It is written over itself, and wiped before anything else is said.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    /** How often the line is written anew, in nanoseconds. */
    private static final long TICK = SECOND / 5;

    private static final String WIPED = "\r\u001b[K";

    private final PrintStream err;
    private final LongSupplier nanos;
    private final AtomicInteger done = new AtomicInteger();
    private volatile long due;
    private volatile int articles;
    private Phase phase = Phase.PUTTING_TOGETHER;
    private int total;
    private long start;
    private boolean isShown;

    private ProgressLine(PrintStream err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
        due = Long.MAX_VALUE;
    }

    /** A line that is shown; {@code nanos} tells the time, from any beginning. */
    static ProgressLine shown(PrintStream err, LongSupplier nanos) {
        var line = new ProgressLine(err, nanos);
        line.due = nanos.getAsLong() + SECOND;
        return line;
    }

    /** One that only counts. */
    static ProgressLine hidden(PrintStream err, LongSupplier nanos) {
        return new ProgressLine(err, nanos);
    }

    @Override
    public synchronized void begin(Phase newPhase, int newTotal) {
        phase = newPhase;
        total = newTotal;
        start = nanos.getAsLong();
        done.set(0);
        if (newPhase == Phase.ARTICLES) {
            articles = newTotal;
        }
        if (start >= due) {
            show(start);
        }
    }

    @Override
    public void advance(int more) {
        done.addAndGet(more);
        if (nanos.getAsLong() >= due) {
            tick();
        }
    }

    private synchronized void tick() {
        var now = nanos.getAsLong();
        if (now >= due) {
            show(now);
        }
    }

    private void show(long now) {
        due = now + TICK;
        isShown = true;
        err.print(WIPED + line(now - start));
        err.flush();
    }

    private String line(long elapsed) {
        if (phase == Phase.PUTTING_TOGETHER) {
            return "Putting the archive together";
        }
        var count = done.get();
        var what = phase == Phase.ARTICLES ? "Reading articles" : "Making files";
        var line = String.format(Locale.ROOT, "%s: %,d of %,d", what, count, total);
        if (count == 0 || elapsed < TICK) {
            return line;
        }
        var rate = count * (double) SECOND / elapsed;
        return line + String.format(Locale.ROOT, ", %,.0f a second, %s left", rate, left((total - count) / rate));
    }

    private static String left(double seconds) {
        var whole = (long) Math.ceil(seconds);
        return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }

    /** Wipes the line, for other words to come. */
    synchronized void wipe() {
        if (isShown) {
            err.print(WIPED);
            err.flush();
            isShown = false;
        }
        due = Long.MAX_VALUE;
    }

    @Override
    public void close() {
        wipe();
    }

    /** How many articles there are. */
    int articles() {
        return articles;
    }
}
