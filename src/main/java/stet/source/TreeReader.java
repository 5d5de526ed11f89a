package stet.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private TreeReader() {}

    /**
     * Lists {@code folders} of the archive at {@code root}; one that is not there has no files. Throws
     * {@link UncheckedIOException} if the disk fails.
     */
    public static SourceTree read(Path root, List<String> folders) {
        var files = new TreeMap<SourcePath, SourceFile>();
        var oddities = new ArrayList<Oddity>();
        for (var folder : folders) {
            var start = root.resolve(folder);
            if (Files.isSymbolicLink(start)) {
                oddities.add(new Oddity(new SourcePath(folder), Kind.SYMBOLIC_LINK));
            } else if (Files.isDirectory(start)) {
                walk(root, start, files, oddities);
            }
        }
        return new SourceTree(files, List.copyOf(oddities));
    }

    private static void walk(Path root, Path start, SortedMap<SourcePath, SourceFile> files, List<Oddity> oddities) {
        try {
            Files.walkFileTree(start, new Lister(root, files, oddities));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Lister extends SimpleFileVisitor<Path> {

        private final Path root;
        private final SortedMap<SourcePath, SourceFile> files;
        private final List<Oddity> oddities;

        Lister(Path root, SortedMap<SourcePath, SourceFile> files, List<Oddity> oddities) {
            this.root = root;
            this.files = files;
            this.oddities = oddities;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            var path = path(file);
            if (attributes.isSymbolicLink()) {
                oddities.add(new Oddity(path, Kind.SYMBOLIC_LINK));
            } else if (!attributes.isRegularFile()) {
                oddities.add(new Oddity(path, Kind.SPECIAL_FILE));
            } else if (attributes.size() > MAX_SIZE) {
                oddities.add(new Oddity(path, Kind.TOO_LARGE));
            } else if (path.value().indexOf(REFUSED) >= 0) {
                var isReadable = file.toString().indexOf(REFUSED) < 0;
                oddities.add(new Oddity(path, isReadable ? Kind.NAME_REFUSED : Kind.NAME_UNREADABLE));
            } else if (files.putIfAbsent(path, sourceFile(path, file, attributes)) != null) {
                oddities.add(new Oddity(path, Kind.NAME_TWICE));
            }
            return FileVisitResult.CONTINUE;
        }

        private static SourceFile sourceFile(SourcePath path, Path file, BasicFileAttributes attributes) {
            var time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            return new SourceFile(path, file, attributes.size(), time);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            oddities.add(new Oddity(path(file), Kind.UNREADABLE));
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path file) {
            return String.valueOf(file.getFileName()).startsWith(".");
        }

        private SourcePath path(Path file) {
            var relative = root.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            return new SourcePath(isPlain(relative) ? relative : shown(relative));
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
