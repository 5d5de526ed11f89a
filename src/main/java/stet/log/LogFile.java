package stet.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A file that is read anywhere and written at its end. Disk errors are thrown as {@link UncheckedIOException}. */
final class LogFile implements AutoCloseable {

    private final FileChannel channel;
    private final long made;
    private long length;

    private LogFile(FileChannel channel, long made, long length) {
        this.channel = channel;
        this.made = made;
        this.length = length;
    }

    static LogFile of(Path file, StandardOpenOption... how) throws IOException {
        return of(FileChannel.open(file, how), 0);
    }

    private static LogFile of(FileChannel channel, long made) throws IOException {
        try {
            return new LogFile(channel, made, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** When a temporary one was made by the clock of its disk, in nanoseconds since 1970. */
    long made() {
        return made;
    }

    /** A file without a name, where the system allows that, which is gone when it is closed. */
    static LogFile temporary() throws IOException {
        var file = Files.createTempFile("stet", ".log");
        // Asked for before it is opened: Linux takes the name away at once.
        var made = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
        var log = of(
                FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
                made);
        try {
            Files.delete(file);
        } catch (IOException e) {
            // Windows deletes no open file; it goes when it is closed.
        }
        return log;
    }

    /** Whether nobody else may write from now on; false where somebody else does. */
    boolean lock() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    synchronized long length() {
        return length;
    }

    /** Puts bytes at the end, and tells where that was. */
    synchronized long append(ByteBuffer bytes) {
        var start = length;
        write(bytes, start);
        length = start + bytes.limit();
        return start;
    }

    /** Writes over what is there, and not beyond the end. */
    void write(ByteBuffer bytes, long offset) {
        try {
            var at = offset;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes from an offset on. Throws {@link LogDamaged} where there are not so many. */
    byte[] read(long offset, int count) {
        var bytes = ByteBuffer.allocate(count);
        try {
            var at = offset;
            while (bytes.hasRemaining()) {
                var read = channel.read(bytes, at);
                if (read < 0) {
                    throw new LogDamaged("ends at " + at);
                }
                at += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.array();
    }

    synchronized void cut(long end) {
        try {
            channel.truncate(end);
            length = end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
