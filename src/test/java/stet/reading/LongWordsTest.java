package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.Tab;
import stet.testing.TestProject;

/** A word longer than a line, wherever authors write one: no page has to be moved sideways for it on a phone. */
class LongWordsTest {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1440);

    private static final String WORD = "Donaudampfschiff".repeat(5);

    private static TestProject archive(Path temp) {
        return TestProject.in(temp)
                .write("content/site.yaml", filled("""
                        title: A WORD
                        base_url: https://example.org/
                        description: A WORD
                        publisher: {name: WORD}
                        map_credit: WORD
                        """))
                .write("content/articles/a.md", filled("""
                        ---
                        title: The WORD
                        date: 2020-03-05
                        authors: [WORD]
                        tags: [WORD]
                        places: [place]
                        contact: WORD
                        corrections: [{date: 2020-03-06, kind: correction, text: WORD}]
                        ---
                        The WORD says so to one, in places WORD. A `WORD`.[^1]

                        | Who | What | Where |
                        | --- | --- | --- |
                        | The guards | WORD | at the river, in the north of the province |

                        ![A drawing](way.svg "WORD"){credit="WORD" licence="WORD"}

                        [^1]: WORD
                        """))
                .write("content/articles/way.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
                .write("content/articles/a.notes.yaml", filled("""
                        defaults: {author: WORD}
                        sources:
                          - {id: s1, quote: to one, kind: unnamed, pronoun_printed: WORD, spoke: {edtf: 2020-03, printed: WORD}}
                          - {id: d1, quote: so, kind: document, author: WORD and Sons, seen_by_outlet: WORD}
                        notes:
                          - {quote: The WORD, type: claim, claim: {text: WORD, by: WORD and Sons, cue: WORD}, body: WORD}
                          - {quote: says, type: check, check: {claim: WORD, verdict: disputed, as_of: 2026-11}, sources: [w]}
                        """))
                .write("content/sources.yaml", filled("w: {type: book, title: WORD, publisher: WORD, note: WORD}\n"))
                .write("content/places/place.md", filled("""
                        ---
                        names: [Places WORD, {text: WORD, kind: former, system: WORD}]
                        summary: WORD
                        point: [41, 126]
                        place: WORD
                        ---
                        WORD
                        """))
                .write("content/events/all.yaml", filled("""
                        - id: e
                          title: WORD
                          when: {edtf: 2020-03-02, basis: inferred, why: WORD}
                          certainty: reported
                          where: [place]
                          summary: WORD
                          evidence: [articles/a.md]
                          tags: [WORD]
                          accounts: [{by: WORD, when: 2020-03-02, text: WORD}, {by: B, when: 2020-03-01, text: WORD}]
                          follows: WORD
                        """))
                .write("content/timelines/t.md", filled("""
                        ---
                        title: WORD
                        include: {events: [e]}
                        groups: [{id: g, title: WORD, events: [e]}]
                        eras: [{title: WORD, when: 2020-02/2020-04}]
                        ---
                        WORD
                        """))
                .write("content/pages/p.md", filled("---\ntitle: WORD\nsummary: WORD\n---\nWORD\n"));
    }

    private static String filled(String text) {
        return text.replace("WORD", WORD);
    }

    @Test
    void noPageIsWiderThanItsScreen(@TempDir Path temp) throws IOException {
        var result = archive(temp).run("build");
        assertThat(result.status()).as(result.err()).isZero();
        var site = BuiltSite.read(temp.resolve("site"));
        try (var tab = Browser.tab()) {
            for (var page : site.pages()) {
                tab.open(site.path(page));
                for (var width : WIDTHS) {
                    assertThat(wider(tab.size(width, 800)))
                            .as("%s at %s", page, width)
                            .isEmpty();
                }
            }
        }
    }

    /** What reaches beyond the right side of a screen, if the page can be moved there. */
    private static String wider(Tab tab) {
        return tab.text("""
                document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('body *')]
                    .filter(one => one.getBoundingClientRect().right > innerWidth)
                    .map(one => one.tagName + '.' + one.className)
                    .join(' ')
                """);
    }
}
