package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.Axe;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.Look;
import stet.testing.SharedSites;
import stet.testing.TestProject;

/** How readers point at a note: its address, a citation, and an address that shows its words in the text. */
class PointingTest {

    private static final BuiltSite SITE = SharedSites.example();

    private static final String PAGE = "2020/03/border-complaint.html";

    private static final String SHOWN =
            "[...document.querySelectorAll('.ways')].filter(one => one.offsetHeight > 0).length";

    /** The numbers in the middle of which something else is clicked. */
    private static final String MISSED = """
            [...document.querySelectorAll('.ref, .fnref')]
                .filter(one => {
                    one.scrollIntoView({block: 'center', behavior: 'instant'});
                    const box = one.getClientRects()[0];
                    return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 3) !== one;
                })
                .map(one => one.id)
                .join(' ')
            """;

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

    /** Numbers of two notes may stand side by side, and each has room around it for a finger. */
    @Test
    void whoPointsAtANumberReachesItsOwnNote() throws IOException {
        var numbers = 0;
        try (var tab = Browser.tab()) {
            for (var site : List.of(SITE, SharedSites.everyKind())) {
                for (var page : site.pages()) {
                    var refs = site.document(page).select(".ref, .fnref").size();
                    numbers += refs;
                    for (var width : refs > 1 ? List.of(320, 1440) : List.<Integer>of()) {
                        tab.size(width, 900).open(site.path(page));
                        assertThat(tab.text(MISSED)).as("%s at %s", page, width).isEmpty();
                    }
                }
            }
        }
        assertThat(numbers).isGreaterThan(100);
    }

    @Test
    void allCanReadHowToPointAtANote() {
        var axe = new Axe();
        try (var tab = Browser.tab()) {
            for (var address : List.of(PAGE + "#n-sent", PAGE + "#n-yalu", "ko/" + PAGE + "#n-monday")) {
                var hash = address.indexOf('#');
                tab.size(1440, 900).open(SITE.path(address.substring(0, hash)), address.substring(hash));
                assertThat(tab.evaluate(SHOWN).asInt()).as(address).isOne();
                for (var look : Look.everyWay(address.endsWith("#n-sent") ? List.of(320, 1440) : List.of(320))) {
                    assertThat(axe.violations(look.at(tab), look))
                            .as("%s, %s", address, look)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void leadsToTheWordsAtTheOutletWhereTheyAreTheSameWords(@TempDir Path temp) throws IOException {
        var project = TestProject.in(temp);
        project.write("content/site.yaml", "title: The river\n");
        var originals = Map.of(
                "a", "{lang: en, url: https://outlet.example/a}\ntext: full",
                "b", "{lang: en, url: 'https://outlet.example/b#top'}\ntext: full",
                "c", "{lang: ko, url: https://outlet.example/c}\ntext: full",
                "d", "{lang: en, url: https://outlet.example/d}\ntext: paraphrase");
        originals.forEach((name, original) -> {
            var front = "title: A\ndate: 2020-03-05\noriginal: " + original;
            var path = "content/articles/" + name;
            project.write(path + ".md", "---\n" + front + "\n---\nNobody may go there.\n");
            project.write(path + ".notes.yaml", "- {quote: may go, type: comment, body: Since when?}\n");
        });
        assertThat(project.run("build").status()).isZero();
        var site = BuiltSite.read(temp.resolve("site"));
        var directive = ":~:text=Nobody-,may%20go,-there.";
        for (var page : originals.keySet()) {
            var links = site.document(page + ".html")
                    .select(".ways a[rel=noreferrer]")
                    .eachAttr("href");
            assertThat(links)
                    .as(page)
                    .isEqualTo(
                            switch (page) {
                                case "a" -> List.of("https://outlet.example/a#" + directive);
                                case "b" -> List.of("https://outlet.example/b#top" + directive);
                                default -> List.of();
                            });
        }
    }
}
