package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.plain.Crew;

/** Others change what they like, in what is published and in the folder made ready, and still each release is whole. */
class InterferenceTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("rounds", 25);

    /** Longer than a folder can change without a new time. */
    private static final int SETTLED_MILLIS = 60;

    @TempDir(factory = InMemory.class)
    Path root;

    private final Random random = new Random(SEED);
    private final SortedMap<String, String> foreign = new TreeMap<>();
    private Path site;
    private Place place;

    @BeforeEach
    void name() throws IOException {
        site = root.resolve("site");
        place = Place.of(site);
    }

    @Test
    void eachReleaseIsWhole() throws Exception {
        System.out.println("InterferenceTest: -Dseed=" + SEED);
        var releases = List.of(Release.marked("A", 40), Release.marked("B", 40), Release.marked("C", 55));
        for (var round = 0; round < ROUNDS; round++) {
            var release = releases.get(random.nextInt(releases.size()));
            release.publish(site, new Means(NativeCalls::exchange, step -> {}, round % 2 == 0 ? 0 : 1000));
            assertThat(Release.listing(site))
                    .as("round %d of seed %d", round, SEED)
                    .isEqualTo(release.listing(foreign));
            Thread.sleep(SETTLED_MILLIS);
            for (var i = random.nextInt(4); i > 0; i--) {
                interfere(release);
            }
        }
    }

    @Test
    void aFolderThatIsAsItWasIsNotListedAgain() throws Exception {
        var release = Release.marked("A", 40);
        release.publish(site, new Means(NativeCalls::exchange, step -> {}, 0));
        Thread.sleep(SETTLED_MILLIS);
        Release.marked("B", 40).publish(site);
        Thread.sleep(SETTLED_MILLIS);
        release.publish(site);

        var looked = new ArrayList<String>();
        var slots = new Slots(place, Means.ofThisMachine(Crew.ALONE));
        var manifest = slots.spare().manifest();
        var paths = manifest.paths().reader();
        var known = new Inventory.Known(Marks.read(place.marks()), Long.MAX_VALUE);
        Inventory.of(place.spare(), manifest, known, file -> looked.add(paths.path(file)), Crew.ALONE);
        assertThat(looked).hasSize(manifest.size());

        Files.writeString(site.resolve("y0/m0/foreign.txt"), "theirs");
        assertThat(new Slots(place, Means.ofThisMachine(Crew.ALONE))
                        .live()
                        .found()
                        .strays())
                .containsKey(Path.of("y0/m0/foreign.txt"));
    }

    /** In the spare whatever others do is undone; in what is published their own files stay, and ours are mended. */
    private void interfere(Release release) throws IOException {
        var inSite = random.nextBoolean();
        var folder = inSite ? site : place.spare();
        var ours = new ArrayList<>(release.edition());
        var file = folder.resolve(ours.get(random.nextInt(ours.size())).value());
        switch (random.nextInt(5)) {
            case 0 -> changeInPlace(file);
            case 1 -> Files.deleteIfExists(file);
            case 2 -> {
                if (Files.deleteIfExists(file)) {
                    Files.writeString(file, "another's");
                }
            }
            case 3 -> add(folder, inSite);
            default -> forget(inSite);
        }
    }

    private static void changeInPlace(Path file) throws IOException {
        if (Files.exists(file)) {
            var later = FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 1000);
            Files.writeString(file, "changed in place, by all its names");
            Files.setLastModifiedTime(file, later);
        }
    }

    private void add(Path folder, boolean inSite) throws IOException {
        var name = List.of("y0/", "y1/m1/", "", "theirs/", "A/m0/").get(random.nextInt(5)) + "foreign-"
                + random.nextInt(10);
        var file = folder.resolve(name);
        var text = "theirs, " + random.nextInt();
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        if (inSite) {
            foreign.put(name, text);
        }
    }

    private void forget(boolean inSite) throws IOException {
        if (inSite && !foreign.isEmpty()) {
            var name = foreign.firstKey();
            Files.delete(site.resolve(name));
            foreign.remove(name);
            // A folder that is left empty would stay.
            for (var folder = Path.of(name).getParent(); folder != null; folder = folder.getParent()) {
                if (site.resolve(folder).toFile().list().length == 0) {
                    Files.delete(site.resolve(folder));
                }
            }
        }
    }
}
