package stet.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import stet.site.OutputPath;

/**
 * An edition on its way to be published. Nothing can be seen of it until {@link #commit}; leaving it there leaves what
 * is published as it is.
 */
public final class Staging {

    private final Place place;
    private final Means means;
    private final Wanted wanted;
    private final Survey live;
    private final ConcurrentMap<OutputPath, Long> times;
    private final List<OutputPath> missing;
    private final Set<OutputPath> written = ConcurrentHashMap.newKeySet();

    Staging(Place place, Means means, Wanted wanted, Survey live, ConcurrentMap<OutputPath, Long> times) {
        this.place = place;
        this.means = means;
        this.wanted = wanted;
        this.live = live;
        this.times = times;
        this.missing = wanted.files().keySet().stream()
                .filter(path -> !times.containsKey(path))
                .toList();
    }

    /** What has to be rendered and written before the edition is whole, in order. */
    public List<OutputPath> missing() {
        return missing;
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
     * Writes a missing file. Where that very file is published already it stays the same file, with its time. May be
     * called from several threads at once.
     *
     * <p>Throws {@link IllegalArgumentException} for a path that is not missing, and {@link UncheckedIOException} when
     * the disk does not do its part.
     */
    public void write(OutputPath path, byte[] bytes) {
        if (!wanted.files().containsKey(path) || times.containsKey(path)) {
            throw new IllegalArgumentException("not missing: " + path);
        }
        try {
            means.step("write " + path);
            var file = Disk.in(place.spare(), path);
            var published = Disk.in(place.site(), path);
            if (live.comparable().contains(path) && Disk.holds(published, bytes)) {
                times.put(path, Disk.linkOrCopy(published, file));
            } else {
                // Only ever a new file: one that was there could be the published one by another name.
                Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                written.add(path);
                times.put(path, Disk.time(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes the edition. Throws {@link IllegalStateException} as long as something is missing. */
    public Published commit() throws IOException {
        if (times.size() < wanted.files().size()) {
            throw new IllegalStateException((wanted.files().size() - times.size()) + " files were never written");
        }
        if (!live.isAll(wanted)) {
            means.step("sync");
            sync();
            means.step("write manifest");
            Manifest.write(place.nextManifest(), wanted.generator(), wanted.files(), times);
            new Exchange(place, means).begin();
        }
        var files = wanted.files().size();
        return new Published(
                files,
                written.size(),
                files - written.size(),
                live.gone().size(),
                live.foreign().size());
    }

    private void sync() throws IOException {
        if (!NativeCalls.sync(place.spare())) {
            for (var path : written) {
                Disk.force(Disk.in(place.spare(), path));
            }
        }
    }
}
