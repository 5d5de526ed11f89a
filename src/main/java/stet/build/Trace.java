package stet.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import stet.page.Reads.Made;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/** What is remembered of a page: where it is, by what it is known again, and what it was made of. */
final class Trace {

    /** Stands for the number of what is not there any more, or not what it was. */
    static final int GONE = -1;

    /** From so many bytes on the length of what was read is written in four bytes more. */
    private static final int LONG = 0xffff;

    private final long place;
    private final Fingerprint print;

    /**
     * How many articles, and their numbers as distances, since a page shows neighbours more often than not; then the
     * same of what it read of subjects; then the articles that it picked. They stay as they are written: of most pages
     * they are only looked through and written once more.
     */
    private final ByteBuffer reads;

    private Trace(long place, Fingerprint print, ByteBuffer reads) {
        this.place = place;
        this.print = print;
        this.reads = reads;
    }

    static Trace of(OutputPath path, Fingerprint print, Made made) {
        var written = new ByteArrayOutputStream(64);
        write(made.articles(), written);
        write(made.marks(), written);
        writePicks(made.picks(), written);
        return new Trace(place(path), print, ByteBuffer.wrap(written.toByteArray()));
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
        var in = reads.duplicate();
        var article = 0;
        for (var left = readNumber(in); left > 0; left--) {
            article += readNumber(in);
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
        var in = reads.duplicate();
        var written = new ByteArrayOutputStream(reads.remaining() + 8);
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
        return Optional.of(new Trace(place, print, ByteBuffer.wrap(written.toByteArray())));
    }

    /** Gives numbers their new numbers. */
    private static final class Mover {

        private final ByteBuffer in;
        private final int[] places;
        private final ByteArrayOutputStream out;
        private boolean hasChanged;

        Mover(ByteBuffer in, int[] places, ByteArrayOutputStream out) {
            this.in = in;
            this.places = places;
            this.out = out;
        }

        /** Whether all of them have one; numbers keep their order. */
        boolean move() {
            var before = 0;
            var number = 0;
            var count = readNumber(in);
            writeNumber(count, out);
            for (var left = count; left > 0; left--) {
                number += readNumber(in);
                var now = places[number];
                if (now < GONE) {
                    now = changed(now);
                    hasChanged = true;
                }
                if (now < before) {
                    return false;
                }
                writeNumber(now - before, out);
                before = now;
            }
            return true;
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(place);
        out.writeLong(print.high());
        out.writeLong(print.low());
        out.writeShort(Math.min(reads.remaining(), LONG));
        if (reads.remaining() >= LONG) {
            out.writeInt(reads.remaining());
        }
        out.write(reads.array(), reads.arrayOffset(), reads.remaining());
    }

    /** The trace that begins where {@code in} is, which then is at its end. */
    static Trace read(ByteBuffer in) {
        var place = in.getLong();
        var print = new Fingerprint(in.getLong(), in.getLong());
        var length = in.getShort() & LONG;
        if (length == LONG) {
            length = in.getInt();
        }
        var reads = in.slice(in.position(), length);
        in.position(in.position() + length);
        return new Trace(place, print, reads);
    }

    private static void write(int[] numbers, ByteArrayOutputStream out) {
        writeNumber(numbers.length, out);
        var before = 0;
        for (var number : numbers) {
            writeNumber(number - before, out);
            before = number;
        }
    }

    private static void writePicks(List<Integer> picks, ByteArrayOutputStream out) {
        writeNumber(picks.size(), out);
        picks.forEach(pick -> writeNumber(pick, out));
    }

    private static List<Integer> readPicks(ByteBuffer in, int[] articles) {
        var picks = new Integer[readNumber(in)];
        for (var i = 0; i < picks.length; i++) {
            picks[i] = articles[readNumber(in)];
        }
        return List.of(picks);
    }

    /** A number from 0, seven bits to a byte, the lowest first. */
    private static void writeNumber(int number, ByteArrayOutputStream out) {
        var rest = number;
        while (rest > 0x7f) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static int readNumber(ByteBuffer in) {
        var number = 0;
        for (var shift = 0; ; shift += 7) {
            var next = in.get();
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
