package stet.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import stet.site.OutputPath;

/** The folder in which the next release is made ready, being brought up to what the edition wants. */
final class Spare {

    private final Place place;
    private final Wanted wanted;
    private final Survey live;
    private final Means means;

    /** Times of the files of the edition that are in the spare. */
    private final ConcurrentMap<OutputPath, Long> times = new ConcurrentHashMap<>();

    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> carried = new HashSet<>();

    Spare(Place place, Wanted wanted, Survey live, Means means) {
        this.place = place;
        this.wanted = wanted;
        this.live = live;
        this.means = means;
    }

    /**
     * Does all that can be done without rendering. What is there afterwards is real folders, files the edition wants,
     * and another's files: a file that is written now can not go astray through a link.
     *
     * @param manifest what the spare holds
     * @return the files of the edition that are in the spare, with their times
     */
    ConcurrentMap<OutputPath, Long> update(Manifest manifest) throws IOException {
        makeRoot();
        sweep(manifest);
        makeFolders();
        carryForeign();
        linkReusable();
        return times;
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

    private void sweep(Manifest manifest) throws IOException {
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
                } else if (!keeps(manifest, path, attributes)) {
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

    /** Keeps a file that the edition wants as it is, and takes note of it. */
    private boolean keeps(Manifest manifest, Path path, BasicFileAttributes attributes) {
        var name = Wanted.name(path);
        var print = name.flatMap(wanted::print);
        if (name.isPresent()
                && print.isPresent()
                && manifest.vouches(wanted.generator(), name.get(), print.get(), attributes)) {
            times.put(name.get(), Disk.time(attributes));
            return true;
        }
        return false;
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

    private void linkReusable() throws IOException {
        for (var entry : live.reusable().entrySet()) {
            if (!times.containsKey(entry.getKey())) {
                means.step("link " + entry.getKey());
                var to = Disk.in(place.spare(), entry.getKey());
                times.put(entry.getKey(), Disk.linkOrCopy(Disk.in(place.site(), entry.getKey()), to));
            }
        }
    }
}
