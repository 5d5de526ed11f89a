package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.testing.Axe;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.SharedSites;
import stet.testing.Tab.Scheme;

/** How readers point at a note: its address, a citation, and an address that shows its words in the text. */
class PointingTest {

    private static final BuiltSite SITE = SharedSites.example();

    private static final String PAGE = "2020/03/border-complaint.html";

    private static final String SHOWN =
            "[...document.querySelectorAll('.ways')].filter(one => one.offsetHeight > 0).length";

    @Test
    void eachNoteTellsItsOwnAddressAndShowsItsWordsOnce() throws IOException {
        var shown = 0;
        for (var page : SITE.pages()) {
            var document = SITE.document(page);
            for (var note : document.select(".note:has(.ways)")) {
                var address = note.selectFirst(".ways .url");
                assertThat(address.attr("href")).as(page).isEqualTo("#" + note.id());
                assertThat(address.text()).endsWith(page + "#" + note.id());
                for (var passage : note.select(".ways a[href^='#:~:text=']")) {
                    assertThat(withoutSpaces(SITE.text(page.replace(".html", ".txt"))))
                            .as("%s: %s", page, passage.attr("href"))
                            .containsOnlyOnce(words(passage.attr("href")));
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(20);
    }

    /** The words around and those of the note itself, as they follow each other in the text, without spaces. */
    private static String words(String href) {
        var words = new StringBuilder();
        for (var part : href.substring("#:~:text=".length()).split(",", -1)) {
            words.append(BuiltSite.decoded(part.replaceFirst("^-|-$", "")));
        }
        return withoutSpaces(words.toString());
    }

    private static String withoutSpaces(String words) {
        return words.replaceAll("\\s", "");
    }

    @Test
    void theNumberOfANoteShowsHowToPointAtItAndNothingElseDoes() {
        try (var tab = Browser.tab().withoutScripts()) {
            tab.size(1440, 900).open(SITE.path(PAGE));
            assertThat(tab.evaluate(SHOWN).asInt()).isZero();
            tab.click("#n-sent .self");
            assertThat(tab.evaluate(SHOWN).asInt()).isOne();
            assertThat(tab.text("document.querySelector(':target').id")).isEqualTo("n-sent");
        }
    }

    @Test
    void allCanReadHowToPointAtANote() {
        var axe = new Axe();
        try (var tab = Browser.tab()) {
            for (var address : List.of(PAGE + "#n-sent", PAGE + "#n-yalu", "ko/" + PAGE + "#n-monday")) {
                var hash = address.indexOf('#');
                tab.size(1440, 900).open(SITE.path(address.substring(0, hash)), address.substring(hash));
                assertThat(tab.evaluate(SHOWN).asInt()).as(address).isOne();
                assertThat(axe.ofBuild(tab)).as(address).isEmpty();
                for (var width : List.of(320, 1440)) {
                    assertThat(axe.ofPlaces(tab.size(width, 900))).as(address).isEmpty();
                    for (var scheme : Scheme.values()) {
                        assertThat(axe.ofColours(tab.scheme(scheme), width + " " + scheme))
                                .as("%s, %s, %s", address, width, scheme)
                                .isEmpty();
                    }
                }
            }
        }
    }
}
