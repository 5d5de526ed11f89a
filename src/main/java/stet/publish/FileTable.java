package stet.publish;

import java.util.Arrays;
import stet.plain.Fingerprint;

/** What is known of the files of an edition, by their numbers: what each was made from, how it looks, and its time. */
final class FileTable {

    private static final int ABSENT = -1;

    private final long[] high;
    private final long[] low;
    private final int[] looks;
    private final long[] times;

    FileTable(int size) {
        high = new long[size];
        low = new long[size];
        looks = new int[size];
        times = new long[size];
        Arrays.fill(looks, ABSENT);
    }

    /** Enters a file; {@code look} is the number of its look. */
    void put(int file, Fingerprint print, int look) {
        high[file] = print.high();
        low[file] = print.low();
        looks[file] = look;
    }

    /**
     * Enters when a file was written, in nanoseconds since 1970. A file with another time was changed by another hand.
     */
    void putTime(int file, long time) {
        times[file] = time;
    }

    boolean has(int file) {
        return looks[file] != ABSENT;
    }

    boolean isPrint(int file, Fingerprint print) {
        return high[file] == print.high() && low[file] == print.low();
    }

    Fingerprint print(int file) {
        return new Fingerprint(high[file], low[file]);
    }

    int look(int file) {
        return looks[file];
    }

    long time(int file) {
        return times[file];
    }
}
