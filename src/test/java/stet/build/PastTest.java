package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Publication;
import stet.log.CompileLog;
import stet.page.Planned;
import stet.plain.ByteReader;
import stet.testing.TestProject;

/** After a change only those pages of articles and subjects are made anew that it may concern. */
class PastTest {

    private static final Publication PUBLICATION = new Publication(Instant.parse("2026-12-31T00:00:00Z"), false);

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void build() {
        project = TestProject.in(temp);
        write("one", "2020-01-01", "tags: [river]\nplaces: [Nordhafen]");
        write("two", "2020-02-01", "tags: [fence]");
        write("three", "2020-03-01", "tags: [guard]");
        write("four", "2020-04-01", "tags: [guard]");
        write("five", "2020-05-01", "tags: [ferry]");
        write("six", "2020-06-01", "tags: [river]");
        write("seven", "2020-07-01", "tags: [market]\nplaces: [Nordhafen]");
        assertThat(project.run("build").status()).isZero();
    }

    private void write(String name, String date, String fields) {
        write(name, date, fields, "Nobody may go to the river.");
    }

    private void write(String name, String date, String fields, String text) {
        project.write(
                "content/articles/" + name + ".md",
                "---\ntitle: %s\ndate: %s\n%s\n---\n%s\n".formatted(name, date, fields, text));
    }

    @Test
    void withoutAChangeNoneIs() throws IOException {
        assertThat(made()).isEmpty();
    }

    @Test
    void anArticleThatComesTouchesThoseBesideItAndItsLists() throws IOException {
        write("new", "2020-03-15", "tags: [notice]");

        assertThat(made())
                .containsExactly(
                        "five.html",
                        "four.html",
                        "four.txt",
                        "new.html",
                        "new.txt",
                        "tags/guard.html",
                        "tags/notice.html",
                        "three.html",
                        "three.txt",
                        "two.html");
    }

    @Test
    void anArticleThatGoesTouchesThosePagesThatShowIt() throws IOException {
        Files.delete(temp.resolve("content/articles/four.md"));

        assertThat(made()).containsExactly("five.html", "tags/guard.html", "three.html");
    }

    @Test
    void whatAnArticleLeadsToShowsThat() throws IOException {
        write("new", "2020-03-15", "tags: [notice]", "As [was said](seven.md).");

        assertThat(made())
                .contains("seven.html", "places/nordhafen.html")
                .doesNotContain("one.html", "tags/river.html", "tags/fence.html");
    }

    @Test
    void aVersionInAnotherLanguageIsShownByTheFirst() throws IOException {
        project.write("content/site.yaml", "languages: [en, ko]\n");
        write("five.ko", "2020-05-02", "tags: [notice]");
        assertThat(project.run("build").status()).isZero();
        assertThat(made()).isEmpty();

        write("two.ko", "2020-02-02", "tags: [notice]");

        assertThat(made())
                .contains("two.html", "ko/two.html", "tags/fence.html", "ko/tags/notice.html", "ko/five.html")
                .doesNotContain("four.html", "six.html", "seven.html", "tags/river.html", "places/nordhafen.html");
    }

    @Test
    void relatedArticlesAreAskedForAgainAndMayBeTheSame() throws IOException {
        for (var i = 1; i <= 8; i++) {
            write("level-" + i, "2010-0" + i + "-01", "tags: [river]");
        }
        assertThat(project.run("build").status()).isZero();

        write("new", "2020-08-15", "tags: [river]");

        // Only to those of 2020 it is among the nearest four.
        assertThat(made())
                .contains("new.html", "tags/river.html", "one.html", "six.html")
                .doesNotContain("level-1.html", "level-4.html", "level-5.html", "one.txt", "three.html");
    }

    @Test
    void aDayIsMadeAnewWhereItsMonthHasChanged() throws IOException {
        for (var i = 0; i < 120; i++) {
            write("crowd-" + i, "2021-0%d-%02d".formatted(7 + i % 2, 1 + i % 25), "tags: [crowd]");
            write("throng-" + i, "2021-0%d-%02d".formatted(7 + i % 2, 1 + i % 25), "tags: [crowd]");
        }
        assertThat(project.run("build").status()).isZero();
        assertThat(project.site()).containsKeys("2021/07/11/index.html", "2021/08/12/index.html");

        write("late", "2021-08-24", "tags: [guard]");

        assertThat(made())
                .contains("2021/08/12/index.html", "2021/08/24/index.html")
                .doesNotContain("2021/07/11/index.html", "tags/crowd/2021-07.html", "crowd-1.html");
    }

    @Test
    void anArticleThatTellsOfAnEventConcernsOnlyWhereTheEventIs() throws IOException {
        project.write("content/people/mara-lind.md", "---\nnames: [Mara Lind]\n---\n");
        project.write("content/events/all.yaml", """
                - {id: flood, title: Flood, when: 2020-01, certainty: reported, tags: [guard]}
                - {id: storm, title: Storm, when: 2020-01, certainty: reported, tags: [fence], who: [mara-lind]}
                """);
        write("two", "2020-02-01", "tags: [fence]\nevents: [flood]");
        assertThat(project.run("build").status()).isZero();
        assertThat(made()).isEmpty();

        write("new", "2020-05-15", "tags: [notice]\nevents: [storm]");
        assertThat(made())
                .contains("events/storm.html", "people/mara-lind.html", "tags/fence.html", "five.html", "six.html")
                .doesNotContain("events/flood.html", "tags/guard.html", "two.html", "three.html");

        Files.delete(temp.resolve("content/articles/new.md"));
        write("two", "2020-02-01", "tags: [fence]\nevents: [flood]", "Now anybody may.");
        assertThat(made())
                .contains("events/flood.html", "tags/guard.html", "two.html", "tags/fence.html")
                .doesNotContain("events/storm.html", "people/mara-lind.html", "seven.html", "tags/ferry.html");
    }

    @Test
    void aProfileConcernsOnlyThePagesOfTheOneItIsOf() throws IOException {
        profile("The first words.");
        project.write("content/people/jon-aster.md", "---\nnames: [Jon Aster]\n---\n");
        write("two", "2020-02-01", "tags: [fence]\npeople: [mara-lind, jon-aster]");
        assertThat(project.run("build").status()).isZero();
        assertThat(made()).isEmpty();

        profile("Other words.");
        assertThat(made()).containsExactly("people/mara-lind.html");

        project.write("content/pages/about.md", "---\ntitle: About\n---\nText.\n");
        assertThat(made()).containsExactly("people/mara-lind.html");
    }

    private void profile(String words) {
        project.write("content/people/mara-lind.md", "---\nnames: [Mara Lind]\n---\n" + words + "\n");
    }

    @Test
    void anEventConcernsOnlyThePagesThatShowItOrLeadToIt() throws IOException {
        events("Flood", "");
        write("four", "2020-04-01", "tags: [guard]\nevents: [flood]");
        assertThat(project.run("build").status()).isZero();
        assertThat(made()).isEmpty();

        // The drawings of both subjects stay as they were; the pages of events tell of those before and after.
        events("The flood", "");
        assertThat(made())
                .contains("four.html", "events/flood.html", "tags/river.html", "events/storm.html")
                .doesNotContain("tags/fence.html", "tags/guard.html", "one.html", "two.html", "four.txt");

        events("Flood", ", evidence: [articles/one.md]");
        assertThat(made())
                .contains("one.html", "events/flood.html", "tags/river.html")
                .doesNotContain("four.html", "tags/ferry.html", "three.html");
    }

    private void events(String title, String fields) {
        project.write("content/events/all.yaml", """
                - {id: storm, title: Storm, when: 2019-11, certainty: reported, tags: [fence]}
                - {id: flood, title: %s, when: 2019-12, certainty: reported, tags: [river]%s}
                """.formatted(title, fields));
    }

    @Test
    void aWorkConcernsOnlyThePagesThatCiteIt() throws IOException {
        work("A gauge");
        project.write("content/articles/four.notes.yaml", """
                - {block: p1, type: comment, body: As measured., sources: [gauge]}
                """);
        assertThat(project.run("build").status()).isZero();
        assertThat(made()).isEmpty();

        work("The gauge");
        assertThat(made()).containsExactly("four.html", "notes.html", "notes/comment.html");
    }

    private void work(String title) {
        project.write("content/sources.yaml", "gauge: {type: webpage, title: %s}\n".formatted(title));
    }

    @Test
    void whatANoteSaysConcernsOnlyItsArticle() throws IOException {
        note("The first words.");
        assertThat(project.run("build").status()).isZero();
        assertThat(made()).isEmpty();

        note("Other words, and more of them.");
        assertThat(made()).contains("three.html").doesNotContain("one.html", "six.html", "seven.html");

        note("As [was said](seven.md).");
        assertThat(made()).contains("three.html", "two.html", "seven.html");
    }

    private void note(String words) {
        project.write("content/articles/three.notes.yaml", """
                - {block: p1, type: comment, body: "%s", id: n-first}
                - {article: true, type: comment, body: Two.}
                """.formatted(words));
    }

    @Test
    void aSubjectThatComesConcernsThePagesThatMissedItAndNoneThatMissedAnother() throws IOException {
        write("two", "2020-02-01", "tags: [fence]\npublisher: The Ferry Post");
        project.write("content/articles/three.notes.yaml", """
                - {block: p1, type: comment, body: As a notice said., tags: [notice]}
                """);
        assertThat(project.run("build").status()).isZero();

        write("new", "2020-06-15", "tags: [notice]");
        assertThat(made())
                .contains("new.html", "tags/notice.html", "three.html")
                .doesNotContain("two.html");
    }

    /** Of the pages that take down all they are made of, those that have no trace that holds. */
    private SortedSet<String> made() throws IOException {
        try (var workers = new Workers(1);
                var log = CompileLog.open(temp.resolve(".stet/compile.log"), Generator.mark())) {
            var plan = new Build(workers, log).plan(temp, PUBLICATION).value().orElseThrow();
            var past = Past.of(plan, log);
            var known = new HashMap<Long, Trace>();
            for (var batch : past.traces().orElseThrow().batches().values()) {
                var in = new ByteReader(log.read(batch));
                while (!in.isAtEnd()) {
                    var trace = Trace.read(in);
                    known.put(trace.place(), trace);
                }
            }
            var made = new TreeSet<String>();
            for (var page : traced(plan)) {
                var trace = known.get(Trace.place(page.path()));
                if (trace == null || past.since().orElseThrow().now(trace, page).isEmpty()) {
                    made.add(page.path().value());
                }
            }
            return made;
        }
    }

    private static List<Planned> traced(Plan plan) {
        return plan.edition().pages().stream().filter(Planned::isTraced).toList();
    }
}
