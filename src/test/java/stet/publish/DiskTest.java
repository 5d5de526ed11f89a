package stet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    @TempDir
    Path root;

    @Test
    void copiesWhatItCanNotLink() throws IOException {
        var memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(root)));
        var from = Files.writeString(Files.createTempFile(memory, "stet", ""), "text");
        try {
            var to = root.resolve("to");

            assertThat(Disk.linkOrCopy(from, to, 1)).isEqualTo(Disk.time(to));

            assertThat(to).hasContent("text");
            var micros = TimeUnit.NANOSECONDS.toMicros(Disk.time(from));
            assertThat(TimeUnit.NANOSECONDS.toMicros(Disk.time(to))).isEqualTo(micros);
        } finally {
            Files.delete(from);
        }
    }

    @Test
    void linksOverNothing() throws IOException {
        var one = Files.writeString(root.resolve("one"), "one");
        var other = Files.writeString(root.resolve("other"), "other");
        assertThatThrownBy(() -> Disk.linkOrCopy(one, other, 1)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Disk.linkOrCopy(root.resolve("gone"), root.resolve("new"), 1))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(other).hasContent("other");
    }

    @Test
    void writesWholeFilesOverOldOnes() throws IOException {
        var file = Files.writeString(root.resolve("file"), "a longer text");
        Disk.writeWhole(file, out -> out.write("new".getBytes(UTF_8)));
        assertThat(file).hasContent("new");
        assertThatThrownBy(() -> Disk.writeWhole(file, out -> {
                    out.write("half".getBytes(UTF_8));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file).hasContent("new");
    }
}
