package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.SharedSites;

/** Where there are no styles, a note still follows its block, and opens with the words that it is about. */
class TextBrowserTest {

    private static final List<List<String>> BROWSERS = List.of(
            List.of(
                    "lynx",
                    "-dump",
                    "-nolist",
                    "-nonumbers",
                    "-width=200",
                    "-assume_charset=utf-8",
                    "-display_charset=utf-8"),
            List.of("w3m", "-dump", "-cols", "200", "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html"));

    private record Reading(List<String> browser, BuiltSite site, String article) {
        @Override
        public String toString() {
            return article + " in " + browser.get(0);
        }
    }

    static Stream<Reading> readings() {
        return BROWSERS.stream()
                .flatMap(browser -> Stream.of(
                        new Reading(browser, SharedSites.example(), "2020/03/border-complaint"),
                        new Reading(browser, SharedSites.example(), "ko/2020/03/border-complaint"),
                        new Reading(browser, SharedSites.everyKind(), "2020/03/flood"),
                        new Reading(browser, SharedSites.everyKind(), "2020/06/forty")));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void notesFollowTheirBlock(Reading reading) throws Exception {
        var name = reading.browser().get(0);
        if (Browser.program(name).isEmpty()) {
            System.out.println("SKIPPED: THERE IS NO " + name + " HERE, SO NO PAGE IS READ WITH IT (see .ci/run)");
        }
        Assumptions.assumeTrue(Browser.program(name).isPresent(), name);
        var page = AnnotatedPage.of(reading.site(), reading.article() + ".html");
        var shown = AnnotatedPage.bare(dump(reading));
        var at = 0;
        for (var words : inOrder(page)) {
            var found = shown.indexOf(AnnotatedPage.bare(words), at);
            assertThat(found).as("«%s» after what stands before it", words).isNotNegative();
            at = found + AnnotatedPage.bare(words).length();
        }
    }

    /** The blocks of each row, and then what stands beside them, however the page has them. */
    private static List<String> inOrder(AnnotatedPage page) {
        var words = new ArrayList<String>();
        for (var row : page.document().select(".text > *")) {
            words.addAll(words(page, row.select("*:not(.notes *)")));
            words.addAll(words(page, row.select(".notes *")));
        }
        assertThat(words).hasSize(page.blocks().size() + page.notes().size() - page.onTheWhole());
        return words;
    }

    private static List<String> words(AnnotatedPage page, List<Element> elements) {
        var notes = page.notes();
        var ids = notes.stream().map(AnnotatedPage.ShownNote::id).toList();
        var blocks = page.blocks();
        var words = new ArrayList<String>();
        for (var element : elements) {
            if (ids.contains(element.id())) {
                words.add(notes.get(ids.indexOf(element.id())).words());
            } else if (blocks.contains(element)) {
                words.add(element.wholeText());
            }
        }
        return words;
    }

    private static String dump(Reading reading) throws IOException {
        var line = new ArrayList<>(reading.browser());
        line.add(reading.site().path(reading.article() + ".html").toString());
        var process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
