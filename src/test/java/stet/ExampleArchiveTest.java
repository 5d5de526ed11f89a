package stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.Golden;
import stet.testing.TestProject;

/** The committed {@code site/} is exactly what {@code content/} and {@code templates/} make. */
class ExampleArchiveTest {

    @Test
    void siteIsWhatContentAndTemplatesMake(@TempDir Path temp) throws IOException {
        TestProject.copyOf(Path.of("content"), temp.resolve("content"));
        TestProject.copyOf(Path.of("templates"), temp.resolve("templates"));
        var project = TestProject.in(temp);

        var result = project.run("build", "--strict");

        assertThat(result.status()).as(result.err()).isEqualTo(0);
        Golden.assertMatches(Path.of("site"), new TreeMap<>(project.site()));
    }
}
