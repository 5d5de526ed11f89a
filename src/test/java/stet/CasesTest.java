package stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.testing.BuiltSite;
import stet.testing.Golden;
import stet.testing.LetStand;
import stet.testing.TestProject;

/**
 * Each case is a folder {@code src/test/cases/<feature>/<case>/}: a tiny archive, what a build of it says
 * ({@code problems.txt}), and those of the files it makes that are agreed on in {@code expected/}. The file
 * {@code pages.txt} names the files to agree on, one a line; {@code arguments.txt} holds further words of the command
 * line.
 */
class CasesTest {

    private static final Path CASES = Path.of("src/test/cases");

    static List<Path> cases() throws IOException {
        try (var paths = Files.walk(CASES, 2)) {
            return paths.filter(path -> CASES.relativize(path).getNameCount() == 2)
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCase(Path dir, @TempDir Path temp) throws IOException {
        var project = TestProject.copyOf(dir, temp);
        var result = project.run(command(dir));

        var closingLine =
                result.err().lines().filter(line -> line.contains(" files, ")).count();
        assertThat(closingLine).as(result.err()).isEqualTo(result.status() == 0 ? 1 : 0);
        Golden.assertMatches(dir.resolve("problems.txt"), said(result.err()));
        var made = new TreeMap<String, byte[]>();
        for (var page : lines(dir.resolve("pages.txt"))) {
            made.put(page, Files.readAllBytes(temp.resolve("site").resolve(page)));
        }
        Golden.assertMatches(dir.resolve("expected"), made);
        if (result.status() == 0 && Files.isDirectory(temp.resolve("site"))) {
            assertThat(LetStand.faults(BuiltSite.read(temp.resolve("site")))).isEmpty();
        }
    }

    /** What the terminal shows, but for the closing lines, which tell a time. */
    private static String said(String err) {
        var said = new StringBuilder();
        err.lines()
                .filter(line -> !line.contains(" files, ") && !line.contains(" articles read: "))
                .forEach(line -> said.append(line).append('\n'));
        return said.toString();
    }

    private static String[] command(Path dir) throws IOException {
        var arguments = lines(dir.resolve("arguments.txt"));
        return arguments.isEmpty() ? new String[] {"build"} : arguments.toArray(String[]::new);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }
}
