package stet.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import stet.plain.Fingerprint;

/**
 * The folder in which the next release is made ready. What is in it is real folders, files of the release before that
 * the edition may want, and another's files: a file that is written now can not go astray through a link.
 */
final class Spare {

    private static final long ABSENT = Long.MIN_VALUE;

    private final Place place;
    private final Wanted wanted;
    private final Survey live;
    private final Means means;
    private final Manifest manifest;
    private final long[] times;
    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> carried = new HashSet<>();

    private Spare(Place place, Wanted wanted, Survey live, Means means, Manifest manifest) {
        this.place = place;
        this.wanted = wanted;
        this.live = live;
        this.means = means;
        this.manifest = manifest;
        times = new long[wanted.size()];
        Arrays.fill(times, ABSENT);
    }

    /** Takes up the spare, and does all that can be done before it is known what is on the pages. */
    static Spare open(Place place, Wanted wanted, Survey live, Means means) throws IOException {
        var manifest = Manifest.read(place.spareManifest(), wanted).orElse(Manifest.none(wanted));
        means.step("delete manifest of spare");
        Files.deleteIfExists(place.spareManifest());
        Files.deleteIfExists(place.nextManifest());
        var spare = new Spare(place, wanted, live, means, manifest);
        spare.makeRoot();
        spare.sweep();
        spare.makeFolders();
        spare.carryForeign();
        return spare;
    }

    /** Whether the file that is in the spare is what the edition wants. */
    boolean vouches(int file, Fingerprint print, Look look) {
        return times[file] != ABSENT && manifest.vouches(wanted.generator(), file, print, look, times[file]);
    }

    long time(int file) {
        return times[file];
    }

    /** Makes room for a file, by another name of which what was there may be published. */
    void clear(int file) throws IOException {
        if (times[file] != ABSENT) {
            delete(Path.of(wanted.paths().get(file).value()));
            times[file] = ABSENT;
        }
    }

    private void makeRoot() throws IOException {
        means.step("make spare");
        var root = place.spare();
        if (Disk.exists(root) && !Files.isDirectory(root, NOFOLLOW_LINKS)) {
            Files.delete(root);
        }
        Files.createDirectories(root);
        if (Disk.exists(place.site())) {
            Disk.copyMode(place.site(), root);
        }
    }

    private void sweep() throws IOException {
        new FolderWalk(place.spare()) {
            @Override
            void folder(Path path) {
                if (isWantedFolder(path)) {
                    folders.add(path);
                }
            }

            @Override
            void file(Path path, BasicFileAttributes attributes) throws IOException {
                if (isCarriedAlready(path, attributes)) {
                    carried.add(path);
                } else if (!keeps(path, attributes)) {
                    delete(path);
                }
            }

            @Override
            void leave(Path path) throws IOException {
                if (!isWantedFolder(path)) {
                    delete(path);
                }
            }
        }.start();
    }

    private boolean isWantedFolder(Path path) {
        return wanted.folders().contains(path) || live.foreignFolders().contains(path);
    }

    /** Keeps a file at a path of the edition, if it is ours and nobody has changed it, and takes note of it. */
    private boolean keeps(Path path, BasicFileAttributes attributes) {
        var file = wanted.index(Wanted.name(path));
        var isKept = file >= 0
                && attributes.isRegularFile()
                && manifest.files().has(file)
                && manifest.files().time(file) == Disk.time(attributes);
        if (isKept) {
            times[file] = Disk.time(attributes);
        }
        return isKept;
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
        Files.delete(place.spare().resolve(path));
    }

    private void makeFolders() throws IOException {
        var missing = new TreeSet<>(wanted.folders());
        missing.addAll(live.foreignFolders());
        missing.removeAll(folders);
        for (var folder : missing) {
            means.step("make " + folder);
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
            Disk.linkOrCopy(from, to);
        } else {
            try {
                Files.createLink(to, from);
            } catch (FileSystemException | UnsupportedOperationException e) {
                // A socket or a pipe can not be copied, and holds nothing.
            }
        }
    }
}
