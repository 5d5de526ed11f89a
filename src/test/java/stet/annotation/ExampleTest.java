package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stet.annotation.Apparatus.PlacedNote;
import stet.annotation.Place.InBody;
import stet.markdown.CanonicalText;
import stet.markdown.Destinations;
import stet.markdown.MarkdownReader;
import stet.markdown.ReadingOrder;
import stet.plain.Fingerprint;
import stet.site.Addresses;
import stet.site.OutputPath;
import stet.source.SourcePath;
import stet.source.SourceText;

/** The example that the annotations were designed with: an article of 17 blocks, and all that stands off it. */
class ExampleTest {

    private static final CanonicalText TEXT = text();
    private static final String YAML = Notes.fixture("example.notes.yaml");

    private static CanonicalText text() {
        var path = new SourcePath("content/articles/2020/03/example.md");
        var markdown = Notes.fixture("example.md");
        var source = new SourceText(path, markdown, Fingerprint.of(markdown));
        var places = new Destinations(path, new OutputPath("2020/03/example.html"), new Addresses(List.of("en")));
        return MarkdownReader.read(source, 0, places).value().orElseThrow().canonical();
    }

    private static Apparatus apparatus() {
        var sidecar = Notes.read(YAML);
        assertThat(Notes.said(YAML)).isEmpty();
        var attached = Apparatus.attach(sidecar.value().orElseThrow(), new ArticleText(TEXT, "", List.of()));
        assertThat(Notes.said(YAML, attached.problems())).isEmpty();
        return attached.value().orElseThrow();
    }

    @Test
    void theTextIsTheOneThatWasSealed() throws GeneralSecurityException {
        assertThat(TEXT.text()).isEqualTo(Notes.fixture("example.txt").strip());
        assertThat(TEXT.blocks()).hasSize(17);
        assertThat(TEXT.text().codePointCount(0, TEXT.text().length())).isEqualTo(1_689);
        var digest = MessageDigest.getInstance("SHA-256").digest(TEXT.text().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("4e1018256cb68cce1108644273b39fde30d9e04c998ddc3867f5b0803c58d41a");
    }

    @Test
    void allHoldOnToTheText() {
        var apparatus = apparatus();
        assertThat(apparatus.notes())
                .hasSize(16)
                .allSatisfy(note -> assertThat(note.place()).isInstanceOf(InBody.class));
        assertThat(apparatus.sources()).hasSize(4);
        assertThat(apparatus.roles().stream().map(role -> role.role().label() + " " + role.block()))
                .containsExactly("figcaption p7", "translator-credit p15", "contact p16", "link-line p17");
    }

    @Test
    void holdsOnToTheRightWords() {
        var words = apparatus().notes().stream()
                .collect(Collectors.toMap(note -> note.note().id(), ExampleTest::words));
        assertThat(words)
                .containsEntry("n-s1", "A military source, speaking to Daily NK on Monday")
                .containsEntry(
                        "n-posts",
                        "customs posts and bridge sentries in Ryanggang, North Pyongan, "
                                + "North Hamgyong and Chagang")
                .containsEntry("n-phrase", "any and all measures")
                .containsEntry("n-insert", "[North Korean]");
    }

    private static String words(PlacedNote note) {
        var range = note.place().marked().orElseThrow();
        return TEXT.text().substring(range.start(), range.end());
    }

    @Test
    void numbersFollowTheEndsOfTheWords() {
        assertThat(Numbering.of(apparatus().notes(), ReadingOrder.PLAIN).stream()
                        .map(note -> note.note().id()))
                .containsExactly(
                        "n-mss",
                        "n-s1",
                        "n-monday",
                        "n-friday",
                        "n-kim",
                        "q-special",
                        "n-sent",
                        "n-posts",
                        "c-apart",
                        "n-insert",
                        "c-origin",
                        "k-origin",
                        "n-phrase",
                        "x-verb",
                        "c-opposed",
                        "f-zones");
    }

    @Test
    void theSecondOfTwoPhrasesIsTheSecond() {
        var phrase = apparatus().notes().stream()
                .filter(note -> note.note().id().equals("n-phrase"))
                .findFirst()
                .orElseThrow();
        var start = phrase.place().marked().orElseThrow().start();
        assertThat(start).isEqualTo(TEXT.text().lastIndexOf("any and all measures"));
    }
}
