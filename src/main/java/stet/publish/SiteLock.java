package stet.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to publish to a site, held by one process at a time. The system takes it back when the process ends,
 * however it ends; the file stays, since removing it could take it from under another process.
 */
final class SiteLock implements AutoCloseable {

    /** Far beyond the text, which on Windows nobody else could read if it were locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * What this process holds. The system would not say: it gives locks to processes, and gives up a process's lock as
     * soon as any of its channels to the file is closed, even one that was opened only to look.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private SiteLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static SiteLock take(Place place) throws IOException {
        var file = place.lock();
        if (!HELD_HERE.add(file)) {
            throw new SiteBusy(place.site(), ProcessHandle.current().pid(), since(file));
        }
        try {
            return lock(place);
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static SiteLock lock(Place place) throws IOException {
        var file = place.lock();
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw new SiteBusy(place.site(), pid(file), since(file));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(ISO_8859_1)));
            return new SiteLock(file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static long pid(Path file) throws IOException {
        var text = Files.readString(file, ISO_8859_1).strip();
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The holder writes the file once, when it takes the lock. */
    private static Instant since(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }
}
