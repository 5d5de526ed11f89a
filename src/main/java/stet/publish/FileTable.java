package stet.publish;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import stet.plain.Fingerprint;

/** What is known of the files of an edition, by their numbers: what each was made from, how it looks, and its time. */
final class FileTable {

    /** What a file takes on disk. */
    static final int ROW_BYTES = 28;

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

    /**
     * Whether the same is known of a file as another table knows of one; {@code theirs} are its looks in our numbers.
     */
    boolean isSame(int file, FileTable other, int there, int[] theirs) {
        return high[file] == other.high[there]
                && low[file] == other.low[there]
                && times[file] == other.times[there]
                && looks[file] == theirs[other.looks[there]];
    }

    /** Writes all files; {@code numbers} are the numbers of looks on disk. */
    void write(DataOutput out, int[] numbers) throws IOException {
        for (var file = 0; file < looks.length; file++) {
            out.writeLong(high[file]);
            out.writeLong(low[file]);
            out.writeLong(times[file]);
            out.writeInt(numbers[looks[file]]);
        }
    }

    /** Takes up files as {@link #write} gave them, the first of them as number {@code from}. */
    void read(ByteBuffer rows, int from, int numbers) {
        for (var file = from; rows.hasRemaining(); file++) {
            high[file] = rows.getLong();
            low[file] = rows.getLong();
            times[file] = rows.getLong();
            looks[file] = rows.getInt();
            if (looks[file] < 0 || looks[file] >= numbers) {
                throw new IllegalArgumentException("no look has the number " + looks[file]);
            }
        }
    }
}
