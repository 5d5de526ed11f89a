package stet.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a site lies, and where beside it our own things lie.
 *
 * @param site the folder that is published, with no symbolic link on the way to it
 * @param home our own folder for this site: on the same disk, since folders are exchanged by renaming
 */
record Place(Path site, Path home) {

    private static final String OURS = ".stet";

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final Set<PosixFilePermission> GROUP = PosixFilePermissions.fromString("---rwx---");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("------rwx");

    /** The place for what was asked to go to {@code out}; where that is a symbolic link, its target is meant. */
    static Place of(Path out) throws IOException {
        var refusal = refusal(out, List.of());
        if (refusal.isPresent()) {
            throw new Refused(refusal.get());
        }
        var site = real(out.toAbsolutePath());
        return at(site);
    }

    private static Place at(Path site) {
        return new Place(
                site, site.resolveSibling(OURS).resolve(site.getFileName().toString()));
    }

    /** Why {@code out} can not be the output folder of a site that is made from {@code sources}. */
    static Optional<String> refusal(Path out, List<Path> sources) throws IOException {
        if (Files.exists(out, NOFOLLOW_LINKS) && !Files.isDirectory(out)) {
            return Optional.of(
                    Files.isSymbolicLink(out) && !Files.exists(out)
                            ? "the output folder %s is a symbolic link that leads nowhere".formatted(out)
                            : "the output folder %s is a file".formatted(out));
        }
        var site = real(out.toAbsolutePath());
        if (site.getFileName() == null) {
            return Optional.of("the output folder %s is a whole disk".formatted(out));
        }
        for (var name : site) {
            if (name.toString().equalsIgnoreCase(OURS)) {
                return Optional.of("the output folder %s lies where Stet keeps its own files".formatted(out));
            }
        }
        for (var around = site.getParent(); around != null; around = around.getParent()) {
            if (isSite(around)) {
                return Optional.of("the output folder %s lies in the site %s".formatted(out, around));
            }
        }
        for (var source : sources) {
            var folder = real(source.toAbsolutePath());
            if (site.startsWith(folder) || folder.startsWith(site)) {
                var how = site.equals(folder) ? "is" : site.startsWith(folder) ? "lies in" : "holds";
                return Optional.of("the output folder %s %s the source folder %s".formatted(out, how, source));
            }
        }
        return Optional.empty();
    }

    /** Makes our folders, if they are not there: they hold drafts, and what is to be public no more. */
    void makeHome() throws IOException {
        Files.createDirectories(parent());
        var isPosix = parent().getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Files.createDirectory(memory(), isPosix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            if (isPosix) {
                closeOurs();
            }
        }
        Files.createDirectories(home);
    }

    /** Copies and caches bring our folder back open to all. A group that may write to it builds, and so may read. */
    private void closeOurs() throws IOException {
        var allowed = Files.getPosixFilePermissions(memory());
        var closed = EnumSet.noneOf(PosixFilePermission.class);
        closed.addAll(allowed);
        closed.removeAll(OTHERS);
        if (!closed.contains(PosixFilePermission.GROUP_WRITE)) {
            closed.removeAll(GROUP);
        }
        if (!closed.equals(allowed)) {
            try {
                Files.setPosixFilePermissions(memory(), closed);
            } catch (FileSystemException e) {
                // It is another's, who alone can close it.
            }
        }
    }

    /** Whether a folder was published by Stet. */
    private static boolean isSite(Path folder) {
        return folder.getFileName() != null && Files.isRegularFile(at(folder).manifest());
    }

    Path parent() {
        return site.resolveSibling("");
    }

    /** What is ours, of this site and those beside it. */
    Path memory() {
        return home.resolveSibling("");
    }

    Path lock() {
        return home.resolve("lock");
    }

    Path spare() {
        return home.resolve("spare");
    }

    /** What was published until now, while it is on its way to be the spare. */
    Path last() {
        return home.resolve("last");
    }

    /** What the published folder holds. */
    Path manifest() {
        return home.resolve("manifest");
    }

    /** What the spare holds: the release before. There is none while the spare is worked on. */
    Path spareManifest() {
        return home.resolve("spare.manifest");
    }

    /** What the spare holds when it is ready to be published. */
    Path nextManifest() {
        return home.resolve("next.manifest");
    }

    /** How folders of both were when they held nothing but ours. */
    Path marks() {
        return home.resolve("marks");
    }

    /** That the spare is to be published. */
    Path intent() {
        return home.resolve("intent");
    }

    /** The path with all symbolic links resolved, of something that need not be there yet. */
    private static Path real(Path absolute) throws IOException {
        try {
            return absolute.toRealPath();
        } catch (NoSuchFileException e) {
            var parent = absolute.getParent();
            if (parent == null) {
                throw e;
            }
            return real(parent).resolve(absolute.getFileName()).normalize();
        }
    }
}
