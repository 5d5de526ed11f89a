package stet.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** Where what is remembered between the builds of a site may lie: beside it, out of the way. */
    public static Path memory(Path out) throws IOException {
        return Place.of(out).memory();
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
     * Begins to publish an edition with these files, whose paths are in order. What was staged before and not committed
     * is lost.
     *
     * @throws Refused when the edition and files that Stet did not make can not both be in the folder
     */
    public Staging stage(List<OutputPath> edition) throws IOException {
        return stage(Wanted.of(generator, edition));
    }

    private Staging stage(Wanted wanted) throws IOException {
        var manifest = Manifest.read(place.manifest(), wanted).orElse(Manifest.none(wanted));
        return new Staging(place, means, wanted, Survey.of(place.site(), manifest, wanted));
    }

    /**
     * Publishes the release before once more; a second time brings back the one that was published now.
     *
     * @return nothing where there is no release before, or it is no longer whole
     */
    public Optional<Published> rollback() throws IOException {
        var edition = Manifest.edition(place.spareManifest());
        if (edition.isEmpty()) {
            return Optional.empty();
        }
        var wanted = edition.get();
        var previous = Manifest.read(place.spareManifest(), wanted).orElseThrow();
        if (!isWhole(previous, wanted)) {
            return Optional.empty();
        }
        var staging = stage(wanted);
        for (var i = 0; i < wanted.size(); i++) {
            var look = previous.looks().get(previous.files().look(i));
            staging.missing(wanted.paths().get(i), previous.files().print(i), look);
        }
        return Optional.of(staging.commit());
    }

    /** Tells apart what is published: another edition, or the one before once more, has another one. */
    public Fingerprint release() throws IOException {
        try {
            return Fingerprint.ofBytes(Files.readAllBytes(place.manifest()));
        } catch (NoSuchFileException e) {
            return Fingerprint.ofBytes(new byte[0]);
        }
    }

    /**
     * What is published, in numbers; nothing where that is another release, another generator made it, or a file of it
     * has been changed or is gone.
     */
    public Optional<Published> standing(Fingerprint release) throws IOException {
        var times = release().equals(release)
                ? Manifest.times(place.manifest(), generator)
                : Optional.<Manifest.Times>empty();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        var files = times.get();
        return IntStream.range(0, files.size()).parallel().allMatch(file -> hasItsTime(files, file))
                ? Optional.of(new Published(files.size(), 0, files.size(), 0, 0))
                : Optional.empty();
    }

    private boolean hasItsTime(Manifest.Times files, int file) {
        try {
            var path = place.site().resolve(files.path(file));
            var attributes = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
            return attributes.isRegularFile() && files.time(file) == Disk.time(attributes);
        } catch (NoSuchFileException | InvalidPathException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private boolean isWhole(Manifest release, Wanted wanted) throws IOException {
        for (var i = 0; i < wanted.size(); i++) {
            try {
                var path = Disk.in(place.spare(), wanted.paths().get(i));
                var attributes = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
                if (!attributes.isRegularFile() || release.files().time(i) != Disk.time(attributes)) {
                    return false;
                }
            } catch (NoSuchFileException e) {
                return false;
            }
        }
        return true;
    }
}
