package stet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import stet.plain.Fingerprint;
import stet.publish.Folders.Folder;

/**
 * Folders as they were when they held what we put there and nothing else. A mark tells apart where a folder lies, its
 * number, its times and the names in it. Names can not come or go without a new time, so a folder that still has its
 * mark need not be listed.
 *
 * <p>Where a file system has no such numbers and times, no folder has a mark, and all are listed.
 */
final class Marks {

    private static final int PRINT_BYTES = 16;

    /** By so much may clocks and files' times differ; where times are told in whole milliseconds, by more. */
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long COARSE_TICK = TimeUnit.SECONDS.toNanos(3);

    private final Set<Fingerprint> marks = new HashSet<>();

    /** The marks in a file of ours; none if it is not whole, or there is none. */
    static Marks read(Path file) throws IOException {
        var marks = new Marks();
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.limit() >= PRINT_BYTES && bytes.limit() % PRINT_BYTES == 0) {
                var sum = print(bytes);
                var rest = new byte[bytes.remaining()];
                bytes.duplicate().get(rest);
                var isWhole = sum.equals(Fingerprint.ofBytes(rest));
                while (isWhole && bytes.hasRemaining()) {
                    marks.marks.add(print(bytes));
                }
            }
        } catch (NoSuchFileException e) {
            // None was written yet.
        }
        return marks;
    }

    private static Fingerprint print(ByteBuffer bytes) {
        return new Fingerprint(bytes.getLong(), bytes.getLong());
    }

    /** Writes them; nobody has to wait for the disk, since what is torn counts for nothing. */
    void write(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(marks.size() * PRINT_BYTES);
        for (var mark : marks) {
            bytes.putLong(mark.high()).putLong(mark.low());
        }
        var sum = Fingerprint.ofBytes(bytes.array());
        var all = ByteBuffer.allocate(PRINT_BYTES + bytes.limit())
                .putLong(sum.high())
                .putLong(sum.low());
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.write(unfinished, all.put(bytes.flip()).array());
        Disk.move(unfinished, file);
    }

    boolean has(Optional<Fingerprint> mark) {
        return mark.isPresent() && marks.contains(mark.get());
    }

    void add(Set<Fingerprint> more) {
        marks.addAll(more);
    }

    /** The mark of a folder as it is; none if it is so new that it could change and keep its times. */
    static Optional<Fingerprint> of(Folder folder, Disk.Seen seen, long now) {
        var newest = Math.max(seen.written(), seen.changed());
        var tick = newest % TimeUnit.MILLISECONDS.toNanos(1) == 0 ? COARSE_TICK : TICK;
        if (seen.number() < 0 || newest > now - tick) {
            return Optional.empty();
        }
        var path = folder.path().getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(path.length + 4 * Long.BYTES);
        bytes.putLong(seen.number())
                .putLong(seen.written())
                .putLong(seen.changed())
                .putLong(folder.names());
        return Optional.of(Fingerprint.ofBytes(bytes.put(path).array()));
    }
}
