package stet.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** One look at everything in a folder, by paths relative to it. Symbolic links are seen, and never followed. */
abstract class FolderWalk extends SimpleFileVisitor<Path> {

    private final Path root;

    FolderWalk(Path root) {
        this.root = root;
    }

    abstract void file(Path path, BasicFileAttributes attributes) throws IOException;

    abstract void folder(Path path);

    /** Called when all that is in the folder has been seen. */
    void leave(Path path) throws IOException {}

    final void start() throws IOException {
        Files.walkFileTree(root, this);
    }

    @Override
    public final FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (!folder.equals(root)) {
            folder(root.relativize(folder));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public final FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        file(root.relativize(file), attributes);
        return FileVisitResult.CONTINUE;
    }

    /** What has gone since its name was read is not there: git tidies its own folder when it likes. */
    @Override
    public final FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException && !file.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public final FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (!folder.equals(root)) {
            leave(root.relativize(folder));
        }
        return FileVisitResult.CONTINUE;
    }
}
