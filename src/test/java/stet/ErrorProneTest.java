package stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Error Prone and NullAway find nothing. They take five times as long as the compiler, which whoever builds a site
 * would wait for, so they have a compiler of their own.
 *
 * @see <a href="https://errorprone.info/docs/installation">How Error Prone is run</a>
 */
class ErrorProneTest {

    /** What Error Prone uses of the compiler and its module does not give. */
    private static final List<String> EXPORTS =
            List.of("api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

    private static final List<String> OPENS = List.of("code", "comp");

    @Test
    void findsNothing(@TempDir Path folder) throws Exception {
        assertThat(complaints(folder, sources("src/main/java", "src/test/java")))
                .isEmpty();
    }

    /** So that a compiler which no longer asks it is noticed. */
    @Test
    void findsWhatIsPlanted(@TempDir Path folder) throws Exception {
        var planted = Files.writeString(folder.resolve("Planted.java"), """
                @org.jspecify.annotations.NullMarked
                class Planted {
                    static String nothing() {
                        return null;
                    }

                    static boolean never(String text) {
                        return text.equals(1);
                    }
                }
                """);
        assertThat(complaints(folder, List.of(planted))).contains("[NullAway]", "[EqualsIncompatibleType]");
    }

    private static String complaints(Path folder, List<Path> sources) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        EXPORTS.forEach(room -> command.add("-J--add-exports=" + inside(room)));
        OPENS.forEach(room -> command.add("-J--add-opens=" + inside(room)));
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-J-Duser.language=en"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
        command.addAll(List.of("-proc:none", "--release", "17", "-d", folder.toString(), "-Werror"));
        command.addAll(
                List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", "--should-stop=ifNoError=FLOW"));
        command.add("-Xplugin:ErrorProne -Xep:NullAway:ERROR -XepOpt:NullAway:OnlyNullMarked=true");
        sources.forEach(source -> command.add(source.toString()));
        var javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(javac.getInputStream().readAllBytes(), System.getProperty("native.encoding"));
        return javac.waitFor() == 0 ? "" : said;
    }

    private static String inside(String room) {
        return "jdk.compiler/com.sun.tools.javac." + room + "=ALL-UNNAMED";
    }

    private static List<Path> sources(String... roots) throws IOException {
        var sources = new ArrayList<Path>();
        for (var root : roots) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
