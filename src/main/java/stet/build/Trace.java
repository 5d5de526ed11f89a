package stet.build;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import stet.plain.Fingerprint;

/** What is remembered of a page: by what it is known again, and of which articles it was made. */
final class Trace {

    private final Fingerprint print;
    private final int[] articles;

    /** {@code articles} are their numbers in the archive, each once, in order. */
    Trace(Fingerprint print, int[] articles) {
        this.print = print;
        this.articles = articles;
    }

    Fingerprint print() {
        return print;
    }

    /** Whether it was made of one of these articles. */
    boolean isOfAny(BitSet some) {
        for (var article : articles) {
            if (some.get(article)) {
                return true;
            }
        }
        return false;
    }

    /** Writes it; numbers as their distances, since a page shows neighbours more often than not. */
    void write(DataOutput out) throws IOException {
        out.writeLong(print.high());
        out.writeLong(print.low());
        writeNumber(articles.length, out);
        var before = 0;
        for (var article : articles) {
            writeNumber(article - before, out);
            before = article;
        }
    }

    static Trace read(ByteBuffer in) {
        var print = new Fingerprint(in.getLong(), in.getLong());
        var articles = new int[readNumber(in)];
        var before = 0;
        for (var i = 0; i < articles.length; i++) {
            before += readNumber(in);
            articles[i] = before;
        }
        return new Trace(print, articles);
    }

    /** A number from 0, seven bits to a byte, the lowest first. */
    private static void writeNumber(int number, DataOutput out) throws IOException {
        var rest = number;
        while (rest > 0x7f) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
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
