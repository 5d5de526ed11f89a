package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import stet.testing.Axe;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.PageKinds;
import stet.testing.SharedSites;
import stet.testing.Tab;
import stet.testing.Tab.Scheme;

/**
 * One page of each kind in a browser, the longest of its kind, from a disk. Annotated ones are looked at in every way,
 * the others in three of the nine, so that each width and each colouring is there for each page, and every pair of them
 * for some.
 */
class EveryKindOfPageTest {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1440);

    private static final int HEIGHT = 900;

    @TestFactory
    Stream<DynamicTest> exampleArchive() throws IOException {
        var site = SharedSites.example();
        var pages = List.copyOf(PageKinds.longestOfEach(site));
        assertThat(pages).hasSizeGreaterThan(20).contains("404.html", "ko/index.html");
        return Stream.concat(
                Stream.of("2020/03/border-complaint.html", "ko/2020/03/border-complaint.html", "notes/check.html")
                        .map(page -> dynamicTest(page + " in every way", () -> look(site, page, everyWay()))),
                Stream.iterate(0, i -> i < pages.size(), i -> i + 1)
                        .map(i -> dynamicTest(pages.get(i), () -> look(site, pages.get(i), threeWays(i)))));
    }

    @TestFactory
    Stream<DynamicTest> notesOfEveryKind() {
        var site = SharedSites.everyKind();
        return Stream.concat(
                Stream.of(dynamicTest("forty notes in every way", () -> look(site, "2020/06/forty.html", everyWay()))),
                Stream.of("2020/03/flood.html", "2020/04/odd.html", "notes.html", "notes/comment.html")
                        .map(page -> dynamicTest(page, () -> look(site, page, threeWays(1)))));
    }

    private record Look(int width, Scheme scheme) {}

    private static List<Look> everyWay() {
        var looks = new ArrayList<Look>();
        for (var width : WIDTHS) {
            for (var scheme : Scheme.values()) {
                looks.add(new Look(width, scheme));
            }
        }
        return looks;
    }

    private static List<Look> threeWays(int page) {
        var looks = new ArrayList<Look>();
        var width = page;
        for (var scheme : Scheme.values()) {
            looks.add(new Look(WIDTHS.get(width++ % WIDTHS.size()), scheme));
        }
        return looks;
    }

    private static void look(BuiltSite site, String page, List<Look> looks) {
        try (var tab = Browser.tab()) {
            tab.size(looks.get(0).width(), HEIGHT).open(site.path(page));
            for (var look : looks) {
                tab.size(look.width(), HEIGHT).scheme(look.scheme());
                assertThat(Axe.violations(tab)).as("%s, %s", page, look).isEmpty();
                assertThat(widthOf(tab)).as("%s, %s: width", page, look).isLessThanOrEqualTo(look.width());
            }
            assertThat(tab.complaints()).as(page).isEmpty();
            var folder = site.folder().toUri().toString();
            assertThat(tab.requests()).as(page).isNotEmpty().allMatch(address -> isOwn(address, folder));
            assertThat(tab.requests()).as("whether they are told").anyMatch(address -> address.endsWith(".html"));
        }
    }

    private static int widthOf(Tab tab) {
        return tab.evaluate("document.documentElement.scrollWidth").intValue();
    }

    private static boolean isOwn(String address, String folder) {
        return address.startsWith(folder) || address.startsWith("data:image/");
    }
}
