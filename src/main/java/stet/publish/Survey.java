package stet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stet.plain.Fingerprint;
import stet.publish.Slots.Slot;
import stet.site.OutputPath;

/** What an edition finds in the published folder. */
final class Survey {

    private final Wanted wanted;
    private final Manifest manifest;
    private final Inventory found;
    private final int[] numbers;
    private final BitSet taken = new BitSet();
    private final List<OutputPath> gone = new ArrayList<>();
    private final NavigableMap<Path, BasicFileAttributes> foreign = new TreeMap<>();
    private final NavigableMap<Path, BasicFileAttributes> displaced = new TreeMap<>();
    private final Set<Path> foreignFolders = new TreeSet<>();

    private Survey(Wanted wanted, Manifest manifest, Inventory found) {
        this.wanted = wanted;
        this.manifest = manifest;
        this.found = found;
        numbers = wanted.numbersIn(manifest.paths());
    }

    /** Refuses to go on where the edition and another's files can not both be in the folder. */
    static Survey of(Path site, Slot slot, Wanted wanted) throws IOException {
        var survey = new Survey(wanted, slot.manifest(), slot.found());
        survey.findGone();
        survey.findForeign();
        survey.refuseCollisions(site);
        return survey;
    }

    /** Whether the file that is published is what the edition wants. */
    boolean vouches(int file, Fingerprint print, Look look) {
        var number = numbers[file];
        return number != Wanted.NONE
                && found.isIntact(number)
                && manifest.vouches(wanted.generator(), number, print, look);
    }

    /** Why the file that is published will not do. */
    Reason reason(int file, Fingerprint print, Look look) {
        var number = numbers[file];
        if (number == Wanted.NONE) {
            return Reason.NEW;
        }
        if (!manifest.generator().equals(wanted.generator())) {
            return Reason.GENERATOR;
        }
        if (!manifest.files().isPrint(number, print)) {
            return Reason.PAGE;
        }
        var published = manifest.looks().get(manifest.files().look(number));
        if (published.equals(look)) {
            return Reason.FILE;
        }
        return published.templates().equals(look.templates()) ? Reason.SITE : Reason.TEMPLATES;
    }

    /** The time of a file that is published as we left it. */
    long time(int file) {
        return manifest.files().time(numbers[file]);
    }

    /** Whether a file is published as we left it, and has this time. */
    boolean hasFrom(int file, long time) {
        var number = numbers[file];
        return number != Wanted.NONE
                && found.isIntact(number)
                && manifest.files().time(number) == time;
    }

    /** Whether a plain file is published there, whatever is in it. */
    boolean holds(int file) {
        var number = numbers[file];
        return number == Wanted.NONE ? taken.get(file) : found.holds(number);
    }

    /** The paths of what is published, if they are those of the edition. */
    boolean hasSamePaths() {
        return gone.isEmpty() && manifest.size() == wanted.size();
    }

    /** What is published, as its manifest says. */
    Manifest manifest() {
        return manifest;
    }

    /** The numbers that the edition's files have in a table. */
    int[] numbersIn(PathTable paths) {
        return paths.isSame(manifest.paths()) ? numbers.clone() : wanted.numbersIn(paths);
    }

    /** The marks of the folders that hold nothing but what is published. */
    Set<Fingerprint> marks() {
        return found.clean();
    }

    /** Files of ours that the edition does not have. */
    List<OutputPath> gone() {
        return gone;
    }

    /** What Stet did not make and the edition does not have: files, symbolic links, anything but folders. */
    NavigableMap<Path, BasicFileAttributes> foreign() {
        return foreign;
    }

    /** Such files and links where the edition has a file; nothing where it is not known what Stet made. */
    NavigableMap<Path, BasicFileAttributes> displaced() {
        return manifest.size() == 0 ? new TreeMap<>() : displaced;
    }

    /** The folders these are in, and those that Stet did not make, outermost first. */
    Set<Path> foreignFolders() {
        return foreignFolders;
    }

    private void findGone() {
        var kept = new BitSet(manifest.size());
        for (var number : numbers) {
            if (number != Wanted.NONE) {
                kept.set(number);
            }
        }
        var paths = manifest.paths().reader();
        for (var i = kept.nextClearBit(0); i < manifest.size(); i = kept.nextClearBit(i + 1)) {
            gone.add(new OutputPath(paths.path(i)));
        }
    }

    /** A file of theirs gives way to one of the edition. */
    private void findForeign() {
        for (var stray : found.strays().entrySet()) {
            var file = wanted.index(Wanted.name(stray.getKey()));
            if (file == Wanted.NONE) {
                foreign.put(stray.getKey(), stray.getValue());
                Wanted.addWithAncestors(stray.getKey().getParent(), foreignFolders);
            } else {
                displaced.put(stray.getKey(), stray.getValue());
                if (stray.getValue().isRegularFile()) {
                    taken.set(file);
                }
            }
        }
        found.strayFolders().forEach(folder -> Wanted.addWithAncestors(folder, foreignFolders));
    }

    /**
     * A file in place of a file is no collision: in a fresh clone there is no manifest, and all is another's. But to
     * drop a folder of theirs, or to write through a link of theirs, could cost more than a page.
     */
    private void refuseCollisions(Path site) throws Refused {
        for (var file : foreign.keySet()) {
            if (wanted.hasFolder(file)) {
                throw new Refused(
                        "%s was not made by Stet and is in the way of a folder; move it".formatted(site.resolve(file)));
            }
        }
        for (var folder : foreignFolders) {
            if (wanted.index(Wanted.name(folder)) != Wanted.NONE) {
                throw new Refused("%s holds files that were not made by Stet and is in the way of a page; move it"
                        .formatted(site.resolve(folder)));
            }
        }
    }
}
