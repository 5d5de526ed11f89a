package stet.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private enum State {
        UNASKED,
        MISSING,
        /** What is published is what is wanted; a link to it is made at the end. */
        PUBLISHED,
        IN_SPARE,
        WRITTEN
    }

    private final Place place;
    private final Means means;
    private final Wanted wanted;
    private final Survey live;
    private final FileTable files;
    private final State[] states;
    private final List<Look> looks = new ArrayList<>();
    private volatile @Nullable Spare spare;

    Staging(Place place, Means means, Wanted wanted, Survey live) {
        this.place = place;
        this.means = means;
        this.wanted = wanted;
        this.live = live;
        files = new FileTable(wanted.size());
        states = new State[wanted.size()];
        Arrays.fill(states, State.UNASKED);
    }

    /** What Stet published before and readers will no longer find. */
    public SortedSet<OutputPath> gone() {
        var gone = new TreeSet<OutputPath>();
        live.gone().forEach(gone::add);
        return gone;
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
        files.put(file, print, number(look));
        if (live.vouches(file, print, look)) {
            files.putTime(file, live.time(file));
            set(file, State.PUBLISHED);
            return Optional.empty();
        }
        if (spare().vouches(file, print, look)) {
            files.putTime(file, spare().time(file));
            set(file, State.IN_SPARE);
            return Optional.empty();
        }
        set(file, State.MISSING);
        return Optional.of(live.reason(file, print, look));
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
        if (file < 0 || state(file) != State.MISSING) {
            throw new IllegalArgumentException("not missing: " + path);
        }
        try {
            means.step("write " + path);
            spare().clear(file);
            var target = Disk.in(place.spare(), path);
            var published = Disk.in(place.site(), path);
            if (live.holds(file) && Disk.holds(published, bytes)) {
                files.putTime(file, Disk.linkOrCopy(published, target));
                set(file, State.IN_SPARE);
            } else {
                // Only ever a new file: one that was there could be the published one by another name.
                Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                files.putTime(file, Disk.time(target));
                set(file, State.WRITTEN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes the edition. Throws {@link IllegalStateException} as long as something is missing. */
    public Published commit() throws IOException {
        var unwritten = count(State.UNASKED) + count(State.MISSING);
        if (unwritten > 0) {
            throw new IllegalStateException(unwritten + " files were never written");
        }
        if (spare != null || live.goneCount() > 0) {
            linkPublished();
            means.step("sync");
            sync();
            means.step("write manifest");
            Manifest.write(place.nextManifest(), wanted, looks, files);
            new Exchange(place, means).begin();
        }
        var written = count(State.WRITTEN);
        return new Published(
                wanted.size(),
                written,
                wanted.size() - written,
                live.goneCount(),
                live.foreign().size());
    }

    private void linkPublished() throws IOException {
        for (var file = 0; file < wanted.size(); file++) {
            var path = wanted.paths().get(file);
            if (state(file) == State.PUBLISHED) {
                var look = looks.get(files.look(file));
                if (spare().vouches(file, files.print(file), look)) {
                    files.putTime(file, spare().time(file));
                } else {
                    spare().clear(file);
                    means.step("link " + path);
                    var target = Disk.in(place.spare(), path);
                    files.putTime(file, Disk.linkOrCopy(Disk.in(place.site(), path), target));
                }
            }
        }
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
                opened = Spare.open(place, wanted, live, means);
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

    private State state(int file) {
        return states[file];
    }

    private void set(int file, State state) {
        states[file] = state;
    }

    private int count(State state) {
        var count = 0;
        for (var each : states) {
            count += each == state ? 1 : 0;
        }
        return count;
    }

    private void sync() throws IOException {
        if (!NativeCalls.sync(place.spare())) {
            for (var file = 0; file < wanted.size(); file++) {
                if (state(file) == State.WRITTEN) {
                    Disk.force(Disk.in(place.spare(), wanted.paths().get(file)));
                }
            }
        }
    }
}
