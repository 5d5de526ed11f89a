package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A publication that is stopped before each of its steps in turn leaves the old release or the new one, whole. */
class CrashTest {

    private static final Release OLD = Release.of("index.html", "old", "same.html", "same", "old/a.html", "old");
    private static final Release NEW = Release.of("index.html", "new", "same.html", "same", "new/b.html", "new");
    private static final Release NEXT = Release.of("index.html", "next", "next/c.html", "next");
    private static final Map<String, String> FOREIGN = Map.of("CNAME", "example.org");

    @TempDir(factory = InMemory.class)
    Path root;

    /** The two ways to exchange folders, and with a first release that is made ready twice. */
    enum Way {
        ONE_CALL,
        TWO_RENAMES,
        MIRRORED;

        Means means(Consumer<String> steps) {
            return new Means(
                    this == TWO_RENAMES ? (one, other) -> false : NativeCalls::exchange,
                    steps,
                    this == MIRRORED ? 0 : Integer.MAX_VALUE);
        }
    }

    /** Thrown in place of a power cut: nothing in Stet expects it. */
    private static final class PowerCut extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Something that changes the site. */
    private interface Command {
        void run(Path site, Means means) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whilePublishing(Way way) throws IOException {
        stopBeforeEachStep(way, NEW::publish);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whileRollingBack(Way way) throws IOException {
        stopBeforeEachStep(way, (site, means) -> {
            try (var publisher = Publisher.open(site, Release.GENERATOR, means)) {
                // A rollback that was cut short may have cost the release that it would have brought back.
                if (publisher.rollback().isEmpty()) {
                    NEW.publish(publisher);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whilePublishingForTheFirstTime(Way way) throws IOException {
        var steps = stepsOf(way, root.resolve("first/site"), NEW::publish);
        for (var i = 0; i < steps.size(); i++) {
            var site = root.resolve(i + "/site");
            var step = steps.get(i);
            runUntil(i, way, site, NEW::publish);
            if (Files.exists(site)) {
                assertThat(Release.listing(site)).as(step).isEqualTo(NEW.listing());
            }
            NEW.publish(site, way.means(each -> {}));
            NEXT.publish(site, way.means(each -> {}));
            assertThat(Release.listing(site)).as(step).isEqualTo(NEXT.listing());
        }
    }

    /** Stops before each step; and then, before each step of what comes next, a second time. */
    private void stopBeforeEachStep(Way way, Command command) throws IOException {
        var steps = stepsOf(way, withOldSite(root.resolve("whole"), way), command);
        assertThat(steps).contains("write intent", "exchange", "move manifest to site", "delete intent");
        for (var i = 0; i < steps.size(); i++) {
            var again = 0;
            var stopped = true;
            while (stopped) {
                var when = "stopped before “%s” (%d), then before step %d of the next run"
                        .formatted(steps.get(i), i, again);
                var site = withOldSite(root.resolve(i + "-" + again), way);
                runUntil(i, way, site, command);
                assertOldOrNew(site, way, when);
                stopped = runUntil(again++, way, site, command);
                assertOldOrNew(site, way, when);
                assertGoesOn(site, way, when);
            }
        }
    }

    /** Where the folders are exchanged by two renames, a reader may find no site, until the next command is run. */
    private static void assertOldOrNew(Path site, Way way, String when) throws IOException {
        if (way == Way.TWO_RENAMES && !Files.exists(site)) {
            return;
        }
        var found = Release.listing(site);
        if (!found.equals(OLD.listing(FOREIGN)) && !found.equals(NEW.listing(FOREIGN))) {
            fail("%s: neither the old release nor the new one: %s", when, found);
        }
    }

    /** All is as if nothing had happened: the manifests are those of their folders, and no file was left over. */
    private static void assertGoesOn(Path site, Way way, String when) throws IOException {
        Publisher.open(site, Release.GENERATOR, way.means(step -> {})).close();
        assertThat(site).as(when).exists();
        var before = Release.listing(site);
        assertOldOrNew(site, way, when);

        NEXT.publish(site, way.means(step -> {}));
        assertThat(Release.listing(site)).as(when).isEqualTo(NEXT.listing(FOREIGN));

        try (var publisher = Publisher.open(site, Release.GENERATOR, way.means(step -> {}))) {
            assertThat(publisher.rollback()).as(when).isPresent();
        }
        assertThat(Release.listing(site)).as(when).isEqualTo(before);
        assertThat(site.resolveSibling(".stet/site"))
                .as(when)
                .isDirectoryNotContaining("glob:**/{last,intent,next.manifest}");
    }

    private static Path withOldSite(Path folder, Way way) throws IOException {
        var site = folder.resolve("site");
        NEW.publish(site, way.means(step -> {}));
        OLD.publish(site, way.means(step -> {}));
        Files.writeString(site.resolve("CNAME"), "example.org");
        return site;
    }

    private static List<String> stepsOf(Way way, Path site, Command command) throws IOException {
        var steps = new ArrayList<String>();
        command.run(site, way.means(steps::add));
        return steps;
    }

    /** Runs the command until it is about to take its step number {@code stop}, and says whether it came so far. */
    private static boolean runUntil(int stop, Way way, Path site, Command command) throws IOException {
        var taken = new int[1];
        try {
            command.run(site, way.means(step -> {
                if (taken[0]++ == stop) {
                    throw new PowerCut();
                }
            }));
            return false;
        } catch (PowerCut e) {
            return true;
        }
    }
}
