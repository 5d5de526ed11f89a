package stet.build;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import stet.page.Reads.Made;
import stet.plain.ByteReader;
import stet.plain.ByteWriter;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/** What is remembered of a page: where it is, by what it is known again, and what it was made of. */
final class Trace {

    /** Stands for the number of what is not there any more, or not what it was. */
    static final int GONE = -1;

    private final long place;
    private final Fingerprint print;

    /**
     * How many articles, and their numbers as distances, since a page shows neighbours more often than not; then the
     * same of what it read of subjects; then the articles that it picked. They stay as they are written: of most pages
     * they are only looked through and written once more.
     */
    private final ByteReader reads;

    private Trace(long place, Fingerprint print, ByteReader reads) {
        this.place = place;
        this.print = print;
        this.reads = reads;
    }

    static Trace of(OutputPath path, Fingerprint print, Made made) {
        var written = new ByteWriter(64);
        write(made.articles(), written);
        write(made.marks(), written);
        writePicks(made.picks(), written);
        return new Trace(place(path), print, new ByteReader(written.toByteArray()));
    }

    /**
     * What stands for a path among those of a few hundred pages: its lower half is the hash code of the text, which
     * costs nothing, and which paths that are much alike may share.
     */
    static long place(OutputPath path) {
        var value = path.value();
        return (Fingerprint.of(value).low() << Integer.SIZE) | (value.hashCode() & 0xffffffffL);
    }

    /** Whether it is most likely the trace of the page at a path. */
    boolean mayBeOf(OutputPath path) {
        return (int) place == path.value().hashCode();
    }

    /** What stands for the number of a list that has changed, from which articles may have been picked. */
    static int changed(int number) {
        return GONE - 1 - number;
    }

    long place() {
        return place;
    }

    Fingerprint print() {
        return print;
    }

    /** Whether all of its articles have a number. */
    boolean holds(int[] articles) {
        var in = reads.copy();
        var article = 0;
        for (var left = in.natural(); left > 0; left--) {
            article += in.natural();
            if (articles[article] == GONE) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same with the numbers that articles and marks have now, if all of them have one, those that were picked, too;
     * and, if a list has changed from which articles were picked, if the same are picked now.
     */
    Optional<Trace> moved(int[] articles, int[] marks, Supplier<List<Integer>> picks) {
        var in = reads.copy();
        var written = new ByteWriter(reads.left() + 8);
        var hasMoved = new Mover(in, articles, written).move();
        var mover = new Mover(in, marks, written);
        if (!hasMoved || !mover.move()) {
            return Optional.empty();
        }
        var picked = readPicks(in, articles);
        if (picked.contains(GONE) || (mover.hasChanged && !picks.get().equals(picked))) {
            return Optional.empty();
        }
        writePicks(picked, written);
        return Optional.of(new Trace(place, print, new ByteReader(written.toByteArray())));
    }

    /** Gives numbers their new numbers. */
    private static final class Mover {

        private final ByteReader in;
        private final int[] places;
        private final ByteWriter out;
        private boolean hasChanged;

        Mover(ByteReader in, int[] places, ByteWriter out) {
            this.in = in;
            this.places = places;
            this.out = out;
        }

        /** Whether all of them have one; numbers keep their order. */
        boolean move() {
            var before = 0;
            var number = 0;
            var count = in.natural();
            out.natural(count);
            for (var left = count; left > 0; left--) {
                number += in.natural();
                var now = places[number];
                if (now < GONE) {
                    now = changed(now);
                    hasChanged = true;
                }
                if (now < before) {
                    return false;
                }
                out.natural(now - before);
                before = now;
            }
            return true;
        }
    }

    void write(ByteWriter out) {
        out.word(place);
        out.word(print.high());
        out.word(print.low());
        out.natural(reads.left());
        out.bytes(reads);
    }

    /** The trace that begins where {@code in} is, which then is at its end. */
    static Trace read(ByteReader in) {
        var place = in.word();
        var print = new Fingerprint(in.word(), in.word());
        return new Trace(place, print, in.part(in.natural()));
    }

    private static void write(int[] numbers, ByteWriter out) {
        out.natural(numbers.length);
        var before = 0;
        for (var number : numbers) {
            out.natural(number - before);
            before = number;
        }
    }

    private static void writePicks(List<Integer> picks, ByteWriter out) {
        out.natural(picks.size());
        picks.forEach(pick -> out.natural(pick));
    }

    private static List<Integer> readPicks(ByteReader in, int[] articles) {
        var picks = new Integer[in.natural()];
        for (var i = 0; i < picks.length; i++) {
            picks[i] = articles[in.natural()];
        }
        return List.of(picks);
    }
}
