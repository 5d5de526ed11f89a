package stet.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import stet.plain.Fingerprint;
import stet.source.OwnCode;

/** Which Stet this is: its version, and a mark that changes whenever its code does. */
public final class Generator {

    private static final int END_OF_JAR = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int SIZE_OF_CONTENTS = 12;
    private static final int PLACE_OF_CONTENTS = 16;

    private Generator() {}

    /** What does not change while it runs. */
    private static final class Once {
        static final String VERSION = readVersion();
        static final String MARK = "stet " + VERSION + " " + codePrint().hex();
    }

    /** The version, as in {@code 0.1.0}. */
    public static String version() {
        return Once.VERSION;
    }

    /** The version and the fingerprint of the code: pages made by another Stet are made anew. */
    public static String mark() {
        return Once.MARK;
    }

    private static String readVersion() {
        try (InputStream in = Generator.class.getResourceAsStream("/stet/version.properties")) {
            var line = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return line.substring(line.indexOf('=') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fingerprint codePrint() {
        try {
            var place = OwnCode.place();
            return Files.isDirectory(place) ? Fingerprint.of(files(place)) : ofJar(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Of a jar, its table of contents, which has the checksum of each of its five thousand entries: to go through them
     * one by one took 2 % of a build of 20 articles.
     */
    private static Fingerprint ofJar(Path jar) throws IOException {
        try (var file = new RandomAccessFile(jar.toFile(), "r")) {
            var end = new byte[END_OF_JAR];
            file.seek(file.length() - end.length);
            file.readFully(end);
            var tail = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            if (tail.getInt(0) != END_MARK) {
                return Fingerprint.ofBytes(Files.readAllBytes(jar));
            }
            var contents = new byte[tail.getInt(SIZE_OF_CONTENTS)];
            file.seek(Integer.toUnsignedLong(tail.getInt(PLACE_OF_CONTENTS)));
            file.readFully(contents);
            var sum = new CRC32();
            sum.update(contents);
            return Fingerprint.of(List.of(file.length(), sum.getValue()));
        }
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
