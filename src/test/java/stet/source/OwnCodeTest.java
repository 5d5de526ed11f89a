package stet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stet finds its own code whatever the folders are called in which it lies. */
class OwnCodeTest {

    private static final String CLASS = OwnCode.class.getName().replace('.', '/') + ".class";

    private static Path found(Path code) throws IOException, ReflectiveOperationException {
        try (var loader = new URLClassLoader(new URL[] {code.toUri().toURL()}, null)) {
            return (Path)
                    loader.loadClass(OwnCode.class.getName()).getMethod("place").invoke(null);
        }
    }

    @Test
    void inAFolderOfAnyName(@TempDir Path temp) throws Exception {
        var odd = Files.createDirectories(temp.resolve("강 é 100%, a%20b + [c]#d"));
        var bytes = Files.readAllBytes(OwnCode.place().resolve(CLASS));

        var jar = odd.resolve("stet 강%.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(CLASS));
            zip.write(bytes);
        }
        assertThat(found(jar)).isEqualTo(jar);

        var classes = odd.resolve("classes");
        Files.createDirectories(classes.resolve(CLASS).getParent());
        Files.write(classes.resolve(CLASS), bytes);
        assertThat(found(classes)).isEqualTo(classes);
    }
}
