package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stet.annotation.LocalSource.Kind;
import stet.annotation.LocalSource.Likelihood;
import stet.annotation.Note.Status;
import stet.annotation.NoteDetail.Background;
import stet.annotation.NoteDetail.Check;
import stet.annotation.NoteDetail.Claim;
import stet.annotation.NoteDetail.Dating;
import stet.annotation.NoteDetail.Emendation;
import stet.annotation.NoteDetail.Evidential;
import stet.annotation.NoteDetail.Form;
import stet.annotation.NoteDetail.Mention;
import stet.annotation.NoteDetail.Modality;
import stet.annotation.NoteDetail.Parallel;
import stet.annotation.NoteDetail.Polarity;
import stet.annotation.NoteDetail.Remark;
import stet.annotation.NoteDetail.Sequel;
import stet.annotation.NoteDetail.Speaking;
import stet.annotation.NoteDetail.Speech;
import stet.annotation.NoteDetail.Support;
import stet.annotation.NoteDetail.Verdict;
import stet.annotation.Target.BodyWords;
import stet.annotation.Target.CaptionWords;
import stet.annotation.Target.TitleWords;
import stet.annotation.Target.WholeArticle;
import stet.annotation.Target.WholeBlock;
import stet.annotation.Target.WholeFigure;
import stet.plain.Fingerprint;

class SidecarReaderTest {

    private static final String ALL = Notes.fixture("all.notes.yaml");

    private static <T extends NoteDetail> T detail(NoteType type, Class<T> kind) {
        return Notes.notes(ALL).stream()
                .filter(note -> note.type() == type)
                .map(note -> kind.cast(note.substance().detail()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Optional<Naming> naming) {
        return naming.orElseThrow().text();
    }

    private static List<String> texts(List<Naming> namings) {
        return namings.stream().map(Naming::text).toList();
    }

    @Test
    void readsAllTypesInTheOrderOfTheFile() {
        assertThat(Notes.notes(ALL).stream().map(Note::type)).containsExactly(NoteType.values());
        assertThat(Notes.notes(ALL))
                .allSatisfy(note -> assertThat(note.target()).isInstanceOf(BodyWords.class));
    }

    @Test
    void readsTheFieldsOfEachType() {
        var background = detail(NoteType.CONTEXT, Background.class);
        assertThat(texts(background.places())).containsExactly("ryanggang");
        assertThat(texts(background.entities())).containsExactly("mss");
        assertThat(detail(NoteType.ENTITY, Mention.class).entity().text()).isEqualTo("mss");
        var dating = detail(NoteType.DATE, Dating.class);
        assertThat(dating.when().date().text()).isEqualTo("2020-03-02?");
        assertThat(text(dating.event())).isEqualTo("ev-1");
        assertThat(detail(NoteType.SOURCE, Speaking.class).source().text()).isEqualTo("s1");
        var speech = detail(NoteType.QUOTATION, Speech.class);
        assertThat(text(speech.speaker())).isEqualTo("kim-jong-un");
        assertThat(text(speech.via())).isEqualTo("state-media");
        assertThat(speech.form()).contains(Form.PARTIAL);
        assertThat(speech.lang()).contains("ko");
        assertThat(detail(NoteType.SIC, Emendation.class).reading()).contains("hh");
        assertThat(detail(NoteType.CORRECTION, Emendation.class).reading()).contains("ii");
        var parallel = detail(NoteType.TRANSLATION, Parallel.class);
        assertThat(parallel.lang()).contains("ko");
        assertThat(text(parallel.words())).isEqualTo("항의문");
        assertThat(detail(NoteType.COMMENT, Remark.class)).isEqualTo(detail(NoteType.QUESTION, Remark.class));
    }

    @Test
    void keepsWhatTheTextSaysApartFromWhatTheArchiveFound() {
        var claim = detail(NoteType.CLAIM, Claim.class);
        assertThat(claim.text()).isEqualTo("The border was closed.");
        assertThat(text(claim.by()) + " " + text(claim.reportedBy())).isEqualTo("s2 daily-nk");
        assertThat(claim.cue()).contains("reportedly");
        assertThat(claim.hedge().evidential()).contains(Evidential.HEARSAY);
        assertThat(claim.hedge().modality()).contains(Modality.UNCOMMITTED);
        assertThat(claim.hedge().polarity()).contains(Polarity.AFFIRMED);
        assertThat(claim.hedge().support()).contains(Support.SINGLE_DOCUMENT);
        var check = detail(NoteType.CHECK, Check.class);
        assertThat(check.verdict()).isEqualTo(Verdict.CORROBORATED);
        assertThat(check.asOf().text()).as("that of the note").isEqualTo("2026-11-20");
    }

    @Test
    void leadsOn() {
        var sequel = detail(NoteType.FOLLOWUP, Sequel.class);
        assertThat(text(sequel.event())).isEqualTo("ev-2");
        assertThat(sequel.article().orElseThrow().target()).hasToString("content/articles/2020/08/zones.md");
        assertThat(sequel.article().orElseThrow().fragment()).contains("n-posts");
        assertThat(sequel.url()).contains("https://example.org/");
        var near = Notes.notes("- {type: followup, quote: a, article: ../08/zones.md}")
                .get(0);
        assertThat(((Sequel) near.substance().detail()).article().orElseThrow().target())
                .hasToString("content/articles/2020/08/zones.md");
    }

    @Test
    void fillsInDefaults() {
        var notes = Notes.notes(ALL);
        var first = notes.get(0);
        assertThat(text(first.signature().author())).isEqualTo("archive-desk");
        assertThat(first.signature().date().orElseThrow().text()).isEqualTo("2026-11-20");
        assertThat(first.signature().lang()).contains("en");
        assertThat(first.standing().status()).isEqualTo(Status.PUBLISHED);
        var comment = notes.get(11);
        assertThat(text(comment.signature().author())).isEqualTo("Another desk");
        assertThat(comment.signature().date().orElseThrow().text()).isEqualTo("2026-11-21");
        assertThat(comment.signature().lang()).contains("ko");
        assertThat(comment.standing().status()).isEqualTo(Status.DRAFT);
        assertThat(notes.get(12).standing().status()).as("a question").isEqualTo(Status.DRAFT);
        assertThat(texts(notes.get(8).substance().tags())).containsExactly("slips");
    }

    @Test
    void describesSourcesOfThisArticleAlone() {
        var sources = Notes.read(ALL).value().orElseThrow().sources();
        assertThat(sources).extracting(LocalSource::id).containsExactly("s1", "s2");
        assertThat(sources).extracting(LocalSource::kind).containsExactly(Kind.UNNAMED, Kind.DOCUMENT);
        var portrait = sources.get(1).portrait();
        assertThat(portrait.reasonPrinted()).isTrue();
        assertThat(portrait.pronoun()).contains("she");
        assertThat(portrait.seenByOutlet()).contains("a digest");
        assertThat(portrait.spoke().orElseThrow().printed()).contains("on Monday");
        var same = sources.get(0).portrait().sameAs().get(0);
        assertThat(same.source().text()).isEqualTo("s2");
        assertThat(same.likelihood()).isEqualTo(Likelihood.UNLIKELY);
    }

    private static Target target(String fields) {
        return Notes.notes("- {type: comment, body: b, " + fields + "}").get(0).target();
    }

    @Test
    void readsWhatANoteIsAbout() {
        assertThat(target("quote: a")).isInstanceOf(BodyWords.class);
        assertThat(target("quote: a, in: body")).isInstanceOf(BodyWords.class);
        assertThat(target("quote: a, in: title")).isInstanceOf(TitleWords.class);
        assertThat(((CaptionWords) target("quote: a, in: fig1.caption"))
                        .figure()
                        .text())
                .isEqualTo("fig1");
        assertThat(((WholeBlock) target("block: p6")).block().text()).isEqualTo("p6");
        assertThat(((WholeFigure) target("figure: fig2")).figure().text()).isEqualTo("fig2");
        assertThat(target("article: true")).isEqualTo(new WholeArticle());
        var quote = target("quote: {from: a, to: b, blocks_max: 9, over_headings: true}, prefix: c, suffix: d,"
                        + " occurrence: 2/3")
                .quoted()
                .orElseThrow();
        assertThat(quote.words().text()).isEqualTo("a");
        assertThat(quote.reach().orElseThrow().to().text()).isEqualTo("b");
        assertThat(quote.reach().orElseThrow().blocks()).isEqualTo(9);
        assertThat(quote.reach().orElseThrow().overHeadings()).isTrue();
        assertThat(quote.prefix().orElseThrow().text()).isEqualTo("c");
        assertThat(quote.suffix().orElseThrow().text()).isEqualTo("d");
        assertThat(quote.occurrence().orElseThrow().number()).isEqualTo(2);
        assertThat(quote.occurrence().orElseThrow().total()).isEqualTo(3);
    }

    @Test
    void makesIdsOfTheFirstWords() {
        var yaml = """
                - {type: comment, quote: On Monday the river was closed, body: b}
                - {type: comment, quote: "on Monday, the river — was", body: b}
                - {type: comment, quote: {from: Customs posts, to: x}, body: b, id: n-on-monday-the-river-2}
                - {type: comment, quote: on monday the RIVER, body: b}
                - {type: comment, quote: 국경을 닫았다, body: b}
                - {type: comment, quote: "…", body: b}
                - {type: comment, block: p6, body: b}
                - {type: comment, article: true, body: b}
                """;
        assertThat(Notes.notes(yaml))
                .extracting(Note::id)
                .containsExactly(
                        "n-on-monday-the-river",
                        "n-on-monday-the-river-3",
                        "n-on-monday-the-river-2",
                        "n-on-monday-the-river-4",
                        "n-국경을-닫았다",
                        "n-comment",
                        "n-p6",
                        "n-comment-2");
    }

    @Test
    void leavesATombstone() {
        var yaml = """
                - {type: comment, id: a, quote: x, body: b}
                - {type: comment, id: b, quote: x, body: b, replaces: a}
                - {type: claim, id: c, status: withdrawn}
                - {type: comment, id: d, quote: x, body: b}
                - {type: comment, id: e, quote: x, body: b, withdraws: d, status: draft}
                - {type: correction, id: f, article: true, body: b, withdraws: b}
                """;
        var standings = Notes.notes(yaml).stream()
                .map(note -> note.id() + " " + note.standing().status().label()
                        + note.standing()
                                .withdrawn()
                                .map(one -> one.by()
                                        .map(by -> (one.replaced() ? " replaced by " : " by ") + by)
                                        .orElse(" by itself"))
                                .orElse(""));
        assertThat(standings)
                .containsExactly(
                        "a withdrawn replaced by b",
                        "b withdrawn by f",
                        "c withdrawn by itself",
                        "d published",
                        "e draft",
                        "f published");
    }

    @Test
    void isPlainData() {
        assertThat(Fingerprint.of(Notes.read(ALL).value().orElseThrow()))
                .isEqualTo(Fingerprint.of(Notes.read(ALL).value().orElseThrow()));
    }

    @Test
    void anEmptyFileHasNoNotes() {
        assertThat(Notes.notes("")).isEmpty();
        assertThat(Notes.notes("# nothing yet\n")).isEmpty();
        assertThat(Notes.notes("notes: []")).isEmpty();
    }
}
