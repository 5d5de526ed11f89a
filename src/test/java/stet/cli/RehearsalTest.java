package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** What the launcher has run once. */
class RehearsalTest {

    @TempDir
    Path temp;

    @Test
    void buildsAnArchiveAndServesItsFirstPage() throws IOException, InterruptedException {
        TestProject.in(temp)
                .write("content/site.yaml", "title: Archive\nbase_url: https://example.org/\n")
                .write("content/articles/fence.md", "---\ntitle: A fence\ndate: 2020-03-05\n---\nA fence.\n");
        var nowhere = OutputStream.nullOutputStream();
        var machine =
                new Machine(Clock.systemUTC(), Map.of(), new PrintStream(nowhere), new PrintStream(nowhere), false);

        var said = Rehearsal.run(machine, temp, temp.resolve("elsewhere/site"));

        assertThat(temp.resolve("elsewhere/site/fence.html")).exists();
        assertThat(said).startsWith("HTTP/1.1 200").contains("A fence");
    }
}
