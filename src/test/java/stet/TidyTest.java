package stet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The rules of the house that a reviewer would otherwise have to say. */
class TidyTest {

    private static final int MAX_COLUMNS = 120;
    private static final int MAX_LINES = 400;
    private static final int MAX_METHOD_LINES = 40;
    private static final int MAX_PARAMETERS = 5;

    /** Words that must not be in the name of a type, and what they usually hide. */
    private static final List<String> VAGUE = List.of(
            "util",
            "helper",
            "common",
            "misc",
            "manager",
            "handler",
            "processor",
            "service",
            "impl",
            "base",
            "abstract",
            "context",
            "data",
            "info");

    /** What must not be written, and what to write instead. */
    private static final Map<Pattern, String> BANNED = Map.of(
            Pattern.compile("\\bTODO\\b|\\bFIXME\\b|\\bXXX\\b"), "an issue",
            Pattern.compile("printStackTrace"), "a Problem, or the message of Main",
            Pattern.compile("\\.toLowerCase\\(\\)|\\.toUpperCase\\(\\)"), "the same with Locale.ROOT",
            Pattern.compile("String\\.format\\(\""), "String.format(Locale.ROOT, …",
            Pattern.compile("\\bnew Date\\(|\\bCalendar\\b\\."), "stet.date",
            Pattern.compile("@Disabled"), "a test that runs");

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");

    @Test
    void linesAndFilesAreShort() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : sources("src/main/java", "src/test/java")) {
            var lines = Files.readAllLines(file);
            if (lines.size() > MAX_LINES) {
                faults.add(file + " has " + lines.size() + " lines");
            }
            var inTextBlock = false;
            for (var i = 0; i < lines.size(); i++) {
                // What a text block holds is not ours to break.
                inTextBlock ^= lines.get(i).contains("\"\"\"");
                if (lines.get(i).length() > MAX_COLUMNS && !inTextBlock) {
                    faults.add(file + ":" + (i + 1) + " is longer than " + MAX_COLUMNS + " columns");
                }
                if (!lines.get(i).equals(lines.get(i).stripTrailing())) {
                    faults.add(file + ":" + (i + 1) + " ends in blanks");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        var faults = new ArrayList<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(sources("src/main/java"));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            for (var unit : task.parse()) {
                new MethodScan(unit, Trees.instance(task).getSourcePositions(), faults).scan(unit, null);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Looks at each method as the compiler sees it. */
    private static final class MethodScan extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> faults;

        MethodScan(CompilationUnitTree unit, SourcePositions positions, List<String> faults) {
            this.unit = unit;
            this.positions = positions;
            this.faults = faults;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            var lines = unit.getLineMap();
            var start = lines.getLineNumber(positions.getStartPosition(unit, method));
            var end = lines.getLineNumber(positions.getEndPosition(unit, method));
            var place = unit.getSourceFile().getName() + ":" + start + " " + method.getName();
            if (end - start >= MAX_METHOD_LINES) {
                faults.add(place + " has " + (end - start + 1) + " lines");
            }
            if (method.getParameters().size() > MAX_PARAMETERS) {
                faults.add(place + " has more than " + MAX_PARAMETERS + " parameters");
            }
            return super.visitMethod(method, null);
        }
    }

    @Test
    void namesSayWhatThingsAre() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : sources("src/main/java", "src/test/java")) {
            var types = TYPE.matcher(code(file));
            while (types.find()) {
                for (var word : words(types.group(1))) {
                    if (VAGUE.contains(word)) {
                        faults.add(file + " has a type " + types.group(1));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nothingBannedIsWritten() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : sources("src/main/java", "src/test/java", "templates", "docs")) {
            if (file.endsWith("TidyTest.java") || file.toString().matches(".*\\.(woff2|png)")) {
                continue;
            }
            var text = Files.readString(file);
            BANNED.forEach((pattern, instead) -> {
                if (pattern.matcher(text).find()) {
                    faults.add(file + " has " + pattern + ": write " + instead);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIsForAndIsOnTheMap() throws IOException {
        var map = Files.readString(Path.of("docs/ARCHITECTURE.md"));
        try (var rooms = Files.list(Path.of("src/main/java/stet"))) {
            for (var room : rooms.toList()) {
                var words = Files.readString(room.resolve("package-info.java")).replace("\n * ", " ");
                assertThat(words).as("%s", room).contains("@NullMarked").contains("nothing of");
                assertThat(map).as("code map").contains("| `" + room.getFileName() + "` |");
            }
        }
    }

    private static List<Path> sources(String... folders) throws IOException {
        var all = new ArrayList<Path>();
        for (var folder : folders) {
            if (Files.isDirectory(Path.of(folder))) {
                try (var files = Files.walk(Path.of(folder))) {
                    files.filter(Files::isRegularFile).sorted().forEach(all::add);
                }
            }
        }
        return all;
    }

    /** A file without its comments. */
    private static String code(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
    }

    private static List<String> words(String name) {
        return Stream.of(name.replace("CommonMark", "").split("(?<=[a-z0-9])(?=[A-Z])", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
