package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

/** Lists of notes are split by days until no page shows more than a hundred of them. */
class LongNotesTest {

    private static final int MOST = 100;

    private final Set<String> seen = new HashSet<>();

    /** Articles from January to April of 2019, each with some notes. */
    private static TestProject annotated(Path temp, int articles, String notes) {
        var project = TestProject.in(temp)
                .write("content/site.yaml", "title: T\nbase_url: https://e.org/\nlanguages: [en, ko]\n");
        for (var number = 0; number < articles; number++) {
            var name = "content/articles/2019/report-" + number;
            var date = "2019-%02d-%02d".formatted(1 + number % 4, 1 + number % 28);
            project.write(name + ".md", "---\ntitle: Report %d\ndate: %s\n---\nText.\n".formatted(number, date))
                    .write(name + ".notes.yaml", notes);
        }
        return project;
    }

    /** Goes down from a page to its parts; gives how many notes stand on pages without any. */
    private int count(PlannedSite site, String path) {
        assertThat(seen.add(path)).as(path).isTrue();
        var page = site.page(path, NotesPage.class);
        assertThat(page.rows()).as(path).hasSizeLessThanOrEqualTo(MOST);
        if (page.parts().isEmpty()) {
            assertThat(page.rows()).as(path).hasSize(page.total());
            return page.total();
        }
        var sum = 0;
        for (var part : page.parts()) {
            var place = Path.of(path).resolveSibling(part.href()).normalize().toString();
            var below = count(site, place);
            assertThat(below).as(place).isEqualTo(part.count());
            sum += below;
        }
        assertThat(sum).as(path).isEqualTo(page.total());
        return sum;
    }

    @Test
    void notesOfManyDaysAreSplitByYearMonthAndDay(@TempDir Path temp) {
        var project = annotated(temp, 90, """
                - {block: p1, type: comment, author: Desk, date: 2026-01-05, body: One.}
                - {block: p1, type: question, status: published, author: Desk, date: 2026-01-06, body: Two.}
                - {block: p1, type: comment, author: Desk, date: 2026-02-01, body: Of another month.}
                - {block: p1, type: comment, date: 2025, body: Three.}
                - {block: p1, type: comment, body: Of the day of the report.}
                """);
        var site = PlannedSite.of(project);

        assertThat(count(site, "notes.html")).isEqualTo(450);
        assertThat(seen)
                .contains("notes/2026-01.html", "notes/2026-01-05.html", "notes/2026-01-06.html", "notes/2025.html")
                .contains("notes/2019.html");
        var whole = site.page("notes.html", NotesPage.class);
        assertThat(whole.rows()).hasSize(MOST / 2);
        assertThat(whole.parts()).extracting(CountLink::text).containsExactly("2026", "2025", "2019");
        assertThat(whole.types()).extracting(CountLink::count).containsExactly(360, 90);
        var month = site.page("notes/2026-01.html", NotesPage.class);
        assertThat(month.rows()).isEmpty();
        assertThat(month.total()).isEqualTo(180);
        assertThat(month.types()).isEmpty();
        assertThat(month.up()).map(Link::href).contains("../notes.html");
        assertThat(month.frame().title()).isEqualTo("Notes, January 2026");
        assertThat(count(site, "notes/by/desk.html")).isEqualTo(270);
        assertThat(count(site, "notes/open.html")).isEqualTo(90);
        assertThat(site.paths().stream().filter(path -> path.startsWith("notes")))
                .hasSizeGreaterThan(seen.size())
                .doesNotHaveDuplicates();
    }

    @Test
    void soManyNotesOfOneDayAreSplitByTheDaysOfTheirReports(@TempDir Path temp) {
        var project = annotated(temp, 300, "- {block: p1, type: comment, date: 2026-01-05, body: One.}\n");
        var site = PlannedSite.of(project);

        assertThat(count(site, "notes.html")).isEqualTo(300);
        assertThat(seen).hasSize(5).contains("notes/2026-01-05/2019-01.html", "notes/2026-01-05/2019-04.html");
        var part = site.page("notes/2026-01-05/2019-04.html", NotesPage.class);
        assertThat(part.period()).contains("5 January 2026, on reports of April 2019");
    }

    @Test
    void upToAHundredAreOnOnePage(@TempDir Path temp) {
        var site = PlannedSite.of(annotated(temp, 100, "- {block: p1, type: comment, body: One.}\n"));

        assertThat(site.page("notes.html", NotesPage.class).rows()).hasSize(MOST);
        assertThat(site.paths()).noneMatch(path -> path.startsWith("notes/2"));
    }
}
