package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteLockTest {

    @TempDir
    Path root;

    @Test
    void oneAtATimeWithinAProcess() throws IOException {
        var site = root.resolve("site");
        try (var first = Publisher.open(site, "test")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> Publisher.open(site, "test"))
                    .isInstanceOfSatisfying(SiteBusy.class, SiteLockTest::assertIsThisProcess);
            Publisher.open(root.resolve("other"), "test").close();
        }
        Publisher.open(site, "test").close();
    }

    @Test
    void oneAtATimeAmongProcesses() throws Exception {
        var site = root.resolve("site");
        var process = PublishForever.start(site, "hold");
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).startsWith("holding");
            assertThatThrownBy(() -> Publisher.open(site, "test"))
                    .isInstanceOfSatisfying(
                            SiteBusy.class, busy -> assertThat(busy.pid()).isEqualTo(process.pid()))
                    .hasMessageMatching(".*site is being published by process [0-9]+ since 2[0-9]{3}-.*Z");
        } finally {
            process.destroyForcibly().waitFor();
        }
        Publisher.open(site, "test").close();
    }

    /** Closing any channel to a file gives up all of a process's locks on it; so the one who asks must not open it. */
    @Test
    void askingInVainDoesNotLoseTheLock() throws Exception {
        var site = root.resolve("site");
        try (var first = Publisher.open(site, "test")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> Publisher.open(site, "test")).isInstanceOf(SiteBusy.class);

            var process = PublishForever.start(site, "hold");
            try (var lines = process.inputReader()) {
                assertThat(lines.readLine())
                        .isEqualTo("busy " + ProcessHandle.current().pid());
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static void assertIsThisProcess(SiteBusy busy) {
        assertThat(busy.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(busy.since()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
    }
}
