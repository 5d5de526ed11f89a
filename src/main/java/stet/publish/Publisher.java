package stet.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.plain.Crew;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/** The one who may publish to a folder: others have to wait until it is closed. */
public final class Publisher implements AutoCloseable {

    private final Place place;
    private final String generator;
    private final Means means;
    private final SiteLock lock;
    private Slots slots;
    private Optional<Staging> staged = Optional.empty();

    private Publisher(Place place, String generator, Means means, SiteLock lock) {
        this.place = place;
        this.generator = generator;
        this.means = means;
        this.lock = lock;
        slots = new Slots(place, means);
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
        return open(out, generator, Crew.ALONE);
    }

    /** The same with a crew that looks at files. */
    public static Publisher open(Path out, String generator, Crew crew) throws IOException {
        return open(out, generator, Means.ofThisMachine(crew));
    }

    static Publisher open(Path out, String generator, Means means) throws IOException {
        if (generator.indexOf('\n') >= 0 || generator.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("more than a line: " + generator);
        }
        var place = Place.of(out);
        place.makeHome();
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
     * @param articles how many articles are in it, for {@link #articles}
     * @throws Refused when the edition and files that Stet did not make can not both be in the folder
     */
    public Staging stage(List<OutputPath> edition, int articles) throws IOException {
        return stage(generator, edition, articles);
    }

    private synchronized Staging stage(String whose, List<OutputPath> edition, int articles) throws IOException {
        var looked = slots;
        var wanted =
                Wanted.of(whose, articles, edition, looked.live().manifest().paths());
        slots = new Slots(place, means);
        var staging = new Staging(place, means, wanted, looked);
        staged = Optional.of(staging);
        return staging;
    }

    /**
     * Looks at what is published and at the folder made ready, which {@link #stage} does otherwise. May be called from
     * another thread, while it is not yet known what there is to publish; and that thread does it alone, since others
     * are at work.
     */
    public void survey() throws IOException {
        var looked = slots();
        looked.live(Crew.ALONE);
        looked.spare(Crew.ALONE);
    }

    /** Whether another edition was published, even if something failed after that. */
    public synchronized boolean hasPublished() {
        return staged.filter(Staging::isPublished).isPresent();
    }

    /** The files of others that gave way to what was published just now. */
    public synchronized List<Displaced> displaced() {
        return staged.map(Staging::displaced).orElse(List.of());
    }

    private synchronized Slots slots() {
        return slots;
    }

    /**
     * What keeps the release before from being published once more: the first file of it that another hand has changed
     * or deleted. Nothing where it is whole, or there is none.
     */
    public Optional<OutputPath> damageBefore() throws IOException {
        var before = slots().spare();
        var file = before.found().firstBroken();
        return file == before.manifest().size() || !isThereBefore()
                ? Optional.empty()
                : Optional.of(new OutputPath(before.manifest().paths().reader().path(file)));
    }

    /** Whether another release than that which is published lies in the spare. */
    private boolean isThereBefore() throws IOException {
        var before = slots().spare().manifest();
        return before.size() > 0 && !before.isSame(slots().live().manifest());
    }

    /**
     * Publishes the release before once more; a second time brings back the one that was published now.
     *
     * @return nothing where there is no release before, or it is no longer whole
     */
    public Optional<Published> rollback() throws IOException {
        var looked = slots();
        var previous = looked.spare().manifest();
        if (!isThereBefore() || !looked.spare().found().isWhole()) {
            return Optional.empty();
        }
        var paths = previous.paths().reader();
        var edition = new ArrayList<OutputPath>(previous.size());
        for (var file = 0; file < previous.size(); file++) {
            edition.add(new OutputPath(paths.path(file)));
        }
        var staging = stage(previous.generator(), edition, previous.articles());
        for (var file = 0; file < previous.size(); file++) {
            staging.missing(
                    file,
                    previous.files().print(file),
                    previous.looks().get(previous.files().look(file)));
        }
        return Optional.of(staging.commit());
    }

    /** How many articles are published, whatever generator did that; 0 where nothing is. */
    public int articles() throws IOException {
        return slots().live().manifest().articles();
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
        var live = slots().live();
        var files = live.manifest().size();
        return release().equals(release)
                        && live.manifest().generator().equals(generator)
                        && live.found().isWhole()
                ? Optional.of(new Published(files, 0, files, 0, 0))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
