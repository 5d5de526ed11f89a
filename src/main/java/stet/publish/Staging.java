package stet.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/**
 * An edition on its way to be published. Nothing can be seen of it until {@link #commit}; leaving it there leaves what
 * is published as it is.
 *
 * <p>Each file is asked for once, with what it would be made from, and made only if it is missing: so a page is made,
 * told apart, rendered and dropped in one go.
 */
public final class Staging {

    /** What has become of a file so far. */
    private static final byte UNASKED = 0;

    private static final byte MISSING = 1;

    /** What is published is what is wanted; a link to it is made at the end. */
    private static final byte PUBLISHED = 2;

    private static final byte IN_SPARE = 3;

    /** The same, where readers find something else until this edition is published. */
    private static final byte BACK = 4;

    private static final byte WRITTEN = 5;

    /** So many files and folders are brought onto the disk one by one; with more, all that there is is faster. */
    private static final int FEW = 24;

    /** So many files are looked after by one of the crew at a time. */
    private static final int BATCH = 512;

    private final Place place;
    private final Means means;
    private final Wanted wanted;
    private final Slots slots;
    private final Survey live;
    private final FileTable files;
    private final byte[] states;
    private final List<Look> looks = new ArrayList<>();
    private volatile @Nullable Spare spare;
    private final List<Displaced> displaced = new ArrayList<>();
    private boolean published;

    Staging(Place place, Means means, Wanted wanted, Slots slots) throws IOException {
        this.place = place;
        this.means = means;
        this.wanted = wanted;
        this.slots = slots;
        live = Survey.of(place.site(), slots.live(), wanted);
        states = new byte[wanted.size()];
        if (live.hasSamePaths()) {
            // What is published is asked for only before something else is entered in its place.
            files = live.manifest().files();
            looks.addAll(live.manifest().looks());
        } else {
            files = new FileTable(wanted.size());
        }
    }

    /** What Stet published before and readers will no longer find. */
    public SortedSet<OutputPath> gone() {
        return new TreeSet<>(live.gone());
    }

    /** What Stet did not make, relative to the site: it stays there. */
    public List<Path> foreign() {
        return List.copyOf(live.foreign().keySet());
    }

    /**
     * Says what a file is made from, and hears why it has to be made; nothing where it is there already, in what is
     * published or in the edition before. May be called from several threads at once, once for each file.
     */
    public Optional<Reason> missing(OutputPath path, Fingerprint print, Look look) {
        var file = wanted.index(path.value());
        if (file < 0) {
            throw new IllegalArgumentException("not in the edition: " + path);
        }
        return missing(file, print, look);
    }

    /** The same of the file that has this place in the order of the edition, which need not be looked up. */
    public Optional<Reason> missing(int file, Fingerprint print, Look look) {
        if (live.vouches(file, print, look)) {
            enter(file, print, look, live.time(file));
            states[file] = PUBLISHED;
            return Optional.empty();
        }
        if (spare().vouches(file, print, look)) {
            var time = spare().time(file);
            states[file] = live.hasFrom(file, time) ? IN_SPARE : BACK;
            enter(file, print, look, time);
            return Optional.empty();
        }
        var reason = live.reason(file, print, look);
        files.put(file, print, number(look));
        states[file] = MISSING;
        return Optional.of(reason);
    }

    private void enter(int file, Fingerprint print, Look look, long time) {
        files.put(file, print, number(look));
        files.putTime(file, time);
    }

    /**
     * Writes a missing file. Where that very file is published already it stays the same file, with its time. May be
     * called from several threads at once.
     *
     * <p>Throws {@link IllegalArgumentException} for a path that is not missing, and {@link UncheckedIOException} when
     * the disk does not do its part.
     */
    public void write(OutputPath path, byte[] bytes) {
        var file = wanted.index(path.value());
        if (file < 0 || states[file] != MISSING) {
            throw new IllegalArgumentException("not missing: " + path);
        }
        try {
            means.step("write " + path);
            spare().clear(file);
            var target = Disk.in(place.spare(), path);
            var published = Disk.in(place.site(), path);
            if (live.holds(file) && Disk.holds(published, bytes)) {
                files.putTime(file, Disk.linkOrCopy(published, target, Disk.time(published)));
                states[file] = IN_SPARE;
            } else {
                // Only ever a new file: one that was there could be the published one by another name.
                Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                files.putTime(file, Disk.time(target));
                states[file] = WRITTEN;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes the edition. Throws {@link IllegalStateException} as long as something is missing. */
    public Published commit() throws IOException {
        var unwritten = count(UNASKED) + count(MISSING);
        if (unwritten > 0) {
            throw new IllegalStateException(unwritten + " files were never written");
        }
        if (spare != null || !live.gone().isEmpty()) {
            exchange();
        }
        var fresh = count(WRITTEN) + count(BACK);
        return new Published(
                wanted.size(),
                fresh,
                wanted.size() - fresh,
                live.gone().size(),
                live.foreign().size());
    }

    /** Whether this edition has taken the place of the one before, whatever may have failed since. */
    boolean isPublished() {
        return published;
    }

    /** What was not ours and gave way, once this edition is published. */
    List<Displaced> displaced() {
        return published ? displaced : List.of();
    }

    private void findDisplaced() throws IOException {
        for (var stray : live.displaced().entrySet()) {
            var file = place.site().resolve(stray.getKey());
            var ready = place.spare().resolve(stray.getKey());
            if (!stray.getValue().isRegularFile() || Files.mismatch(file, ready) >= 0) {
                // The folders are going to be exchanged.
                displaced.add(new Displaced(file, ready));
            }
        }
    }

    private void exchange() throws IOException {
        linkPublished();
        findDisplaced();
        means.step("sync");
        sync();
        means.step("write manifest");
        var manifest = new Manifest(wanted.generator(), wanted.articles(), looks, wanted.table(), files);
        manifest.write(place.nextManifest());
        var marks = new Marks();
        marks.add(live.marks());
        marks.add(spare().marks(Disk.time(place.nextManifest())));
        new Exchange(place, means).begin();
        published = true;
        if (!Disk.exists(place.spareManifest()) && wanted.size() >= means.mirrored()) {
            marks.add(mirror(manifest));
        }
        means.step("write marks");
        marks.write(place.marks());
    }

    private void linkPublished() throws IOException {
        var to = spare();
        eachFile(file -> {
            if (states[file] == PUBLISHED) {
                if (to.vouches(file, files.print(file), looks.get(files.look(file)))) {
                    files.putTime(file, to.time(file));
                } else {
                    link(file, to);
                }
            }
        });
    }

    /** Does something with a file. */
    private interface Step {
        void take(int file) throws IOException;
    }

    /** Does something with each file, several at once if the crew can: a link takes 0.02 ms of a core on a disk. */
    private void eachFile(Step step) throws IOException {
        var batches = (states.length + BATCH - 1) / BATCH;
        try {
            means.crew().each(batches, batch -> {
                try {
                    for (var file = batch * BATCH; file < Math.min(states.length, (batch + 1) * BATCH); file++) {
                        step.take(file);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Makes the spare the same as what has just been published, where it was no release: else the next build, though it
     * were for one edit, would have to make all these links before it could publish.
     */
    private Set<Fingerprint> mirror(Manifest manifest) throws IOException {
        var mirror = Spare.open(place, means, wanted, live, new Slots(place, means).spare());
        eachFile(file -> link(file, mirror));
        means.step("write manifest of spare");
        manifest.write(place.spareManifest());
        return mirror.marks(Disk.time(place.spareManifest()));
    }

    private void link(int file, Spare to) throws IOException {
        var path = wanted.paths().get(file);
        to.clear(file);
        means.step("link " + path);
        var target = Disk.in(place.spare(), path);
        files.putTime(file, Disk.linkOrCopy(Disk.in(place.site(), path), target, files.time(file)));
    }

    /** The spare, which is not touched before something is missing. */
    private Spare spare() {
        var opened = spare;
        return opened != null ? opened : open();
    }

    private synchronized Spare open() {
        var opened = spare;
        if (opened == null) {
            try {
                opened = Spare.open(place, means, wanted, live, slots.spare());
                spare = opened;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return opened;
    }

    private int number(Look look) {
        synchronized (looks) {
            var number = looks.indexOf(look);
            if (number < 0) {
                looks.add(look);
                number = looks.size() - 1;
            }
            return number;
        }
    }

    private int count(byte state) {
        var count = 0;
        for (var each : states) {
            count += each == state ? 1 : 0;
        }
        return count;
    }

    /** After one edit one by one: to bring onto the disk what others have written to it may take seconds. */
    private void sync() throws IOException {
        var touched = spare().touched();
        var isFew = count(WRITTEN) + touched.size() <= FEW;
        if (!isFew && NativeCalls.sync(place.spare())) {
            return;
        }
        for (var file = 0; file < states.length; file++) {
            if (states[file] == WRITTEN) {
                Disk.force(Disk.in(place.spare(), wanted.paths().get(file)));
            }
        }
        for (var folder : touched) {
            if (wanted.folders().paths().contains(folder)) {
                Disk.force(place.spare().resolve(folder));
            }
        }
    }
}
