package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.TestProject;

/**
 * Words that a page has in one language only are read aloud in it, and what the page itself says beside them in its
 * own. Everything that is English here, and only that, has the word “River” in it.
 */
class LanguageOfPartsTest {

    private static final String EVENTS = IntStream.range(1, 9)
            .mapToObj(day -> "- {id: day-" + day + ", title: {en: River " + day + ", ko: 날}, when: 2021-01-0" + day
                    + ", certainty: official}\n")
            .collect(Collectors.joining());

    private static TestProject archive(Path temp) {
        return TestProject.in(temp)
                .write("content/site.yaml", """
                        title: {en: River, ko: 강}
                        base_url: https://example.org/
                        languages: [en, ko]
                        """)
                .write("content/articles/en.md", """
                        ---
                        title: The River
                        date: 2020-03-05
                        corrections: [{date: 2020-03-06, kind: retraction, text: No River.}]
                        ---
                        The River is closed.

                        The River is open.
                        """)
                .write("content/articles/ko.ko.md", """
                        ---
                        title: 소식
                        date: 2020-03-05
                        tags: [river, bank]
                        people: [lina]
                        ---
                        소식이다.
                        """)
                .write("content/tags/river.md", "---\nnames: [River]\n---\n")
                .write("content/tags/bank.md", "---\nnames: [River bank]\n---\n")
                .write("content/people/lina.md", "---\nnames: [Lina River]\n---\nOf the River.\n")
                .write("content/people/lina.ko.md", "---\nsummary: 사람\n---\n사람이다.\n")
                .write("content/timelines/t.md", """
                        ---
                        title: {en: Along the River}
                        include: {from: 2020, to: 2021}
                        ---
                        All of the River.
                        """)
                .write("content/events/all.yaml", """
                        - id: first
                          title: {en: The River first}
                          when: 2020-03-01
                          certainty: reported
                          who: [lina]
                        - id: second
                          title: {en: The River again, ko: 다시}
                          when: 2020-03-02
                          certainty: reported
                          who: [lina]
                          tags: [river]
                          summary: {en: About the River.}
                          evidence: [articles/en.md#p1, articles/en.md#p2]
                          accounts:
                            - {by: {en: River A, ko: 가}, text: {en: The River is closed.}}
                            - {by: {en: River B}, text: {en: The River is open., ko: 열렸다.}}
                          follows: {en: The River itself.}
                        - {id: third, title: {en: The River last}, when: 2020-03-03, certainty: claimed}
                        """ + EVENTS);
    }

    @Test
    void eachPartSaysItsLanguage(@TempDir Path temp) throws IOException {
        var result = archive(temp).run("build");
        assertThat(result.status()).as(result.err()).isZero();
        var site = BuiltSite.read(temp.resolve("site"));
        assertThat(site.pages()).contains("ko/events/second.html", "ko/people/lina.html", "ko/timelines/t.html");
        var mistaken = new ArrayList<String>();
        for (var page : site.pages()) {
            mistaken(site.document(page).body()).forEach(part -> mistaken.add(page + ": " + part));
        }
        assertThat(mistaken).isEmpty();
    }

    @Test
    void aChoiceIsNamedInTheLanguageOfItsLink(@TempDir Path temp) throws IOException {
        var result = archive(temp).run("build");
        assertThat(result.status()).as(result.err()).isZero();
        try (var tab = Browser.tab()) {
            tab.open(temp.resolve("site/ko/timelines/t.html"));
            assertThat(tab.holds("document.querySelector('[data-facet=people-lina] input').lang === 'en'"))
                    .isTrue();
            assertThat(tab.holds("document.querySelector('[data-facet=c-reported] input').hasAttribute('lang')"))
                    .isFalse();
        }
    }

    /** The elements whose own words are in another language than they are said to be. */
    private static List<String> mistaken(Element body) {
        var mistaken = new ArrayList<String>();
        for (var element : body.select("*:not(svg, svg *)")) {
            var lang = element.closest("[lang]").attr("lang");
            var words = element.ownText();
            var isEnglish = words.contains("River");
            var isKorean = words.chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
            if ((isEnglish && !lang.equals("en")) || (isKorean && !lang.equals("ko"))) {
                mistaken.add(lang + " " + element.outerHtml());
            }
        }
        return mistaken;
    }
}
