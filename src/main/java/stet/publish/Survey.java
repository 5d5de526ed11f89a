package stet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/** What is found in the published folder. */
final class Survey {

    private static final long ABSENT = Long.MIN_VALUE;

    private final Wanted wanted;
    private final Manifest manifest;
    private final long[] times;
    private final NavigableMap<Path, BasicFileAttributes> foreign = new TreeMap<>();
    private final Set<Path> foreignFolders = new TreeSet<>();

    private Survey(Wanted wanted, Manifest manifest) {
        this.wanted = wanted;
        this.manifest = manifest;
        times = new long[wanted.size()];
        Arrays.fill(times, ABSENT);
    }

    /** Looks at the published folder, and refuses to go on where the edition and another's files can not both be. */
    static Survey of(Path site, Manifest manifest, Wanted wanted) throws IOException {
        var survey = new Survey(wanted, manifest);
        if (Disk.exists(site)) {
            survey.new Walk(site).start();
        }
        for (var file : survey.foreign.keySet()) {
            Wanted.addWithAncestors(file.getParent(), survey.foreignFolders);
        }
        survey.refuseCollisions(site);
        return survey;
    }

    /** Whether the file that is published is what the edition wants. */
    boolean vouches(int file, Fingerprint print, Look look) {
        return manifest.vouches(wanted.generator(), file, print, look, times[file]);
    }

    /** Why the file that is published will not do. */
    Reason reason(int file, Fingerprint print, Look look) {
        var files = manifest.files();
        if (!files.has(file)) {
            return Reason.NEW;
        }
        if (!manifest.generator().equals(wanted.generator())) {
            return Reason.GENERATOR;
        }
        if (!files.isPrint(file, print)) {
            return Reason.PAGE;
        }
        var published = manifest.looks().get(files.look(file));
        if (published.equals(look)) {
            return Reason.FILE;
        }
        return published.templates().equals(look.templates()) ? Reason.SITE : Reason.TEMPLATES;
    }

    /** The time of the file that is published; whether one is, {@link #holds} tells. */
    long time(int file) {
        return times[file];
    }

    /** Whether a plain file is published there, whatever is in it. */
    boolean holds(int file) {
        return times[file] != ABSENT;
    }

    /** Files of ours that the edition does not have. */
    Iterable<OutputPath> gone() {
        return manifest.others();
    }

    int goneCount() {
        return manifest.others().size();
    }

    /** What Stet did not make and the edition does not have: files, symbolic links, anything but folders. */
    NavigableMap<Path, BasicFileAttributes> foreign() {
        return foreign;
    }

    /** The folders these are in, and those that Stet did not make, outermost first. */
    Set<Path> foreignFolders() {
        return foreignFolders;
    }

    /**
     * A file in place of a file is no collision: in a fresh clone there is no manifest, and all is another's. But to
     * drop a folder of theirs, or to write through a link of theirs, could cost more than a page.
     */
    private void refuseCollisions(Path site) throws Refused {
        for (var file : foreign.keySet()) {
            if (wanted.folders().contains(file)) {
                throw new Refused(
                        "%s was not made by Stet and is in the way of a folder; move it".formatted(site.resolve(file)));
            }
        }
        for (var folder : foreignFolders) {
            if (wanted.index(Wanted.name(folder)) >= 0) {
                throw new Refused("%s holds files that were not made by Stet and is in the way of a page; move it"
                        .formatted(site.resolve(folder)));
            }
        }
    }

    /** The folders of the release before. */
    private Set<Path> ours() throws IOException {
        var files = new ArrayList<>(manifest.others());
        for (var i = 0; i < wanted.size(); i++) {
            if (manifest.files().has(i)) {
                files.add(wanted.paths().get(i));
            }
        }
        return Wanted.folders(files);
    }

    /** Sorts what it sees. */
    private final class Walk extends FolderWalk {

        private final Set<Path> ours;
        private final Set<OutputPath> gone = new TreeSet<>(manifest.others());

        Walk(Path site) throws IOException {
            super(site);
            ours = ours();
        }

        @Override
        void folder(Path path) {
            if (!ours.contains(path)) {
                Wanted.addWithAncestors(path, foreignFolders);
            }
        }

        @Override
        void file(Path path, BasicFileAttributes attributes) {
            var name = Wanted.name(path);
            var file = wanted.index(name);
            if (file >= 0) {
                if (attributes.isRegularFile()) {
                    times[file] = Disk.time(attributes);
                }
            } else if (!attributes.isRegularFile() || !isGone(name)) {
                foreign.put(path, attributes);
            }
        }

        private boolean isGone(String name) {
            return !gone.isEmpty() && name.indexOf('\\') < 0 && gone.contains(new OutputPath(name));
        }
    }
}
