package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** Mistakes are told in one run: none hides another, and none is told that only follows from another. */
class DamageTest {

    private static final Pattern SHOWN = Pattern.compile("content/(\\S+?:\\d+):\\d+: error: (.*)");

    @TempDir
    Path temp;

    private TestProject project() {
        return TestProject.in(temp.resolve("archive"))
                .write("content/site.yaml", "title: Archive\nbase_url: https://example.org/\nlanguages: [en, ko]\n");
    }

    private static List<String> errors(TestProject project) {
        return project.run("check")
                .err()
                .lines()
                .map(SHOWN::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1) + " " + line.group(2))
                .toList();
    }

    @Test
    void aWrongDateHidesNothingElseOfItsArticle() {
        var project = project().write("content/articles/a.md", """
                        ---
                        title: A river
                        date: 5 March
                        corrections: [{date: 2020-03-06, kind: fix, text: T}]
                        ---
                        The river is closed. <b>

                        [x](b.md) ![](c.jpg)
                        """).write("content/articles/a.notes.yaml", """
                        - {quote: The lake, type: comment, body: Words.}
                        - {quote: The river, type: entity, entity: nobody}
                        - {quote: is closed, type: comment, body: "[y](d.md)", sources: [w]}
                        """);

        assertThat(errors(project))
                .containsExactly(
                        "articles/a.md:3 `date` can not be “5 March”: it is not in digits",
                        "articles/a.md:4 `kind` can not be “fix”",
                        "articles/a.md:6 raw HTML: <b>",
                        "articles/a.md:8 there is no content/articles/b.md",
                        "articles/a.md:8 the picture c.jpg has no alternative text",
                        "articles/a.md:8 there is no content/articles/c.jpg",
                        "articles/a.notes.yaml:1 the quote “The lake” is not in the text",
                        "articles/a.notes.yaml:2 no person, organization or place has the id “nobody”",
                        "articles/a.notes.yaml:3 there is no content/articles/d.md",
                        "articles/a.notes.yaml:3 no work in content/sources.yaml has the id “w”");
    }

    @Test
    void nobodyIsToldThatSomethingIsMissingWhoseFileHoldsAMistake() {
        var project = project()
                .write("content/sources.yaml", "w: {titl: x}\n")
                .write("content/people/kim.md", "---\nnmaes: [Kim]\n---\n")
                .write("content/people/kim.ko.md", "---\nsummary: x\n---\n")
                .write("content/events/2020.yaml", "- {id: e, title: E, when: 2020-03-40, certainty: reported}\n")
                .write(
                        "content/events/2021.yaml",
                        "- {id: f, title: F, when: 2020-03-04, certainty: reported, who: [kim], "
                                + "evidence: [articles/b.md#n-gone], sources: [w]}\n")
                .write("content/timelines/t.md", "---\ntitle: T\ninclude: {events: [e], tags: [river]}\n---\n")
                .write("content/articles/a.md", "---\ntitle: A\ndate: 2020\nevents: [e]\n---\n[x](b.md#n-gone)\n")
                .write("content/articles/b.md", "---\ntitle: B\ndate: 2020\n---\nThe river.\n")
                .write(
                        "content/articles/b.notes.yaml",
                        "- {quote: The lake, type: entity, entity: kim, sources: [w]}\n")
                .write("content/articles/c.md", "No front matter.\n");

        assertThat(errors(project))
                .containsExactly(
                        "articles/b.notes.yaml:1 the quote “The lake” is not in the text",
                        "articles/c.md:1 no front matter",
                        "events/2020.yaml:1 `when` can not be “2020-03-40”: there is no day “2020-03-40”",
                        "people/kim.md:2 unknown field `nmaes`",
                        "sources.yaml:1 unknown field `titl`");
    }

    @Test
    void whatIsWrongElsewhereIsToldAllTheSame() {
        var project = project()
                .write("content/people/kim.md", "---\nnames: [Kim]\nsummry: x\n---\n[x](gone.md)\n")
                .write("content/articles/a.md", "---\ntitle: A\ndate: 2020\n---\n[x](b.md#gone) [y](../people/no.md)\n")
                .write("content/articles/b.md", "---\ntitle: B\ndate: 2020\n---\nThe river.\n");

        assertThat(errors(project))
                .containsExactly(
                        "articles/a.md:5 content/articles/b.md has no place #gone",
                        "articles/a.md:5 there is no content/people/no.md",
                        "people/kim.md:3 unknown field `summry`",
                        "people/kim.md:5 there is no content/people/gone.md");
    }
}
