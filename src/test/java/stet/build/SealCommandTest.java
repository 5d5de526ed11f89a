package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** What {@code stet seal} records, and what other commands say of it from then on. */
class SealCommandTest {

    private static final String RIVER = "content/articles/2020/03/river.md";

    private static final String PLAIN =
            "Nobody may go to the river, a notice says. It hangs at every gate of the town.";

    private static final String TEXT = PLAIN.replace("river", "*river*");

    @TempDir
    Path temp;

    private TestProject project = TestProject.in(Path.of(""));

    @BeforeEach
    void writeArchive() {
        project = TestProject.in(temp);
        project.write("content/site.yaml", "title: The river\nlanguages: [en, ko]\nbase_url: https://example.org/\n");
        project.write(RIVER, river(TEXT));
        project.write("content/articles/2020/03/river.notes.yaml", """
                - {quote: a notice, id: n-notice, type: comment, body: Of 5 March.}
                - {quote: Nobody, id: n-draft, type: question, body: Who?}
                """);
        project.write("content/articles/2020/03/river.ko.md", "---\ntitle: 강\ndate: 2020-03-05\n---\n아무도 못 간다.\n");
        project.write("content/articles/draft.md", "---\ntitle: Draft\ndate: 2020-03-05\ndraft: true\n---\nNot yet.\n");
        project.write("content/articles/later.md", "---\ntitle: Later\ndate: 2028-03-05\n---\nNot yet.\n");
        project.write("content/pages/about.md", "---\ntitle: About\n---\nWho we are.\n");
        project.write("content/places/yalu.md", "---\nnames: [Yalu River]\n---\nA river.\n");
        project.write(
                "content/events/2020.yaml",
                "- {id: closed, title: The river is closed, when: 2020-03-01, certainty: reported}\n");
        project.write(
                "content/timelines/river.md", "---\ntitle: The river\ninclude: {events: [closed]}\n---\nWater.\n");
    }

    private static String river(String text) {
        return "---\ntitle: The river is closed\ndate: 2020-03-05\naliases: [/river.html]\n---\n" + text + "\n";
    }

    @Test
    void recordsEveryAddressThatHasASourceWithTheSealOfItsText() throws Exception {
        var seal = sha256(PLAIN);
        assertThat(seal()).isZero();
        assertThat(ledger().lines().skip(1))
                .containsExactly(
                        "2020/03/river.html\t" + seal,
                        "2020/03/river.html#n-notice\t-",
                        "about.html\t-",
                        "events/closed.html\t-",
                        "ko/2020/03/river.html\t" + sha256("아무도 못 간다."),
                        "ko/events/closed.html\t-",
                        "ko/timelines/river.html\t-",
                        "places/yalu.html\t-",
                        "river.html\t" + seal,
                        "timelines/river.html\t-");
        assertThat(project.run("check", "--strict").err()).contains("nothing is wrong");
    }

    @Test
    void sealsTheTextThatIsPublishedBesideThePage() throws Exception {
        assertThat(seal()).isZero();
        assertThat(project.run("build").status()).isZero();
        assertThat(ledger()).contains("2020/03/river.html\t" + sha256(project.page("2020/03/river.txt")) + "\n");
    }

    @Test
    void saysWhereATextDiffersFromThePublishedOne() throws Exception {
        assertThat(project.run("build").status()).isZero();
        assertThat(seal()).isZero();
        project.write(RIVER, river(TEXT.replace("every gate", "each gate")));
        var site = project.site();
        var built = project.run("build");
        assertThat(built.status()).isEqualTo(1);
        assertThat(built.err())
                .contains(RIVER + ":1:1: error: the text is not the one that was published at 2020/03/river.html: "
                        + "“…says. It hangs at each gate of the town.” was "
                        + "“…says. It hangs at every gate of the town.” there")
                .contains("content/ledger.tsv:2:1")
                .contains("1 error;");
        assertThat(project.site()).containsExactlyEntriesOf(site);
        assertThat(project.run("check").status()).isEqualTo(1);
        project.write("site/2020/03/river.txt", "Another text altogether.");
        assertThat(project.run("build").err()).contains("look at the .txt beside the published page");
    }

    @Test
    void recordsAChangeAndWhatIsGoneAndForgetsNothing() throws Exception {
        assertThat(seal()).isZero();
        var before = ledger();
        project.write(RIVER, river(TEXT.replace("every gate", "each gate")));
        project.write("content/articles/2020/03/river.notes.yaml", "[]\n");
        Files.delete(temp.resolve("content/articles/2020/03/river.ko.md"));
        assertThat(project.run("build").err())
                .contains("ko/2020/03/river.html was published, and there is no page at it any more")
                .contains("the note at 2020/03/river.html#n-notice was published");
        var sealed = project.run("seal");
        assertThat(sealed.status()).isZero();
        assertThat(sealed.out().lines())
                .containsExactly(
                        "text\t2020/03/river.html",
                        "gone\t2020/03/river.html#n-notice",
                        "gone\tko/2020/03/river.html",
                        "text\triver.html");
        assertThat(ledger())
                .contains("ko/2020/03/river.html\t" + sha256("아무도 못 간다.") + "\tgone\n")
                .hasLineCount((int) before.lines().count());
        assertThat(project.run("build", "--strict").status()).isZero();
        project.write("content/articles/2020/03/river.ko.md", "---\ntitle: 강\ndate: 2020-03-05\n---\n모두 간다.\n");
        assertThat(project.run("build").err()).contains("the text is not the one that was published at ko/2020/03");
    }

    @Test
    void keepsTheSealOfATextThatIsWithheldLater() throws Exception {
        assertThat(seal()).isZero();
        var before = ledger();
        project.write(RIVER, river(TEXT).replace("date:", "text: withheld\ndate:"));
        assertThat(project.run("build", "--strict").status()).isZero();
        assertThat(seal()).isZero();
        assertThat(ledger()).isEqualTo(before);
    }

    @Test
    void saysNothingOfWhatIsMissingAsOfAnEarlierTime() throws Exception {
        assertThat(seal()).isZero();
        assertThat(project.run("build", "--strict", "--as-of", "2019-01-01").status())
                .isZero();
        project.write(RIVER, river(TEXT).replace("date:", "draft: true\ndate:"));
        project.write("content/articles/2020/03/river.notes.yaml", "[]\n");
        assertThat(project.run("build").err())
                .contains("2020/03/river.html was published, and there is no page")
                .as("what is said of the page is not said of its notes")
                .doesNotContain("n-notice");
    }

    @Test
    void missesWhatAnEmbargoOrALaterDateTakesAway() throws Exception {
        assertThat(seal()).isZero();
        for (var later : List.of("embargo: 2099-01-01\ndate:", "date: 2099-01-01\nupdated:")) {
            project.write(RIVER, river(TEXT).replace("date:", later));
            assertThat(project.run("build").err()).contains("2020/03/river.html was published, and there is no page");
        }
    }

    @Test
    void saysWhereATextWentAndWhatMendsThat() throws Exception {
        assertThat(seal()).isZero();
        Files.move(temp.resolve("content/articles/2020/03/river.ko.md"), temp.resolve("content/articles/bank.ko.md"));
        assertThat(project.run("build").err())
                .contains("ko/2020/03/river.html was published")
                .contains(
                        "write `aliases: [/ko/2020/03/river.html]` in content/articles/bank.ko.md, which has its text");

        project.write(
                "content/articles/bank.ko.md",
                "---\ntitle: 강\ndate: 2020-03-05\naliases: [/ko/2020/03/river.html]\n---\n아무도 못 간다.\n");
        assertThat(project.run("build").status()).isZero();
    }

    @Test
    void proposesNoFormerAddressesForWhatCanHaveNone() throws Exception {
        assertThat(seal()).isZero();
        var events = "content/events/2020.yaml";
        project.write(events, Files.readString(temp.resolve(events)).replace("id: closed", "id: shut"));
        project.write("content/timelines/river.md", "---\ntitle: The river\ninclude: {events: [shut]}\n---\nWater.\n");
        assertThat(project.run("build").err())
                .contains("events/closed.html was published")
                .contains("hint: bring it back with the id `closed`, write `aliases: [/events/closed.html]`"
                        + " in an article or a page that stands in its place, or run `stet seal`");

        project.write(
                "content/pages/about.md",
                "---\ntitle: About\naliases: [/events/closed.html, /ko/events/closed.html]\n---\nWho we are.\n");
        assertThat(project.run("build").status()).isZero();
    }

    @Test
    void missesANoteInTheArticleThatHadIt() throws Exception {
        var notes = """
                - {quote: a notice, id: n-notice, type: comment, body: Of 5 March.}
                - {quote: Nobody, id: n-nobody, type: comment, body: Not even soldiers.}
                """;
        project.write("content/articles/2020/03/river.notes.yaml", notes);
        project.write("content/articles/2020/03/shore.md", river(TEXT).replace("aliases: [/river.html]\n", ""));
        project.write("content/articles/2020/03/shore.notes.yaml", notes);
        assertThat(seal()).isZero();
        project.write("content/articles/2020/03/shore.notes.yaml", notes.substring(notes.indexOf('\n') + 1));
        assertThat(project.run("build").err())
                .contains("the note at 2020/03/shore.html#n-notice was published")
                .doesNotContain("river.html#")
                .doesNotContain("#n-nobody");
    }

    @Test
    void noticesAChangedLedgerAfterABuildThatStillStands() throws Exception {
        assertThat(seal()).isZero();
        assertThat(project.run("build").status()).isZero();
        assertThat(project.run("build").status()).isZero();
        project.write("content/ledger.tsv", ledger().replace("about.html", "impressum.html"));
        assertThat(project.run("build").err()).contains("impressum.html was published");
    }

    /** Files whose names begin with a dot are passed over, so nobody is told of a link that lies in wait. */
    @Test
    void writesThroughNoLinkThatLiesWhereTheLedgerIsMadeReady() throws IOException {
        var elsewhere = Files.writeString(temp.resolve("elsewhere"), "Not ours.\n");
        Files.createSymbolicLink(temp.resolve("content/.ledger.tsv.unfinished"), elsewhere);

        assertThat(project.run("seal").status()).isZero();

        assertThat(elsewhere).hasContent("Not ours.\n");
        assertThat(temp.resolve("content/ledger.tsv")).isRegularFile().isNotEqualTo(elsewhere);
        assertThat(Files.isSymbolicLink(temp.resolve("content/ledger.tsv"))).isFalse();
    }

    @Test
    void leavesTheLedgerAsItIsWhereAnythingElseIsWrong() throws Exception {
        assertThat(seal()).isZero();
        var before = ledger();
        assertThat(project.run("seal").err()).contains("0 of them new, 0 changed");
        assertThat(ledger()).isEqualTo(before);
        project.write(RIVER, river(TEXT + " [More](more.md)"));
        var refused = project.run("seal");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("there is no ").contains("content/ledger.tsv is as it was");
        assertThat(ledger()).isEqualTo(before);
    }

    private int seal() {
        return project.run("seal").status();
    }

    private String ledger() throws IOException {
        return Files.readString(temp.resolve("content/ledger.tsv"));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
