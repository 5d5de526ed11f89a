package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that publishes is killed at random times. More rounds: {@code -Drounds=1000}; the same once more:
 * {@code -Dseed=…}.
 */
class KillTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("rounds", 12);
    private static final int LONGEST_MILLIS = 120;
    private static final Map<String, String> FOREIGN = Map.of("CNAME", "example.org");

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"one-call", "renames"})
    void leavesOneReleaseOrTheOther(String way) throws Exception {
        System.out.println("KillTest, " + way + ": -Dseed=" + SEED);
        var random = new Random(SEED);
        var site = root.resolve("site");
        PublishForever.A.publish(site);
        Files.writeString(site.resolve("CNAME"), "example.org");
        for (var round = 0; round < ROUNDS; round++) {
            killAfter(random.nextInt(LONGEST_MILLIS), site, way);
            var when = "round %d of seed %d".formatted(round, SEED);
            if (way.equals("one-call")) {
                assertOneRelease(site, when);
            }
            Publisher.open(site, Release.GENERATOR, PublishForever.means(way)).close();
            assertOneRelease(site, when);
        }
        assertThat(PublishForever.A.publish(site).foreign()).isEqualTo(1);
        PublishForever.B.publish(site);
        assertThat(Release.listing(site)).isEqualTo(PublishForever.B.listing(FOREIGN));
    }

    private static void killAfter(int millis, Path site, String way) throws IOException, InterruptedException {
        var process = PublishForever.start(site, way);
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("ready");
            Thread.sleep(millis);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void assertOneRelease(Path site, String when) throws IOException {
        var found = Release.listing(site);
        if (!found.equals(PublishForever.A.listing(FOREIGN)) && !found.equals(PublishForever.B.listing(FOREIGN))) {
            fail("%s: neither A nor B: %s", when, found.keySet());
        }
    }
}
