package stet.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import stet.source.SourceTree.Kind;
import stet.source.SourceTree.Oddity;

/** Lists the files of an archive. Names that begin with a dot are passed over, links are never followed. */
public final class TreeReader {

    /** The largest file that is read, in bytes: pictures are rarely larger, texts never. */
    public static final long MAX_SIZE = 16L << 20;

    /**
     * Stands for a character that no name may have: on a screen it could do anything, on Windows it could be a folder.
     * Java itself puts it for what it can not decode.
     */
    private static final char REFUSED = '\ufffd';

    /** How deep folders are split: as deep as years lie in {@code content/articles}. */
    private static final int DEEP = 2;

    private TreeReader() {}

    /**
     * Lists {@code folders} of the archive at {@code root}; one that is not there has no files. Throws
     * {@link UncheckedIOException} if the disk fails.
     */
    public static SourceTree read(Path root, List<String> folders) {
        return SourceTree.of(parts(root, folders).stream().map(Part::read).toList());
    }

    /** The same in parts that may be read at once: what lies down to {@link #DEEP} folders deep is split. */
    public static List<Part> parts(Path root, List<String> folders) {
        var parts = new ArrayList<Part>();
        for (var folder : folders) {
            var start = root.resolve(folder);
            if (Files.isSymbolicLink(start) || Files.isDirectory(start)) {
                split(root, start, 0, parts);
            }
        }
        return parts;
    }

    private static void split(Path root, Path folder, int depth, List<Part> parts) {
        var isWhole = depth == DEEP || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        parts.add(new Part(root, folder, isWhole));
        if (isWhole) {
            return;
        }
        try (var inside = Files.newDirectoryStream(folder, file -> isFolder(file))) {
            for (var below : inside) {
                split(root, below, depth + 1, parts);
            }
        } catch (AccessDeniedException e) {
            // Whoever reads the part says so.
        } catch (IOException | DirectoryIteratorException e) {
            throw new UncheckedIOException(
                    e instanceof IOException io ? io : ((DirectoryIteratorException) e).getCause());
        }
    }

    private static boolean isFolder(Path file) {
        return !isHidden(file) && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isHidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    /**
     * A folder of an archive.
     *
     * @param isWhole whether what lies in its folders belongs to it
     */
    public record Part(Path root, Path folder, boolean isWhole) {

        /** Lists its files. Throws {@link UncheckedIOException} if the disk fails. */
        public SourceTree read() {
            var files = new ArrayList<SourceFile>();
            var oddities = new ArrayList<Oddity>();
            try {
                Files.walkFileTree(
                        folder, Set.of(), isWhole ? Integer.MAX_VALUE : 1, new Lister(root, files, oddities));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return SourceTree.of(files, oddities);
        }
    }

    private static final class Lister extends SimpleFileVisitor<Path> {

        private final Path root;
        private final int start;
        private final List<SourceFile> files;
        private final List<Oddity> oddities;

        Lister(Path root, List<SourceFile> files, List<Oddity> oddities) {
            this.root = root;
            start = root.resolve("-").toString().length() - 1;
            this.files = files;
            this.oddities = oddities;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // A folder whose files are a part of their own is told as if it were a file.
            if (isHidden(file) || attributes.isDirectory()) {
                return FileVisitResult.CONTINUE;
            }
            var name = name(file);
            var path = path(name);
            if (attributes.isSymbolicLink()) {
                oddities.add(new Oddity(path, Kind.SYMBOLIC_LINK));
            } else if (!attributes.isRegularFile()) {
                oddities.add(new Oddity(path, Kind.SPECIAL_FILE));
            } else if (attributes.size() > MAX_SIZE) {
                oddities.add(new Oddity(path, Kind.TOO_LARGE));
            } else if (path.value().indexOf(REFUSED) >= 0) {
                var isReadable = file.toString().indexOf(REFUSED) < 0;
                oddities.add(new Oddity(path, isReadable ? Kind.NAME_REFUSED : Kind.NAME_UNREADABLE));
            } else {
                files.add(sourceFile(path, name, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        private SourceFile sourceFile(SourcePath path, String name, BasicFileAttributes attributes) {
            var time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            return new SourceFile(path, root, name, attributes.size(), time);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            oddities.add(new Oddity(path(name(file)), Kind.UNREADABLE));
            return FileVisitResult.CONTINUE;
        }

        private String name(Path file) {
            var separator = file.getFileSystem().getSeparator();
            var name = file.toString().substring(start);
            return separator.equals("/") ? name : name.replace(separator, "/");
        }

        private static SourcePath path(String name) {
            return new SourcePath(isPlain(name) ? name : shown(name));
        }

        /** Whether all of a name can stay as it is, as of most files it can. */
        private static boolean isPlain(String name) {
            for (var i = 0; i < name.length(); i++) {
                var c = name.charAt(i);
                if (c < ' ' || c > '~' || c == '\\') {
                    return false;
                }
            }
            return true;
        }

        private static String shown(String name) {
            var shown = new StringBuilder(Normalizer.normalize(name, Normalizer.Form.NFC));
            for (var i = 0; i < shown.length(); i++) {
                if (shown.charAt(i) == '\\' || Character.isISOControl(shown.charAt(i))) {
                    shown.setCharAt(i, REFUSED);
                }
            }
            return shown.toString();
        }
    }
}
