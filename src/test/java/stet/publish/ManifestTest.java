package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

class ManifestTest {

    private static final OutputPath PAGE = new OutputPath("2020/03/é.html");
    private static final OutputPath ODD = new OutputPath("line\nbreak\rn.html");

    @TempDir
    Path root;

    @Test
    void isReadAsItWasWritten() throws IOException {
        var files = Manifest.read(written()).orElseThrow().files();

        assertThat(files)
                .containsExactly(
                        Map.entry(PAGE, new Manifest.Entry(Fingerprint.of("page"), 1_600_000_000_123_456_789L)),
                        Map.entry(ODD, new Manifest.Entry(Fingerprint.of("odd"), -1)));
        assertThat(Files.readAllLines(written()))
                .startsWith(
                        "stet-manifest 1",
                        "generator test 1",
                        Fingerprint.of("page").hex() + " 16345785dffbcd15 2020/03/é.html",
                        Fingerprint.of("odd").hex() + " ffffffffffffffff line\\nbreak\\rn.html")
                .hasSize(5);
    }

    @Test
    void isNoneWhenTorn() throws IOException {
        var file = written();
        var bytes = Files.readAllBytes(file);
        for (var end = 0; end < bytes.length - 1; end++) {
            Files.write(file, Arrays.copyOf(bytes, end));
            assertThat(Manifest.read(file)).as("the first %d bytes", end).isEmpty();
        }
    }

    @Test
    void isNoneWhenAnythingInItWasChanged() throws IOException {
        var file = written();
        var bytes = Files.readAllBytes(file);
        for (var i = 0; i < bytes.length - 1; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(Manifest.read(file)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void isNoneWhenThereIsNoneOrMoreThanOne() throws IOException {
        assertThat(Manifest.read(root.resolve("nowhere"))).isEmpty();
        var twice = Files.readString(written()).repeat(2);
        assertThat(Manifest.read(Files.writeString(root.resolve("twice"), twice)))
                .isEmpty();
    }

    private Path written() throws IOException {
        var file = root.resolve("manifest");
        var edition = new TreeMap<>(Map.of(PAGE, Fingerprint.of("page"), ODD, Fingerprint.of("odd")));
        Manifest.write(file, "test 1", edition, Map.of(PAGE, 1_600_000_000_123_456_789L, ODD, -1L));
        return file;
    }
}
