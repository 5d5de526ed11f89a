package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.testing.BuiltSite;
import stet.testing.Golden;
import stet.testing.LetStand;
import stet.testing.SharedSites;
import stet.testing.TestProject;

/** The text of every article is let stand: with all its notes, with none, and with any. */
class AnyNotesTest {

    private static final int NOTES_EACH = 12;

    private static final Pattern PLACE = Pattern.compile("(?m)^(content/\\S+\\.notes\\.yaml):(\\d+):\\d+: error");

    /** Events name notes as their evidence, and pages lead to some: without the notes they mean the whole report. */
    private static final Pattern PLACE_IN_REPORT = Pattern.compile("(articles/[\\w/.-]+\\.md)#[\\w-]+");

    @TempDir
    Path temp;

    @Test
    void withAllItsNotes() throws IOException {
        for (var site : List.of(SharedSites.example(), SharedSites.everyKind())) {
            assertThat(LetStand.articles(site)).hasSizeGreaterThan(5);
            assertThat(LetStand.faults(site)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "src/test/cases/notes/every-kind"})
    void withNoneAndWithAny(String archive) throws IOException {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("AnyNotesTest: -Dseed=" + seed);
        var project = TestProject.in(temp);
        for (var file : Golden.files(Path.of(archive, "content")).entrySet()) {
            var path = temp.resolve("content").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            if (file.getKey().matches("(?!articles/).*\\.(yaml|md)")) {
                var text = new String(file.getValue(), StandardCharsets.UTF_8);
                Files.writeString(path, PLACE_IN_REPORT.matcher(text).replaceAll("$1"));
            } else if (!file.getKey().endsWith(".notes.yaml")) {
                Files.write(path, file.getValue());
            }
        }
        var first = project.run("build");
        assertThat(first.status()).as(first.err()).isEqualTo(0);
        var bare = BuiltSite.read(temp.resolve("site"));
        assertThat(LetStand.faults(bare)).isEmpty();
        var blocks = new TreeMap<String, List<String>>();
        for (var page : LetStand.articles(bare)) {
            blocks.put(page, plain(AnnotatedPage.of(bare, page).blocks()));
        }

        var wanted = annotate(project, bare, new Random(seed));
        var annotated = BuiltSite.read(temp.resolve("site"));

        assertThat(LetStand.faults(annotated)).as("-Dseed=%s", seed).isEmpty();
        var shown = 0;
        for (var page : blocks.keySet()) {
            var now = AnnotatedPage.of(annotated, page);
            shown += now.notes().size();
            assertThat(now.document().select("mark > *"))
                    .as("-Dseed=%s: %s", seed, page)
                    .isEmpty();
            assertThat(plain(now.blocks())).as("-Dseed=%s: %s", seed, page).isEqualTo(blocks.get(page));
        }
        assertThat(shown).as("of %s", wanted).isGreaterThan(wanted * 3 / 4);
    }

    /** Blocks as HTML without marks, references and links to what names mean. */
    private static List<String> plain(List<Element> blocks) {
        return blocks.stream()
                .map(block -> {
                    var copy = block.clone();
                    copy.select("a.ref").remove();
                    copy.select("mark, a.m").unwrap();
                    return copy.outerHtml().replaceAll("\\s+", " ");
                })
                .toList();
    }

    /**
     * Writes random notes on every article and builds; a quote that holds on to nothing, or to two places, is left out.
     */
    private int annotate(TestProject project, BuiltSite bare, Random random) throws IOException {
        var wanted = 0;
        for (var page : LetStand.articles(bare)) {
            var notes = notes(AnnotatedPage.of(bare, page).blocks(), random);
            wanted += notes.size();
            project.write(sidecar(page), String.join("\n", notes) + "\n");
        }
        var result = project.run("build", "--all-problems");
        if (result.status() != 0) {
            var places = PLACE.matcher(result.err());
            while (places.find()) {
                var file = temp.resolve(places.group(1));
                var lines = new ArrayList<>(Files.readAllLines(file));
                lines.set(Integer.parseInt(places.group(2)) - 1, "");
                Files.write(file, lines);
            }
            result = project.run("build");
        }
        assertThat(result.status()).as(result.err()).isEqualTo(0);
        return wanted;
    }

    private static String sidecar(String page) {
        var inKorean = page.startsWith("ko/");
        var name = page.replaceAll("^ko/|\\.html$", "");
        return "content/articles/" + name + (inKorean ? ".ko" : "") + ".notes.yaml";
    }

    private static List<String> notes(List<Element> blocks, Random random) {
        var notes = new ArrayList<String>();
        for (var i = 0; i < NOTES_EACH; i++) {
            var text = LetStand.textOf(blocks.get(random.nextInt(blocks.size())));
            var start = edge(text, random.nextInt(text.length()));
            var end = edge(text, Math.min(text.length(), start + 1 + random.nextInt(60)));
            if (start < end && !text.substring(start, end).isBlank()) {
                notes.add("- {type: comment, body: Any., id: any-" + i + ", prefix: " + quoted(text.substring(0, start))
                        + ", quote: " + quoted(text.substring(start, end)) + ", suffix: "
                        + quoted(text.substring(end)) + "}");
            }
        }
        return notes;
    }

    /** The next place at which a word ends, or a syllable of Hangul. */
    private static int edge(String text, int place) {
        var at = place;
        while (at > 0
                && at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && !(isHangul(text.charAt(at)) && isHangul(text.charAt(at - 1)))) {
            at++;
        }
        return at;
    }

    private static boolean isHangul(char c) {
        return c >= '가' && c <= '힣';
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
