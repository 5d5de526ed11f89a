package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** What docs/FORMAT.md says of notes is true: its examples make one archive, and its table has every field. */
class FormatExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]*\\|(.*)\\|$");

    private static final String ARTICLE = """
            ---
            title: A complaint
            date: 2020-03-05
            ---
            A military source spoke on Monday of a written complaint. One source asks for any and all measures.

            Where there are any and all measures, there is a reason.

            A digest, in Korean

            Translated by Violet Kim

            Comments about this article: desk@example.org

            """;

    @TempDir
    Path temp;

    private static String chapter() throws IOException {
        var format = Files.readString(Path.of("docs/FORMAT.md"));
        return format.substring(format.indexOf("## Notes"), format.indexOf("## Profiles"));
    }

    private static List<String> examples() throws IOException {
        return EXAMPLE.matcher(chapter())
                .results()
                .map(found -> found.group(1).replace("https://…", "https://example.org/"))
                .toList();
    }

    private static String example(String start) throws IOException {
        return examples().stream()
                .filter(example -> example.startsWith(start) && !example.contains("…"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void examplesMakeOneArchive() throws IOException {
        var notes = example("- quote:");
        var paragraphs = new StringBuilder(ARTICLE);
        IntStream.rangeClosed(6, 16)
                .forEach(i -> paragraphs.append("Paragraph ").append(i).append(".\n\n"));
        var project = TestProject.in(temp)
                .write("content/articles/complaint.md", paragraphs + "Read in Korean\n")
                .write(
                        "content/articles/complaint.notes.yaml",
                        example("sources:") + example("blocks:") + "notes:\n" + notes.indent(2))
                .write("content/organizations/mss.md", "---\nnames: [Ministry of State Security]\n---\n")
                .write("content/sources.yaml", example("asiapress-0303:"));

        var result = project.run("build", "--strict");

        assertThat(result.status()).as(result.err()).isEqualTo(0);
        assertThat(result.err()).doesNotContain("warning");
        var page = Jsoup.parse(project.page("complaint.html"));
        assertThat(page.select(".note .lemma").eachText()).containsExactly("on Monday", "any and all measures");
        assertThat(page.select("[class^=role-]")).hasSize(4);
        assertThat(page.select("table.stack tbody tr")).hasSize(3);
        assertThat(examples()).hasSize(5);
    }

    @Test
    void tableHasEveryTypeWithItsFields() throws IOException {
        var rows = ROW.matcher(chapter()).results().toList();
        assertThat(rows.stream().map(row -> row.group(1)))
                .containsExactlyElementsOf(
                        List.of(NoteType.values()).stream().map(NoteType::label).toList());
        for (var row : rows) {
            var type = List.of(NoteType.values()).stream()
                    .filter(one -> one.label().equals(row.group(1)))
                    .findFirst()
                    .orElseThrow();
            assertThat(type.fields())
                    .as(type.label())
                    .allMatch(field -> row.group(2).contains("`" + field));
        }
    }
}
