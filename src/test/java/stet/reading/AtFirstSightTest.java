package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.SharedSites;
import stet.testing.TestProject;

/** What a reader sees without looking closely: what belongs together stands together, and nothing is cut off. */
class AtFirstSightTest {

    private static final int WIDE = 1440;

    private static final int PHONE = 390;

    private static BuiltSite built(Path temp) throws IOException {
        var result = TestProject.in(temp)
                .write("content/site.yaml", "title: A\nlanguages: [en, ko]\nbase_url: https://example.org/\n")
                .write("content/articles/a.md", """
                        ---
                        title: A river
                        date: 2024-03-05
                        ---
                        Nobody may go there.

                        ## What was said

                        A paragraph that nobody has written about.

                        Another one.

                        - And a list
                        """)
                .write("content/articles/a.ko.md", "---\ntitle: 강\ndate: 2024-03-05\n---\n아무도 가지 못한다.\n")
                .write("content/articles/a.notes.yaml", "- {quote: What was said, type: comment, body: Little.}\n")
                .write("content/events/all.yaml", """
                        - {id: a, title: A, when: 2014-01-10, certainty: claimed}
                        - {id: y2015, title: Y, when: 2015-06-01, certainty: claimed}
                        - {id: y2016, title: Y, when: 2016-06-01, certainty: claimed}
                        - {id: y2017, title: Y, when: 2017-06-01, certainty: claimed}
                        - {id: y2018, title: Y, when: 2018-06-01, certainty: claimed}
                        - {id: y2019, title: Y, when: 2019-06-01, certainty: claimed}
                        - {id: y2021, title: Y, when: 2021-06-01, certainty: claimed}
                        - {id: y2022, title: Y, when: 2022-06-01, certainty: claimed}
                        - {id: b, title: B, when: 2020-XX, certainty: claimed}
                        - {id: c, title: C, when: 2020-40, certainty: claimed}
                        - {id: d, title: D, when: 2020-03~/2020-05~, certainty: claimed}
                        - {id: e, title: E, when: 2020-06-01, certainty: claimed}
                        - {id: f, title: F, when: 2020-07/2021-05, certainty: claimed}
                        - {id: g, title: G, when: 2023-02-06, certainty: claimed}
                        """)
                .run("build");
        assertThat(result.status()).as(result.err()).isZero();
        return BuiltSite.read(temp.resolve("site"));
    }

    @Test
    void aNoteOnAHeadingBeginsBesideItHoweverFarItMayRunDown(@TempDir Path temp) throws IOException {
        try (var tab = Browser.tab().size(WIDE, 900).open(built(temp).path("a.html"))) {
            var apart = "document.querySelector('.note').getBoundingClientRect().top"
                    + " - document.querySelector('.row > h2').getBoundingClientRect().top";
            assertThat(tab.evaluate(apart).asDouble()).isBetween(-10.0, 10.0);
        }
    }

    @Test
    void aDateWithoutItsYearStillSaysWhen(@TempDir Path temp) throws IOException {
        var site = built(temp);
        var dates = "[data-edtf], .when time";
        assertThat(site.document("timeline/2020.html")
                        .select("main")
                        .select(dates)
                        .eachText())
                .isEqualTo(List.of(
                        "some month in 2020",
                        "first half of 2020",
                        "about March to about May",
                        "1 June",
                        "July 2020 to May 2021"));
        assertThat(site.document("ko/timeline/2020.html")
                        .select("main")
                        .select(dates)
                        .eachText())
                .contains("2020년 중 어느 달", "2020년 상반기", "3월 무렵~5월 무렵", "6월 1일");
    }

    @Test
    void noYearOfAnAxisIsCutOffOnAPhone(@TempDir Path temp) throws IOException {
        try (var tab = Browser.tab().size(PHONE, 900).open(built(temp).path("timeline.html"))) {
            var beyond = "Math.max(...[...document.querySelectorAll('.scale text')]"
                    + ".map(text => text.getBoundingClientRect().right)) - document.documentElement.clientWidth";
            assertThat(tab.evaluate(beyond).asDouble()).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void theDaysOfNotesStandInOneLineEach() {
        try (var tab = Browser.tab().size(WIDE, 900).open(SharedSites.example().path("notes.html"))) {
            var height = "Math.max(...[...document.querySelectorAll('#parts a')].map(a => a.offsetHeight))";
            assertThat(tab.evaluate(height).asDouble()).isBetween(1.0, 30.0);
        }
    }
}
