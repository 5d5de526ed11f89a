package stet.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import stet.plain.Fingerprint;

/** What is remembered of a page: by what it is known again, and of which articles it was made. */
final class Trace {

    private final Fingerprint print;

    /**
     * How many articles, and their numbers as distances, since a page shows neighbours more often than not. They stay
     * as they are written: of most pages they are only looked through and written once more.
     */
    private final ByteBuffer articles;

    private Trace(Fingerprint print, ByteBuffer articles) {
        this.print = print;
        this.articles = articles;
    }

    /** {@code articles} are their numbers in the archive, each once, in order. */
    static Trace of(Fingerprint print, int[] articles) {
        var written = new ByteArrayOutputStream(2 * articles.length + 1);
        writeNumber(articles.length, written);
        var before = 0;
        for (var article : articles) {
            writeNumber(article - before, written);
            before = article;
        }
        return new Trace(print, ByteBuffer.wrap(written.toByteArray()));
    }

    Fingerprint print() {
        return print;
    }

    /** Whether it was made of one of these articles. */
    boolean isOfAny(BitSet some) {
        var in = articles.duplicate();
        var article = 0;
        for (var left = readNumber(in); left > 0; left--) {
            article += readNumber(in);
            if (some.get(article)) {
                return true;
            }
        }
        return false;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(print.high());
        out.writeLong(print.low());
        out.write(articles.array(), articles.arrayOffset(), articles.remaining());
    }

    /** The trace that begins where {@code in} is, which then is at its end. */
    static Trace read(ByteBuffer in) {
        var print = new Fingerprint(in.getLong(), in.getLong());
        var start = in.position();
        for (var left = readNumber(in); left > 0; left--) {
            readNumber(in);
        }
        return new Trace(print, in.slice(start, in.position() - start));
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
