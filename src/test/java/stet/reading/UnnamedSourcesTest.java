package stet.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.testing.BuiltSite;
import stet.testing.Golden;
import stet.testing.SharedSites;
import stet.testing.TestProject;

/**
 * What unnamed sources said in two articles is joined nowhere: whatever an article tells of its sources shows in its
 * own page and changes no other file of the site, neither a list nor a count nor an export.
 */
class UnnamedSourcesTest {

    private static final Path EVERY_KIND = Path.of("src/test/cases/notes/every-kind");

    /** In a note written on one line, or on several. */
    private static final Pattern BODY = Pattern.compile("body: (?:>-(?:\n {6}.*)+|[^{}\n]*)");

    @TempDir
    Path temp;

    /** Two articles describe a source in the same words, under the same id; then one of them does no longer. */
    @Test
    void likenessOfTwoSourcesShowsNowhere() throws IOException {
        var alike = built(EVERY_KIND, "alike", UnaryOperator.identity());
        var unlike = built(
                EVERY_KIND,
                "unlike",
                text -> text.contains("part two")
                        ? text.replace("reed-boatman", "s9")
                                .replace("[hawk-eyed boatman]", "[grey, slow]")
                                .replace("pronoun_printed: he", "pronoun_printed: she")
                                .replace("reason_printed: true", "reason_printed: false")
                                .replace("zebra-marked witness", "somebody else")
                                .replace("n-reeds", "n-other")
                        : text);

        assertThat(differences(alike, unlike)).containsExactly("2020/05/ferry-two.html");
    }

    /** Where notes on sources say something else, nothing but the pages that they stand in is otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"", "src/test/cases/notes/every-kind"})
    void whatIsSaidOfSourcesShowsInItsOwnPageOnly(String archive) throws IOException {
        var before = built(Path.of(archive), "before", UnaryOperator.identity());
        var after = built(Path.of(archive), "after", UnnamedSourcesTest::sayingSomethingElse);

        var own = before.keySet().stream()
                .filter(path -> path.endsWith(".html") && text(before, path).contains("class=\"note n-source\""))
                .toList();
        assertThat(differences(before, after)).hasSizeGreaterThan(2).isSubsetOf(own);
    }

    @Test
    void noFileButItsOwnPageNamesANoteOnASource() throws IOException {
        for (var site : List.of(SharedSites.example(), SharedSites.everyKind())) {
            var sources = 0;
            for (var page : site.pages()) {
                for (var note : site.document(page).select(".note.n-source[role=doc-footnote]")) {
                    sources++;
                    var name = page.substring(page.lastIndexOf('/') + 1) + "#" + note.id();
                    assertThat(naming(site, name)).as(name).isEmpty();
                }
            }
            assertThat(sources).isGreaterThan(2);
            assertThat(site.files()).noneMatch(path -> path.contains("notes/source"));
        }
    }

    /** The files that name a place, but for those that tell their own address. */
    private static List<String> naming(BuiltSite site, String name) throws IOException {
        var naming = new ArrayList<String>();
        for (var path : site.files()) {
            if (path.matches(".*\\.(html|xml|jsonld|json|js|txt|csv|ics)")
                    && addresses(site.text(path)).replace(path + "#", "#").contains(name)) {
                naming.add(path);
            }
        }
        return naming;
    }

    /** Addresses are broken where a line may be. */
    private static String addresses(String html) {
        return html.replace("<wbr>", "");
    }

    /** A sidecar in which each note of the type {@code source} has other words. */
    private static String sayingSomethingElse(String sidecar) {
        var at = sidecar.indexOf("notes:\n") + 1;
        var changed = new StringBuilder(sidecar.substring(0, at));
        for (var note : sidecar.substring(at).split("(?m)^(?=  - )", -1)) {
            changed.append(
                    note.matches("(?s).*\\btype: source\\b.*")
                            ? BODY.matcher(note).replaceFirst("body: Nobody knows what a rose-coloured witness saw.")
                            : note);
        }
        return changed.toString();
    }

    private SortedMap<String, byte[]> built(Path archive, String name, UnaryOperator<String> change)
            throws IOException {
        var project = TestProject.in(temp.resolve(name));
        TestProject.copyOf(archive.resolve("content"), temp.resolve(name).resolve("content"));
        TestProject.copyOf(archive.resolve("templates"), temp.resolve(name).resolve("templates"));
        for (var file : Golden.files(archive.resolve("content")).keySet()) {
            if (file.endsWith(".notes.yaml")) {
                var text = Files.readString(archive.resolve("content").resolve(file));
                project.write("content/" + file, change.apply(text));
            }
        }
        var result = project.run("build");
        assertThat(result.status()).as(result.err()).isEqualTo(0);
        return project.site();
    }

    private static String text(SortedMap<String, byte[]> site, String path) {
        return new String(site.get(path), UTF_8);
    }

    private static List<String> differences(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
        var paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        return paths.stream()
                .filter(path -> !Arrays.equals(one.get(path), other.get(path)))
                .toList();
    }
}
