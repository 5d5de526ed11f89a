package stet.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/** The one who may publish to a folder: others have to wait until it is closed. */
public final class Publisher implements AutoCloseable {

    private final Place place;
    private final String generator;
    private final Means means;
    private final SiteLock lock;

    private Publisher(Place place, String generator, Means means, SiteLock lock) {
        this.place = place;
        this.generator = generator;
        this.means = means;
        this.lock = lock;
    }

    /**
     * Why {@code out} can not be the output folder of a site that is made from the folders {@code sources}, in one
     * line; nothing where it can.
     */
    public static Optional<String> refusal(Path out, List<Path> sources) throws IOException {
        return Place.refusal(out, sources);
    }

    /**
     * Makes ready to publish to {@code out}, which need not exist yet, and finishes a publication that was cut short.
     *
     * @param generator whose fingerprints editions have, in one line. A page of another generator is made anew
     * @throws SiteBusy when another publisher is open there
     * @throws Refused when {@code out} can not be published to
     */
    public static Publisher open(Path out, String generator) throws IOException {
        return open(out, generator, Means.ofThisMachine());
    }

    static Publisher open(Path out, String generator, Means means) throws IOException {
        if (generator.indexOf('\n') >= 0 || generator.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("more than a line: " + generator);
        }
        var place = Place.of(out);
        Files.createDirectories(place.home());
        var lock = SiteLock.take(place);
        try {
            new Exchange(place, means).finish();
            return new Publisher(place, generator, means, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Begins to publish an edition: where each of its files goes, and the fingerprint of what it is made from. What was
     * staged before and not committed is lost.
     *
     * @throws Refused when the edition and files that Stet did not make can not both be in the folder
     */
    public Staging stage(SortedMap<OutputPath, Fingerprint> edition) throws IOException {
        return stage(Wanted.of(generator, edition));
    }

    /**
     * Publishes the release before once more; a second time brings back the one that was published now.
     *
     * @return nothing where there is no release before, or it is no longer whole
     */
    public Optional<Published> rollback() throws IOException {
        var previous = Manifest.read(place.spareManifest());
        if (previous.isEmpty() || !isWhole(previous.get())) {
            return Optional.empty();
        }
        var prints = new TreeMap<OutputPath, Fingerprint>();
        previous.get().files().forEach((path, entry) -> prints.put(path, entry.print()));
        return Optional.of(stage(Wanted.of(previous.get().generator(), prints)).commit());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private Staging stage(Wanted wanted) throws IOException {
        var live = Survey.of(place.site(), Manifest.read(place.manifest()).orElse(Manifest.NONE), wanted);
        if (live.isAll(wanted)) {
            return new Staging(place, means, wanted, live, new ConcurrentHashMap<>(live.reusable()));
        }
        var spare = Manifest.read(place.spareManifest()).orElse(Manifest.NONE);
        means.step("delete manifest of spare");
        Files.deleteIfExists(place.spareManifest());
        Files.deleteIfExists(place.nextManifest());
        return new Staging(place, means, wanted, live, new Spare(place, wanted, live, means).update(spare));
    }

    private boolean isWhole(Manifest release) throws IOException {
        for (var file : release.files().entrySet()) {
            try {
                var path = Disk.in(place.spare(), file.getKey());
                var attributes = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
                var print = file.getValue().print();
                if (!release.vouches(release.generator(), file.getKey(), print, attributes)) {
                    return false;
                }
            } catch (NoSuchFileException e) {
                return false;
            }
        }
        return true;
    }
}
