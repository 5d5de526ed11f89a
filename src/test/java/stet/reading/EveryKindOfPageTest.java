package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import stet.testing.Axe;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.LetStand;
import stet.testing.Look;
import stet.testing.PageKinds;
import stet.testing.SharedSites;
import stet.testing.Tab;
import stet.testing.Tab.Scheme;

/**
 * Pages in a browser, from a disk. Of those that have notes as many as it takes to see all that they are built of are
 * looked at at each width in each colouring; of every other kind as many as it takes to see all its parts, in one way,
 * by day in English and by night in Korean. Whether a page fits is looked at at each width, and of all that have notes.
 */
class EveryKindOfPageTest {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1440);

    private static final int HEIGHT = 900;

    /** A browser draws each tab in a process of its own: two make use of two processors. */
    private static final int TABS = 2;

    private static final Axe AXE = new Axe();

    private static final BlockingQueue<Tab> FREE = new LinkedBlockingQueue<>();

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(TABS);

    @BeforeAll
    static void open() {
        for (var i = 0; i < TABS; i++) {
            FREE.add(Browser.tab());
        }
    }

    @AfterAll
    static void close() {
        THREADS.shutdownNow();
        FREE.forEach(Tab::close);
    }

    @TestFactory
    Stream<DynamicTest> annotatedPages() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        var looked = 0;
        for (var site : List.of(SharedSites.example(), SharedSites.everyKind())) {
            var annotated = annotated(site);
            var all = Set.copyOf(PageKinds.withAllParts(site, annotated, "body *"));
            for (var page : annotated) {
                tests.add(test(site, page, all.contains(page) ? Look.everyWay(WIDTHS) : List.of()));
            }
            looked += all.size();
        }
        assertThat(tests).hasSizeGreaterThan(25);
        assertThat(looked).isGreaterThan(10);
        return tests.stream();
    }

    private static List<String> annotated(BuiltSite site) throws IOException {
        var pages = new ArrayList<String>();
        for (var page : LetStand.articles(site)) {
            if (!site.document(page).select(".note").isEmpty()) {
                pages.add(page);
            }
        }
        return pages;
    }

    @TestFactory
    Stream<DynamicTest> eachKind() throws IOException {
        var site = SharedSites.example();
        var pages = PageKinds.withAllParts(site);
        assertThat(pages).hasSizeGreaterThan(20).contains("404.html", "ko/index.html");
        return Stream.iterate(0, i -> i < pages.size(), i -> i + 1)
                .map(i -> test(site, pages.get(i), oneWay(pages.get(i), i)))
                .toList()
                .stream();
    }

    /** A page that is looked at as soon as a tab is free; the test waits for what comes of it. */
    private static DynamicTest test(BuiltSite site, String page, List<Look> looks) {
        var looking = THREADS.submit(() -> {
            var tab = FREE.take();
            try {
                look(tab, site, page, looks);
            } finally {
                FREE.add(tab);
            }
            return page;
        });
        return dynamicTest(page, looking::get);
    }

    private static List<Look> oneWay(String page, int number) {
        var scheme = page.startsWith("ko/") ? Scheme.DARK : Scheme.LIGHT;
        return List.of(Look.only(WIDTHS.get(number % WIDTHS.size()), scheme));
    }

    private static void look(Tab tab, BuiltSite site, String page, List<Look> looks) {
        var first = looks.isEmpty() ? Look.only(WIDTHS.get(0), Scheme.LIGHT) : looks.get(0);
        first.at(tab)
                .open(site.path(page))
                .evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)");
        for (var width : WIDTHS) {
            assertThat(widthOf(tab.size(width, HEIGHT))).as("width of %s", page).isLessThanOrEqualTo(width);
            for (var look : looks) {
                if (look.width() == width) {
                    assertThat(AXE.violations(tab.scheme(look.scheme()), look))
                            .as("%s, %s", page, look)
                            .isEmpty();
                }
            }
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
