package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
 * One page of each kind in a browser, the longest of its kind, from a disk: by day in English and by night in Korean.
 * An annotated one is looked at at each width in each colouring, more of them at each width in another. Whether a page
 * fits is looked at at each width.
 */
class EveryKindOfPageTest {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1440);

    private static final int HEIGHT = 900;

    private static Tab tab;

    private record Look(int width, Scheme scheme) {}

    @BeforeAll
    static void open() {
        tab = Browser.tab();
    }

    @AfterAll
    static void close() {
        if (tab != null) {
            tab.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> annotatedPages() {
        var example = SharedSites.example();
        var everyKind = SharedSites.everyKind();
        return Stream.of(
                dynamicTest("an article", () -> look(example, "2020/03/border-complaint.html", everyWay())),
                dynamicTest("in Korean", () -> look(example, "ko/2020/03/border-complaint.html", threeWays(0))),
                dynamicTest("forty notes", () -> look(everyKind, "2020/06/forty.html", threeWays(1))),
                dynamicTest("all that notes can be on", () -> look(everyKind, "2020/03/flood.html", threeWays(2))),
                dynamicTest("odd texts", () -> look(everyKind, "2020/04/odd.html", threeWays(0))),
                dynamicTest("a list of notes", () -> look(example, "notes/check.html", threeWays(1))));
    }

    @TestFactory
    Stream<DynamicTest> eachKind() throws IOException {
        var site = SharedSites.example();
        var pages = List.copyOf(PageKinds.longestOfEach(site));
        assertThat(pages).hasSizeGreaterThan(20).contains("404.html", "ko/index.html");
        return Stream.iterate(0, i -> i < pages.size(), i -> i + 1)
                .map(i -> dynamicTest(pages.get(i), () -> look(site, pages.get(i), List.of(oneWay(pages.get(i), i)))));
    }

    private static List<Look> everyWay() {
        var looks = new ArrayList<Look>();
        for (var width : WIDTHS) {
            for (var scheme : Scheme.values()) {
                looks.add(new Look(width, scheme));
            }
        }
        return looks;
    }

    private static List<Look> threeWays(int first) {
        var looks = new ArrayList<Look>();
        for (var scheme : Scheme.values()) {
            looks.add(new Look(WIDTHS.get((first + looks.size()) % WIDTHS.size()), scheme));
        }
        return looks;
    }

    private static Look oneWay(String page, int number) {
        var scheme = page.startsWith("ko/") ? Scheme.DARK : Scheme.LIGHT;
        return new Look(WIDTHS.get(number % WIDTHS.size()), scheme);
    }

    private static void look(BuiltSite site, String page, List<Look> looks) {
        tab.size(looks.get(0).width(), HEIGHT).open(site.path(page));
        for (var look : looks) {
            tab.size(look.width(), HEIGHT).scheme(look.scheme());
            assertThat(Axe.violations(tab)).as("%s, %s", page, look).isEmpty();
        }
        for (var width : WIDTHS) {
            assertThat(widthOf(tab.size(width, HEIGHT))).as("width of %s", page).isLessThanOrEqualTo(width);
        }
        assertThat(tab.complaints()).as(page).isEmpty();
        var folder = site.folder().toUri().toString();
        assertThat(tab.requests()).as(page).isNotEmpty().allMatch(address -> isOwn(address, folder));
        assertThat(tab.requests()).as("whether they are told").anyMatch(address -> address.endsWith(".html"));
    }

    private static int widthOf(Tab tab) {
        return tab.evaluate("document.documentElement.scrollWidth").intValue();
    }

    private static boolean isOwn(String address, String folder) {
        return address.startsWith(folder) || address.startsWith("data:image/");
    }
}
