package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.testing.Browser;
import stet.testing.SharedSites;
import stet.testing.Tab;

/** What is copied from an annotated page, and what is found in it, is the text as it was. */
class UntouchedTextTest {

    private static final String SELECTED = """
            (element => {
              getSelection().selectAllChildren(element);
              return getSelection().toString();
            })(document.getElementById('%s'))
            """;

    @ParameterizedTest
    @ValueSource(strings = {"2020/03/border-complaint", "ko/2020/03/border-complaint"})
    void copiedWordsAreThoseOfTheText(String article) throws IOException {
        var site = SharedSites.example();
        var blocks = AnnotatedPage.of(site, article + ".html").blocks();
        var text = site.text(article + ".txt");
        try (var tab = Browser.tab().open(site.path(article + ".html"))) {
            var copied = new ArrayList<String>();
            for (var i = 1; i <= blocks.size(); i++) {
                copied.add(tab.text(SELECTED.formatted("p" + i)));
            }
            assertThat(String.join("\n", copied)).isEqualTo(text);
        }
    }

    @Test
    void inCleanTextTheWholeIsCopiedAtOnce() throws IOException {
        var site = SharedSites.everyKind();
        for (var article : List.of("2020/03/flood", "2020/06/forty", "ko/2020/03/flood")) {
            var page = AnnotatedPage.of(site, article + ".html");
            try (var tab = Browser.tab().open(site.path(article + ".html"))) {
                tab.click("#mode-clean")
                        .evaluate("document.querySelectorAll('figure, .back, .fnote .kind').forEach(e => e.remove())");
                assertThat(words(tab.text(SELECTED.formatted("text")))).isEqualTo(words(page.textAsItStands()));
            }
        }
    }

    @Test
    void wordsAreFoundAcrossMarksAndReferences() throws IOException {
        var site = SharedSites.example();
        var article = "2020/03/border-complaint";
        var text = site.text(article + ".txt");
        var found = 0;
        try (var tab = Browser.tab().open(site.path(article + ".html"))) {
            for (var mark : site.document(article + ".html").select(".text mark:has(+ .ref)")) {
                var words = aroundEnd(text, mark.wholeText());
                if (!words.isEmpty()) {
                    assertThat(isFound(tab, words)).as(words).isTrue();
                    found++;
                }
            }
            assertThat(isFound(tab, "words that stand nowhere in it")).isFalse();
        }
        assertThat(found).isGreaterThan(10);
    }

    /** The end of marked words and what follows them, within their block; empty if nothing does. */
    private static String aroundEnd(String text, String marked) {
        var end = text.indexOf(marked) + marked.length();
        var line = text.indexOf('\n', end);
        var to = Math.min(end + 12, line < 0 ? text.length() : line);
        return to == end ? "" : text.substring(Math.max(end - marked.length(), end - 12), to);
    }

    private static boolean isFound(Tab tab, String words) {
        tab.evaluate("getSelection().removeAllRanges()");
        return tab.holds("find('" + words.replace("'", "\\'") + "', true, false, true)");
    }

    /** Blanks are copied as the browser sets them. */
    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
