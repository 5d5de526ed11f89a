package stet.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import stet.plain.Crew;
import stet.plain.Fingerprint;
import stet.publish.Folders.Folder;

/**
 * What a folder holds of what its manifest says, and what else. A file is looked at once, and its folder is only listed
 * where its {@link Marks mark} does not tell what is in it. A whole crew may do it: nothing in it waits for anything
 * else.
 */
final class Inventory {

    private static final byte ABSENT = 0;
    private static final byte CHANGED = 1;
    private static final byte INTACT = 2;

    private final Path root;
    private final Manifest manifest;
    private final byte[] states;
    private final NavigableMap<Path, BasicFileAttributes> strays = new ConcurrentSkipListMap<>();
    private final Set<Path> strayFolders = new ConcurrentSkipListSet<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<Fingerprint> clean = ConcurrentHashMap.newKeySet();

    private Inventory(Path root, Manifest manifest) {
        this.root = root;
        this.manifest = manifest;
        states = new byte[manifest.size()];
    }

    /** What is known of folders before they are looked at: their marks, and since when these could tell a change. */
    record Known(Marks marks, long now) {}

    /**
     * Looks into a folder.
     *
     * @param sure which files need no look as long as their folder has its mark
     */
    static Inventory of(Path root, Manifest manifest, Known known, IntPredicate sure, Crew crew) {
        var inventory = new Inventory(root, manifest);
        var folders = inventory.realFolders(manifest.paths().folders(), crew);
        crew.each(folders.size(), i -> inventory.lookInto(folders.get(i), known, sure));
        return inventory;
    }

    /** What is known of a folder into which nobody has looked: nothing. */
    static Inventory none(Path root) {
        return new Inventory(root, Manifest.NONE);
    }

    /** Whether a file is there as we left it. */
    boolean isIntact(int file) {
        return states[file] == INTACT;
    }

    /** Whether a plain file is there, whatever is in it. */
    boolean holds(int file) {
        return states[file] != ABSENT;
    }

    boolean isWhole() {
        return IntStream.range(0, states.length).allMatch(this::isIntact);
    }

    /** The first file that is not there as we left it; one more than there are where all are. */
    int firstBroken() {
        var file = 0;
        while (file < states.length && isIntact(file)) {
            file++;
        }
        return file;
    }

    /** What is no file of ours: other files, symbolic links, anything but folders. */
    NavigableMap<Path, BasicFileAttributes> strays() {
        return strays;
    }

    /** The folders that are not of ours. */
    Set<Path> strayFolders() {
        return strayFolders;
    }

    /** Those of our folders that are there. */
    Set<String> folders() {
        return folders;
    }

    /** The marks of those that hold what they should and nothing else. */
    Set<Fingerprint> clean() {
        return clean;
    }

    /** A folder of ours that is there. */
    private record Real(Folder folder, Path path, Disk.Seen seen) {}

    private List<Real> realFolders(Folders ours, Crew crew) {
        var all = new ArrayList<>(ours.all());
        var seen = new ArrayList<Optional<Real>>();
        all.forEach(folder -> seen.add(Optional.empty()));
        crew.each(all.size(), i -> seen.set(i, see(all.get(i))));
        var real = new ArrayList<Real>();
        for (var folder : seen) {
            // What lies beyond a symbolic link is none of ours.
            if (folder.isPresent() && hasRealOuter(folder.get().folder.path())) {
                folders.add(folder.get().folder.path());
                real.add(folder.get());
            }
        }
        return real;
    }

    private boolean hasRealOuter(String path) {
        return path.isEmpty() || folders.contains(Folders.outer(path));
    }

    private Optional<Real> see(Folder folder) {
        try {
            var path = root.resolve(folder.path());
            return Disk.see(path).map(seen -> new Real(folder, path, seen));
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lookInto(Real real, Known known, IntPredicate sure) {
        try {
            var mark = Marks.of(real.folder, real.seen, known.now);
            var isAsItWas = known.marks.has(mark);
            var paths = manifest.paths().reader();
            var isClean = isAsItWas || !hasStrays(real, paths);
            for (var i = 0; i < real.folder.size(); i++) {
                var file = real.folder.file(i);
                states[file] = isAsItWas && sure.test(file) ? INTACT : state(file, real.path, paths.name(file));
                isClean &= states[file] == INTACT;
            }
            if (isClean) {
                mark.ifPresent(clean::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte state(int file, Path folder, String name) throws IOException {
        try {
            var there = folder.resolve(name);
            var attributes = Files.readAttributes(there, BasicFileAttributes.class, NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                stray(root.relativize(there), attributes);
                return ABSENT;
            }
            return Disk.time(attributes) == manifest.files().time(file) ? INTACT : CHANGED;
        } catch (NoSuchFileException | InvalidPathException e) {
            return ABSENT;
        }
    }

    private boolean hasStrays(Real real, PathTable.Reader paths) throws IOException {
        var ours = new HashSet<String>();
        for (var i = 0; i < real.folder.size(); i++) {
            ours.add(paths.name(real.folder.file(i)));
        }
        var inner = real.folder.path().isEmpty() ? "" : real.folder.path() + "/";
        real.folder.folders().stream()
                .filter(name -> folders.contains(inner + name))
                .forEach(ours::add);
        var found = false;
        try (var names = Files.newDirectoryStream(real.path)) {
            for (var path : names) {
                if (!ours.contains(path.getFileName().toString())) {
                    found = true;
                    stray(root.relativize(path));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private void stray(Path path) throws IOException {
        try {
            stray(path, Files.readAttributes(root.resolve(path), BasicFileAttributes.class, NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            // It has gone since its name was read.
        }
    }

    private void stray(Path path, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isDirectory()) {
            strays.put(path, attributes);
            return;
        }
        strayFolders.add(path);
        new FolderWalk(root.resolve(path)) {
            @Override
            void file(Path inner, BasicFileAttributes innerAttributes) {
                strays.put(path.resolve(inner), innerAttributes);
            }

            @Override
            void folder(Path inner) {
                strayFolders.add(path.resolve(inner));
            }
        }.start();
    }
}
