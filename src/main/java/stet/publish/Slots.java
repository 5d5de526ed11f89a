package stet.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.BitSet;
import java.util.Optional;
import stet.plain.Crew;
import stet.publish.Inventory.Known;

/**
 * The two folders that take turns, the published one and the spare. Each is looked at once, when it is first asked for.
 */
final class Slots {

    private final Place place;
    private final Crew crew;
    private Optional<Known> known = Optional.empty();
    private Optional<Slot> live = Optional.empty();
    private Optional<Slot> spare = Optional.empty();

    Slots(Place place, Means means) {
        this.place = place;
        crew = means.crew();
    }

    /** A folder: what its manifest says, and what is in it. */
    record Slot(Manifest manifest, Inventory found) {}

    Slot live() throws IOException {
        return live(crew);
    }

    /** The published one, looked at by a certain crew if it has not been yet. */
    synchronized Slot live(Crew who) throws IOException {
        if (live.isEmpty()) {
            var manifest = Manifest.read(place.manifest()).orElse(Manifest.NONE);
            live = Optional.of(new Slot(manifest, Inventory.of(place.site(), manifest, known(), file -> false, who)));
        }
        return live.get();
    }

    /**
     * The spare. What is published, too, is one file with two names, as a rule: who changes one changes both, and where
     * the one is as we left it, the other need not be looked at.
     */
    Slot spare() throws IOException {
        return spare(crew);
    }

    /** The spare, looked at by a certain crew if it has not been yet. */
    synchronized Slot spare(Crew who) throws IOException {
        if (spare.isEmpty()) {
            spare = Optional.of(lookAtSpare(who));
        }
        return spare.get();
    }

    private Slot lookAtSpare(Crew who) throws IOException {
        var manifest = Manifest.read(place.spareManifest());
        if (manifest.isEmpty()) {
            // What a stopped build left is deleted as a whole: to list two million files would take 740 MB.
            return new Slot(Manifest.NONE, Inventory.none(place.spare()));
        }
        var sharing = manifest.get().sharing(live(who).manifest().paths());
        return new Slot(sharing, Inventory.of(place.spare(), sharing, known(), linked(sharing)::get, who));
    }

    private Known known() throws IOException {
        if (known.isEmpty()) {
            // The lock has been written when the publisher was opened.
            known = Optional.of(new Known(Marks.read(place.marks()), Disk.time(place.lock())));
        }
        return known.get();
    }

    /** The files of the spare that are published, too, and are there as we left them. */
    private BitSet linked(Manifest spareManifest) throws IOException {
        var published = live();
        var ours = published.manifest();
        var linked = new BitSet(spareManifest.size());
        var looks = spareManifest.looksIn(ours);
        spareManifest.paths().match(ours.paths(), (there, file) -> {
            if (published.found().isIntact(file) && ours.files().isSame(file, spareManifest.files(), there, looks)) {
                linked.set(there);
            }
        });
        var path = linked.isEmpty() ? "" : spareManifest.paths().reader().path(linked.nextSetBit(0));
        return linked.isEmpty() || areLinked(path) ? linked : new BitSet();
    }

    /** Whether this file system links files, which one of them tells: else each would be a copy. */
    private boolean areLinked(String path) throws IOException {
        try {
            return Files.isSameFile(place.site().resolve(path), place.spare().resolve(path));
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
