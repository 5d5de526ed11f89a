package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.Golden;

/**
 * The example archive comes out the same, byte for byte, wherever and whenever it is built. Each build below differs
 * from the first in several things at once; whoever finds a difference tries them one by one.
 */
class SameBytesTest {

    private static final List<String> SOURCES = List.of("content", "templates");

    /** Where lists of files come back in the order they were made in, in a file system that is kept in memory. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final Path OTHER_JAVAS = Path.of("/usr/lib/jvm");

    @TempDir
    Path temp;

    /** One way to build: who builds, where the archive lies, in which order its files were made, further arguments. */
    private record Way(String name, StetProcess stet, Path folder, long order, List<String> arguments) {}

    @Test
    void sameBytesEverywhere() throws Exception {
        var memory = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "stet") : temp.resolve("memory");
        try {
            var ways = ways(memory);
            var sites = built(ways);
            assertThat(sites.get(0)).hasSizeGreaterThan(100);
            for (var i = 1; i < ways.size(); i++) {
                assertThat(differences(sites.get(0), sites.get(i)))
                        .as(ways.get(i).name())
                        .isEmpty();
            }
        } finally {
            delete(memory);
        }
    }

    private List<Way> ways(Path memory) throws IOException {
        var usual = StetProcess.usual();
        var ways = new ArrayList<Way>();
        ways.add(new Way("first", usual, temp.resolve("first"), 1, List.of()));
        ways.add(new Way(
                "in Seoul, on one thread, with another encoding",
                usual.with("-Duser.timezone=Asia/Seoul", "-Duser.language=ko", "-Duser.country=KR")
                        .with("-Dfile.encoding=ISO-8859-1"),
                temp.resolve("a/deeper/folder"),
                2,
                List.of("--jobs", "1")));
        ways.add(new Way(
                "on Newfoundland, in Turkish, on eight threads, with files in another order",
                usual.with("-Duser.timezone=America/St_Johns", "-Duser.language=tr", "-Duser.country=TR"),
                memory.resolve("x"),
                3,
                List.of("--jobs", "8")));
        ways.add(new Way(
                "in Samoa, in Arabic, with a path in Korean, long ago",
                usual.with("-Duser.timezone=Pacific/Apia", "-Duser.language=ar", "-Duser.country=SA")
                        .with("-Dfile.encoding=US-ASCII"),
                temp.resolve("국경 기록"),
                4,
                List.of("--jobs", "2", "--as-of", "2024-01-01")));
        ways.add(new Way(
                "without a locale, in the year 2100, with files in yet another order",
                usual.with("-Duser.language=", "-Duser.country=")
                        .in(Map.of("LC_ALL", "C.UTF-8", "SOURCE_DATE_EPOCH", "4102444800", "TZ", "Asia/Kathmandu")),
                memory.resolve("y"),
                5,
                List.of("--quiet")));
        for (var java : otherJavas()) {
            ways.add(new Way("by " + java, usual.with(java), temp.resolve("java" + ways.size()), 6, List.of()));
        }
        return ways;
    }

    /** Other versions of Java on this machine, 17 or later. */
    private static List<Path> otherJavas() throws IOException {
        if (!Files.isDirectory(OTHER_JAVAS)) {
            return List.of();
        }
        var own = Path.of(System.getProperty("java.home")).toRealPath();
        var javas = new TreeSet<Path>();
        try (var folders = Files.list(OTHER_JAVAS)) {
            for (var folder : folders.toList()) {
                var release = folder.resolve("release");
                if (!folder.toRealPath().equals(own)
                        && Files.isExecutable(folder.resolve("bin/java"))
                        && Files.exists(release)
                        && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(1[7-9]|[2-9]\\d).*")) {
                    javas.add(folder.toRealPath().resolve("bin/java"));
                }
            }
        }
        return List.copyOf(javas);
    }

    /** Builds in each way, two at a time. */
    private static List<SortedMap<String, byte[]>> built(List<Way> ways) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var builds = ways.stream()
                    .map(way -> (Callable<SortedMap<String, byte[]>>) () -> built(way))
                    .toList();
            var sites = new ArrayList<SortedMap<String, byte[]>>();
            for (var future : threads.invokeAll(builds)) {
                sites.add(future.get());
            }
            return sites;
        } finally {
            threads.shutdownNow();
        }
    }

    private static SortedMap<String, byte[]> built(Way way) throws IOException {
        copySources(way);
        var arguments = new ArrayList<>(List.of("-C", way.folder().toString(), "build"));
        arguments.addAll(way.arguments());
        var result = way.stet().run(Path.of("").toAbsolutePath(), arguments.toArray(String[]::new));
        assertThat(result.status()).as("%s: %s", way.name(), result.err()).isEqualTo(0);
        return Golden.files(way.folder().resolve("site"));
    }

    private static void copySources(Way way) throws IOException {
        for (var source : SOURCES) {
            var files = Golden.files(Path.of(source));
            var names = new ArrayList<>(files.keySet());
            Collections.shuffle(names, new Random(way.order()));
            for (var name : names) {
                var file = way.folder().resolve(source).resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, files.get(name));
            }
        }
    }

    private static List<String> differences(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
        var paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        return paths.stream()
                .filter(path -> !Arrays.equals(one.get(path), other.get(path)))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
