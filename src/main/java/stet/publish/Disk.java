package stet.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import stet.site.OutputPath;

/** What this room asks of a file system beyond what Java has a call for. */
final class Disk {

    private Disk() {}

    /** Writes what is in a file of ours. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes {@code file} so that it is on disk, and wholly there or not at all, whenever the machine stops. */
    static void writeWhole(Path file, Content content) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (var channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                var out = Channels.newOutputStream(channel)) {
            content.writeTo(out);
            channel.force(true);
        }
        move(unfinished, file);
    }

    /** Brings a file's content, or a folder's list of names, onto the disk. */
    static void force(Path path) throws IOException {
        var folder = Files.isDirectory(path, NOFOLLOW_LINKS);
        try (var channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows can not open a folder, nor can we one that we may not list; names are in the system's journal.
            if (!folder) {
                throw e;
            }
        }
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    static boolean exists(Path path) {
        return Files.exists(path, NOFOLLOW_LINKS);
    }

    /**
     * Makes {@code to} the same file as {@code from}, or where that is impossible a copy.
     *
     * @param time when {@code from} was written
     * @return the time of the file, which in a copy may be rounded
     */
    static long linkOrCopy(Path from, Path to, long time) throws IOException {
        try {
            Files.createLink(to, from);
            return time;
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, NOFOLLOW_LINKS);
            return time(to);
        }
    }

    /** Whether {@code file} holds these bytes and no others. */
    static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** When the file was last written, in nanoseconds since 1970, as far as the file system tells them apart. */
    static long time(BasicFileAttributes attributes) {
        return nanos(attributes.lastModifiedTime());
    }

    static long time(Path file) throws IOException {
        return time(Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS));
    }

    /** The number by which the file system knows a folder, whatever it is called; -1 where there is none. */
    static long number(Path folder) throws IOException {
        return hasUnixAttributes(folder) ? (long) attribute(folder, "unix:ino") : -1;
    }

    /**
     * A folder as it is: by which number the file system knows it, -1 where it has none, and when its names and it
     * itself were last changed, in nanoseconds since 1970.
     */
    record Seen(long number, long written, long changed) {}

    /** Looks at a folder; nothing where there is none, or a symbolic link. */
    static Optional<Seen> see(Path folder) throws IOException {
        try {
            if (!hasUnixAttributes(folder)) {
                var plain = Files.readAttributes(folder, BasicFileAttributes.class, NOFOLLOW_LINKS);
                return plain.isDirectory() ? Optional.of(new Seen(-1, time(plain), time(plain))) : Optional.empty();
            }
            var all = Files.readAttributes(folder, "unix:isDirectory,ino,lastModifiedTime,ctime", NOFOLLOW_LINKS);
            return requireNonNull(all.get("isDirectory")).equals(true)
                    ? Optional.of(new Seen(
                            (long) requireNonNull(all.get("ino")),
                            nanos(requireNonNull(all.get("lastModifiedTime"))),
                            nanos(requireNonNull(all.get("ctime")))))
                    : Optional.empty();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        }
    }

    private static long nanos(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }

    /** Gives {@code to}, a folder of our own, the permissions of {@code from}; we stay able to write in it. */
    static void copyMode(Path from, Path to) throws IOException {
        if (hasUnixAttributes(from)) {
            var mode = ((int) attribute(from, "unix:mode") & 07777) | 0700;
            if (((int) attribute(to, "unix:mode") & 07777) != mode) {
                Files.setAttribute(to, "unix:mode", mode);
            }
        }
    }

    /** Where a path of the edition lies in a folder. */
    static Path in(Path folder, OutputPath path) throws IOException {
        return folder.resolve(relative(path.value()));
    }

    /** A path of the edition, relative to the site. */
    static Path relative(String path) throws IOException {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new Refused("this machine can not write the file name “%s”; set LC_ALL=C.UTF-8".formatted(path));
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean hasUnixAttributes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    private static Object attribute(Path path, String name) throws IOException {
        return Files.getAttribute(path, name, NOFOLLOW_LINKS);
    }
}
