package stet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stet.site.OutputPath;

/**
 * What is found in the published folder.
 *
 * @param reusable files that are just what the edition wants, with their times
 * @param comparable files where the edition has a file too, of which it can not be told without their bytes
 * @param gone files of ours that the edition does not have
 * @param foreign what Stet did not make and the edition does not have: files, symbolic links, anything but folders
 * @param foreignFolders the folders these are in, and those that Stet did not make, outermost first
 */
record Survey(
        Map<OutputPath, Long> reusable,
        Set<OutputPath> comparable,
        Set<OutputPath> gone,
        NavigableMap<Path, BasicFileAttributes> foreign,
        Set<Path> foreignFolders) {

    /** Looks at the published folder, and refuses to go on where the edition and another's files can not both be. */
    static Survey of(Path site, Manifest manifest, Wanted wanted) throws IOException {
        var survey = new Survey(new HashMap<>(), new HashSet<>(), new TreeSet<>(), new TreeMap<>(), new TreeSet<>());
        if (Disk.exists(site)) {
            new Walk(site, manifest, wanted, survey).start();
        }
        for (var path : manifest.files().keySet()) {
            if (!wanted.files().containsKey(path)) {
                survey.gone.add(path);
            }
        }
        for (var file : survey.foreign.keySet()) {
            Wanted.addWithAncestors(file.getParent(), survey.foreignFolders);
        }
        survey.refuseCollisions(site, wanted);
        return survey;
    }

    /** Whether the edition is published already, to the last file. */
    boolean isAll(Wanted wanted) {
        return reusable.size() == wanted.files().size() && gone.isEmpty();
    }

    /**
     * A file in place of a file is no collision: in a fresh clone there is no manifest, and all is another's. But to
     * drop a folder of theirs, or to write through a link of theirs, could cost more than a page.
     */
    private void refuseCollisions(Path site, Wanted wanted) throws Refused {
        for (var file : foreign.keySet()) {
            if (wanted.folders().contains(file)) {
                throw new Refused(
                        "%s was not made by Stet and is in the way of a folder; move it".formatted(site.resolve(file)));
            }
        }
        for (var folder : foreignFolders) {
            var name = Wanted.name(folder);
            if (name.isPresent() && wanted.files().containsKey(name.get())) {
                throw new Refused("%s holds files that were not made by Stet and is in the way of a page; move it"
                        .formatted(site.resolve(folder)));
            }
        }
    }

    /** Sorts what it sees into a survey. */
    private static final class Walk extends FolderWalk {

        private final Manifest manifest;
        private final Wanted wanted;
        private final Survey survey;
        private final Set<Path> ours;

        Walk(Path site, Manifest manifest, Wanted wanted, Survey survey) throws IOException {
            super(site);
            this.manifest = manifest;
            this.wanted = wanted;
            this.survey = survey;
            this.ours = Wanted.folders(manifest.files().keySet());
        }

        @Override
        void folder(Path path) {
            if (!ours.contains(path)) {
                Wanted.addWithAncestors(path, survey.foreignFolders);
            }
        }

        @Override
        void file(Path path, BasicFileAttributes attributes) {
            var name = Wanted.name(path);
            var print = name.flatMap(wanted::print);
            if (name.isPresent() && print.isPresent()) {
                if (manifest.vouches(wanted.generator(), name.get(), print.get(), attributes)) {
                    survey.reusable.put(name.get(), Disk.time(attributes));
                } else if (attributes.isRegularFile()) {
                    survey.comparable.add(name.get());
                }
            } else if (name.isEmpty()
                    || !attributes.isRegularFile()
                    || !manifest.files().containsKey(name.get())) {
                survey.foreign.put(path, attributes);
            }
        }
    }
}
