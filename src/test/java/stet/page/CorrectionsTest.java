package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

class CorrectionsTest {

    private static void article(TestProject project, String name, String date, String corrections) {
        project.write(
                "content/articles/" + name + ".md",
                "---\ntitle: %s\ndate: %s\ncorrections: [%s]\n---\nText.\n".formatted(name, date, corrections));
    }

    private static List<String> rows(CorrectionsPage page) {
        return page.rows().stream()
                .map(row -> row.correction().text() + " " + row.article().href())
                .toList();
    }

    @Test
    void allAreOnOnePageNewestFirstAndLeadToTheirPlace(@TempDir Path temp) {
        var project =
                TestProject.in(temp).write("content/site.yaml", "base_url: https://e.org/\nlanguages: [en, ko]\n");
        article(project, "old", "2019-01-01", "{date: 2020-03-09, text: Latest.}, {date: 2020-03-02, text: Second.}");
        article(project, "new", "2020-03-01", "{date: 2020-03-05, text: Third.}, {date: 2020-03, text: First.}");
        article(project, "new.ko", "2020-03-01", "{date: 2020-03-06, text: 한국어.}");
        article(project, "none", "2020-03-02", "");
        var site = PlannedSite.of(project);
        assertThat(rows(site.page("corrections.html", CorrectionsPage.class)))
                .containsExactly(
                        "Latest. old.html#c-1", "Third. new.html#c-1", "Second. old.html#c-2", "First. new.html#c-2");
        assertThat(rows(site.page("ko/corrections.html", CorrectionsPage.class)))
                .containsExactly("한국어. new.html#c-1");
    }

    @Test
    void thoseOfSubstanceStandAboveTheText(@TempDir Path temp) {
        var project = TestProject.in(temp);
        var kinds = List.of("correction", "clarification", "update", "editors-note", "retraction");
        var all = String.join(
                ", ",
                kinds.stream()
                        .map(kind -> "{date: 2020-03-06, kind: " + kind + ", text: T.}")
                        .toList());
        article(project, "a", "2020-03-05", all + ", {date: 2020-03-07, text: Without a kind.}");
        var views = PlannedSite.of(project).page("a.html", ArticlePage.class).corrections();
        assertThat(views).extracting(CorrectionView::id).containsExactly("c-1", "c-2", "c-3", "c-4", "c-5", "c-6");
        assertThat(views.stream().filter(CorrectionView::grave).map(CorrectionView::kind))
                .containsExactly("correction", "retraction", "correction");
    }

    @Test
    void manyAreSplitByYear(@TempDir Path temp) {
        var project = TestProject.in(temp);
        for (var i = 0; i < 120; i++) {
            article(project, "a" + i, "2018-01-01", "{date: %d-05-05, text: T%d.}".formatted(2019 + i % 3, i));
        }
        var site = PlannedSite.of(project);
        var whole = site.page("corrections.html", CorrectionsPage.class);
        assertThat(whole.rows()).hasSize(50);
        assertThat(whole.parts())
                .extracting(part -> part.href() + " " + part.count())
                .containsExactly("corrections/2021.html 40", "corrections/2020.html 40", "corrections/2019.html 40");
        assertThat(site.page("corrections/2020.html", CorrectionsPage.class).rows())
                .hasSize(40)
                .allMatch(row -> row.article().href().startsWith("../a"));
    }
}
