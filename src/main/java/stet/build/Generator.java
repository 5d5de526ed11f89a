package stet.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipFile;
import stet.plain.Fingerprint;

/** Which Stet this is: its version, and a mark that changes whenever its code does. */
public final class Generator {

    private Generator() {}

    /** The version, as in {@code 0.1.0}. */
    public static String version() {
        var properties = new Properties();
        try (InputStream in = Generator.class.getResourceAsStream("/stet/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** The version and the fingerprint of the code: pages made by another Stet are made anew. */
    public static String mark() {
        try {
            var place = Path.of(Generator.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var print = Files.isDirectory(place) ? Fingerprint.of(files(place)) : Fingerprint.of(entries(place));
            return "stet " + version() + " " + print.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a jar holds: the checksums are in its list of contents, so that its six million bytes need not be read. */
    private static List<Long> entries(Path jar) throws IOException {
        var entries = new ArrayList<Long>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                entries.add((long) entry.getName().hashCode() << 32 | entry.getCrc());
            }
        }
        return entries;
    }

    private static List<Fingerprint> files(Path folder) throws IOException {
        var prints = new ArrayList<Fingerprint>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                prints.add(Fingerprint.ofBytes(Files.readAllBytes(file)));
            }
        }
        return prints;
    }
}
