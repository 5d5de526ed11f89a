package stet.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import stet.plain.Fingerprint;
import stet.publish.Slots.Slot;

/**
 * The folder in which the next release is made ready. What is in it is real folders, files of the release before that
 * the edition may want, and another's files: a file that is written now can not go astray through a link.
 */
final class Spare {

    private final Place place;
    private final Wanted wanted;
    private final Survey live;
    private final Means means;
    private final Slot slot;
    private final int[] numbers;
    private final Set<Path> folders = new TreeSet<>();
    private final Set<Path> carried = new HashSet<>();
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    private Spare(Place place, Means means, Wanted wanted, Survey live, Slot slot) {
        this.place = place;
        this.wanted = wanted;
        this.live = live;
        this.means = means;
        this.slot = slot;
        numbers = live.numbersIn(slot.manifest().paths());
    }

    /** Takes up the spare, and does all that can be done before it is known what is on the pages. */
    static Spare open(Place place, Means means, Wanted wanted, Survey live, Slot slot) throws IOException {
        means.step("delete manifest of spare");
        Files.deleteIfExists(place.spareManifest());
        Files.deleteIfExists(place.nextManifest());
        var spare = new Spare(place, means, wanted, live, slot);
        spare.makeRoot();
        spare.sweep();
        spare.makeFolders();
        spare.carryForeign();
        return spare;
    }

    /** Whether the file that is in the spare is what the edition wants. */
    boolean vouches(int file, Fingerprint print, Look look) {
        return numbers[file] != Wanted.NONE && slot.manifest().vouches(wanted.generator(), numbers[file], print, look);
    }

    long time(int file) {
        return slot.manifest().files().time(numbers[file]);
    }

    /** Makes room for a file, by another name of which what was there may be published. */
    void clear(int file) throws IOException {
        var path = wanted.paths().get(file);
        touched.add(Folders.outer(path.value()));
        if (numbers[file] != Wanted.NONE) {
            delete(Path.of(path.value()));
            numbers[file] = Wanted.NONE;
        }
    }

    /** The folders in which something has come or gone, relative to the site. */
    Set<String> touched() {
        return touched;
    }

    /** The marks of the folders that hold nothing but the edition, now that it is ready. */
    Set<Fingerprint> marks(long now) throws IOException {
        var marks = new HashSet<>(slot.found().clean());
        for (var folder : wanted.folders().all()) {
            var path = Disk.relative(folder.path());
            if (touched.contains(folder.path()) && !live.foreignFolders().contains(path)) {
                Disk.see(place.spare().resolve(path))
                        .flatMap(seen -> Marks.of(folder, seen, now))
                        .ifPresent(marks::add);
            }
        }
        return marks;
    }

    private void makeRoot() throws IOException {
        var root = place.spare();
        if (slot.manifest().size() == 0 || !Files.isDirectory(root, NOFOLLOW_LINKS)) {
            means.step("delete spare");
            Disk.deleteTree(root);
        }
        means.step("make spare");
        Files.createDirectories(root);
        if (Disk.exists(place.site())) {
            Disk.copyMode(place.site(), root);
        }
    }

    private void sweep() throws IOException {
        for (var stray : slot.found().strays().descendingMap().entrySet()) {
            if (isCarriedAlready(stray.getKey(), stray.getValue())) {
                carried.add(stray.getKey());
            } else {
                delete(stray.getKey());
            }
        }
        sweepOurs();
        slot.found().folders().forEach(folder -> folders.add(Path.of(folder)));
        folders.addAll(slot.found().strayFolders());
        for (var folder : new TreeSet<>(folders).descendingSet()) {
            if (!wanted.hasFolder(folder) && !live.foreignFolders().contains(folder)) {
                delete(folder);
                folders.remove(folder);
            }
        }
    }

    /** Keeps those of our files that have a path of the edition, and that nobody has changed. */
    private void sweepOurs() throws IOException {
        var kept = new BitSet(slot.manifest().size());
        for (var file = 0; file < numbers.length; file++) {
            if (numbers[file] != Wanted.NONE && slot.found().isIntact(numbers[file])) {
                kept.set(numbers[file]);
            } else {
                numbers[file] = Wanted.NONE;
            }
        }
        var paths = slot.manifest().paths().reader();
        for (var i = kept.nextClearBit(0); i < slot.manifest().size(); i = kept.nextClearBit(i + 1)) {
            if (slot.found().holds(i)) {
                delete(Path.of(paths.path(i)));
            }
        }
    }

    /** Whether this is another's file, and still the very same one that is published. */
    private boolean isCarriedAlready(Path path, BasicFileAttributes attributes) {
        var published = live.foreign().get(path);
        return published != null
                && published.isRegularFile()
                && published.fileKey() != null
                && published.fileKey().equals(attributes.fileKey());
    }

    private void delete(Path path) throws IOException {
        means.step("delete " + path);
        touched.add(Folders.outer(Wanted.name(path)));
        Files.delete(place.spare().resolve(path));
    }

    private void makeFolders() throws IOException {
        var missing = new TreeSet<>(live.foreignFolders());
        for (var folder : wanted.folders().paths()) {
            missing.add(Disk.relative(folder));
        }
        missing.remove(Disk.relative(""));
        missing.removeAll(folders);
        for (var folder : missing) {
            means.step("make " + folder);
            touched.add(Wanted.name(folder));
            touched.add(Folders.outer(Wanted.name(folder)));
            var made = Files.createDirectory(place.spare().resolve(folder));
            if (live.foreignFolders().contains(folder)) {
                Disk.copyMode(place.site().resolve(folder), made);
            }
        }
    }

    private void carryForeign() throws IOException {
        for (var entry : live.foreign().entrySet()) {
            if (!carried.contains(entry.getKey())) {
                means.step("carry " + entry.getKey());
                try {
                    carry(entry.getKey(), entry.getValue());
                } catch (NoSuchFileException e) {
                    // It has gone since we looked; then there is nothing to carry.
                }
            }
        }
    }

    private void carry(Path path, BasicFileAttributes attributes) throws IOException {
        var from = place.site().resolve(path);
        var to = place.spare().resolve(path);
        if (attributes.isSymbolicLink()) {
            Files.createSymbolicLink(to, Files.readSymbolicLink(from));
        } else if (attributes.isRegularFile()) {
            Disk.linkOrCopy(from, to, Disk.time(attributes));
        } else {
            try {
                Files.createLink(to, from);
            } catch (FileSystemException | UnsupportedOperationException e) {
                // A socket or a pipe can not be copied, and holds nothing.
            }
        }
    }
}
