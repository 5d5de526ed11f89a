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
        var manifest = read(written()).orElseThrow();

        assertThat(manifest.generator()).isEqualTo("test 1");
        assertThat(manifest.size()).isEqualTo(2);
        var paths = manifest.paths().reader();
        assertThat(paths.path(0)).isEqualTo(PAGE.value());
        assertThat(paths.path(1)).isEqualTo(ODD.value());
        assertThat(manifest.files().time(0)).isEqualTo(TIME);
        assertThat(manifest.files().time(1)).isEqualTo(-1);
        assertThat(manifest.vouches("test 1", 0, Fingerprint.of("page"), LOOK)).isTrue();
        assertThat(manifest.vouches("test 2", 0, Fingerprint.of("page"), LOOK)).isFalse();
        assertThat(manifest.vouches("test 1", 0, Fingerprint.of("other"), LOOK)).isFalse();
        assertThat(manifest.vouches("test 1", 0, Fingerprint.of("page"), Look.NONE))
                .isFalse();
        assertThat(manifest.vouches("test 1", 1, Fingerprint.of("odd"), Look.NONE))
                .isTrue();
        assertThat(manifest.isSame(read(written()).orElseThrow())).isTrue();
    }

    @Test
    void isNoneWhenTorn() throws IOException {
        var file = written();
        var bytes = Files.readAllBytes(file);
        for (var end = 0; end < bytes.length; end++) {
            Files.write(file, Arrays.copyOf(bytes, end));
            assertThat(read(file)).as("the first %d bytes", end).isEmpty();
        }
    }

    @Test
    void isNoneWhenAnythingInItWasChanged() throws IOException {
        var file = written();
        var bytes = Files.readAllBytes(file);
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(read(file)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void isNoneWhenThereIsNoneOrMoreThanOne() throws IOException {
        assertThat(read(root.resolve("nowhere"))).isEmpty();
        var once = Files.readAllBytes(written());
        var twice = Arrays.copyOf(once, 2 * once.length);
        System.arraycopy(once, 0, twice, once.length, once.length);
        assertThat(read(Files.write(root.resolve("twice"), twice))).isEmpty();
    }

    private static Optional<Manifest> read(Path file) throws IOException {
        return Manifest.read(file);
    }

    private Path written() throws IOException {
        var file = root.resolve("manifest");
        var files = new FileTable(2);
        files.put(0, Fingerprint.of("page"), 1);
        files.putTime(0, TIME);
        files.put(1, Fingerprint.of("odd"), 0);
        files.putTime(1, -1);
        new Manifest("test 1", 2, List.of(Look.NONE, LOOK), PathTable.of(List.of(PAGE, ODD)), files).write(file);
        return file;
    }
}
