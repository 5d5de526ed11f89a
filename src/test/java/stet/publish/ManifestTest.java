package stet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

class ManifestTest {

    private static final OutputPath PAGE = new OutputPath("2020/03/é.html");
    private static final OutputPath ODD = new OutputPath("line\nbreak\rn.html");

    private static final long TIME = 1_600_000_000_123_456_789L;
    private static final Look LOOK = new Look(Fingerprint.of("templates"), Fingerprint.of("site"));

    @TempDir
    Path root;

    @Test
    void isReadAsItWasWritten() throws IOException {
        var wanted = Wanted.of("test 2", List.of(PAGE));
        var manifest = Manifest.read(written(), wanted).orElseThrow();

        assertThat(manifest.generator()).isEqualTo("test 1");
        assertThat(manifest.others()).containsExactly(ODD);
        assertThat(manifest.vouches("test 1", 0, Fingerprint.of("page"), LOOK, TIME))
                .isTrue();
        assertThat(manifest.vouches("test 2", 0, Fingerprint.of("page"), LOOK, TIME))
                .isFalse();
        assertThat(manifest.vouches("test 1", 0, Fingerprint.of("other"), LOOK, TIME))
                .isFalse();
        assertThat(manifest.vouches("test 1", 0, Fingerprint.of("page"), Look.NONE, TIME))
                .isFalse();
        assertThat(manifest.vouches("test 1", 0, Fingerprint.of("page"), LOOK, TIME + 1))
                .isFalse();
        assertThat(Files.readAllLines(written()))
                .startsWith("stet-manifest 2", "generator test 1")
                .contains(
                        "look " + LOOK.templates().hex() + " " + LOOK.site().hex(),
                        "look " + Look.NONE.templates().hex() + " "
                                + Look.NONE.site().hex())
                .anyMatch(line -> line.startsWith(Fingerprint.of("page").hex())
                        && line.endsWith(" 16345785dffbcd15 2020/03/é.html"))
                .anyMatch(line -> line.startsWith(Fingerprint.of("odd").hex())
                        && line.endsWith(" ffffffffffffffff line\\nbreak\\rn.html"))
                .hasSize(7);
    }

    @Test
    void isNoneWhenTorn() throws IOException {
        var file = written();
        var bytes = Files.readAllBytes(file);
        for (var end = 0; end < bytes.length - 1; end++) {
            Files.write(file, Arrays.copyOf(bytes, end));
            assertThat(read(file)).as("the first %d bytes", end).isEmpty();
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
            assertThat(read(file)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void isNoneWhenThereIsNoneOrMoreThanOne() throws IOException {
        assertThat(read(root.resolve("nowhere"))).isEmpty();
        var twice = Files.readString(written()).repeat(2);
        assertThat(read(Files.writeString(root.resolve("twice"), twice))).isEmpty();
    }

    private static Optional<Manifest> read(Path file) throws IOException {
        return Manifest.read(file, Wanted.of("test 1", List.of(PAGE)));
    }

    private Path written() throws IOException {
        var file = root.resolve("manifest");
        var files = new FileTable(2);
        files.put(0, Fingerprint.of("page"), 1);
        files.putTime(0, TIME);
        files.put(1, Fingerprint.of("odd"), 0);
        files.putTime(1, -1);
        Manifest.write(file, Wanted.of("test 1", List.of(PAGE, ODD)), List.of(Look.NONE, LOOK), files);
        return file;
    }
}
