package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.SharedSites;
import stet.testing.Tab;

/** Choosing among the events of a timeline in a browser, opened from a disk: what is shown, told, drawn, and kept. */
class EventChoiceTest {

    private static final BuiltSite SITE = SharedSites.example();

    private static final String PAGE = "timelines/the-border-closes-and-opens.html";

    private static final String STATUS = ".chosen [role=status]";

    private static final int PATIENCE = 500;

    private Tab tab;

    @BeforeEach
    void open() {
        tab = Browser.tab();
        tab.open(SITE.path(PAGE));
    }

    @AfterEach
    void close() {
        if (tab != null) {
            tab.close();
        }
    }

    /** The events whose facets, as the page without its script has them, are as asked. */
    private static Set<String> events(Predicate<Set<String>> facets) {
        return SITE.document(PAGE).select(".ev").stream()
                .filter(event -> facets.test(Set.of(event.attr("data-facets").split(" "))))
                .map(event -> event.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(String facet) {
        return events(facets -> facets.contains(facet));
    }

    /** The ids of the elements that a script picks, in alphabetical order. */
    private Set<String> ids(String elements) {
        return new TreeSet<>(
                List.of(tab.text("Array.from(" + elements + ").join(' ')").split(" ")));
    }

    private void choose(String facet) {
        tab.click("[data-facet=\"" + facet + "\"] input");
    }

    private void waitFor(String expression) {
        for (var i = 0; i < PATIENCE && !tab.holds(expression); i++) {
            tab.evaluate("new Promise(done => setTimeout(done, 2))");
        }
        assertThat(tab.holds(expression)).as(expression).isTrue();
    }

    /** Waits until the choice is these events, and looks whether all of the page agrees on it. */
    private void checkShown(Set<String> expected) {
        waitFor("document.querySelectorAll('.ev:not([hidden])').length === " + expected.size());
        assertThat(ids("Array.from(document.querySelectorAll('.ev:not([hidden])'), e => e.id)"))
                .isEqualTo(expected);
        var total = events(facets -> true).size();
        assertThat(tab.text("document.querySelector('" + STATUS + "').textContent"))
                .isEqualTo(
                        expected.size() == total
                                ? "All " + total + " events shown"
                                : expected.size() + " of " + total + " events shown");
        assertThat(ids("Array.from(document.querySelectorAll('.scale use[data-event]:not(.off)'),"
                        + " e => e.dataset.event)"))
                .as("the marks that stand out")
                .isEqualTo(expected);
        assertThat(tab.holds("Array.from(document.querySelectorAll('.months h2')).every(h => h.hidden"
                        + " === !h.nextElementSibling.querySelector('.ev:not([hidden])'))"))
                .as("a heading stands where there is an event below it")
                .isTrue();
    }

    @Test
    void choicesOfOneKindWidenAndOfDifferentKindsNarrow() {
        choose("c-official");
        checkShown(with("c-official"));
        choose("c-reported");
        checkShown(events(facets -> facets.contains("c-official") || facets.contains("c-reported")));
        tab.click(".facets summary");
        choose("tags-rail");
        var three = events(facets ->
                facets.contains("tags-rail") && (facets.contains("c-official") || facets.contains("c-reported")));
        assertThat(three).isNotEmpty();
        checkShown(three);
        choose("c-reported");
        checkShown(events(facets -> facets.contains("tags-rail") && facets.contains("c-official")));
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void theWayBackLeadsThroughTheChoices() {
        choose("c-claimed");
        checkShown(with("c-claimed"));
        choose("c-claimed");
        checkShown(events(facets -> true));
        choose("c-official");
        checkShown(with("c-official"));
        tab.evaluate("history.go(-2)");
        checkShown(with("c-claimed"));
        assertThat(tab.holds("document.querySelector('[data-facet=c-claimed] input').checked"))
                .isTrue();
        tab.evaluate("history.back()");
        waitFor("location.hash === ''");
        checkShown(events(facets -> true));
        tab.evaluate("history.go(3)");
        checkShown(with("c-official"));
    }

    @Test
    void anAddressKeepsTheChoiceAndUnfoldsIt() {
        tab.open(SITE.path("index.html")).open(SITE.path(PAGE), "#f=people-kim-jong-un,c-official,c-nonsense");
        checkShown(events(facets -> facets.contains("people-kim-jong-un") && facets.contains("c-official")));
        assertThat(tab.shows("[data-facet=people-kim-jong-un] input")).isTrue();
    }

    @Test
    void anAddressOfAnEventIsNoChoice() {
        tab.open(SITE.path("index.html")).open(SITE.path(PAGE), "#kaesong-sealed");
        assertThat(tab.shows("#kaesong-sealed")).isTrue();
        assertThat(tab.text("document.querySelectorAll('.ev[hidden]').length")).isEqualTo("0");
        assertThat(tab.text("document.querySelector('" + STATUS + "').textContent"))
                .isEmpty();
    }

    @Test
    void wordsAreToldWhereListenersAlreadyWait() {
        tab.evaluate("window.told = document.querySelector('" + STATUS + "')");
        assertThat(tab.holds("told.isConnected && getComputedStyle(told).display !== 'none'"))
                .isTrue();
        choose("c-disputed");
        waitFor("told.textContent === '1 of " + events(facets -> true).size() + " events shown'");
        assertThat(tab.holds("told === document.querySelector('" + STATUS + "')"))
                .isTrue();
        tab.click(".chosen button");
        checkShown(events(facets -> true));
        assertThat(tab.holds("document.activeElement === told"))
                .as("who pressed the button that is gone goes on at what it did")
                .isTrue();
        assertThat(tab.holds("document.querySelector('.chosen button').checkVisibility()"))
                .isFalse();
    }

    @Test
    void byKeyboard() {
        tab.evaluate("document.querySelector('[data-facet=c-claimed] input').focus()");
        tab.press(Tab.Key.SPACE);
        checkShown(with("c-claimed"));
        tab.evaluate("document.querySelector('.facets summary').focus()");
        tab.press(Tab.Key.ENTER);
        assertThat(tab.shows("[data-facet=tags-rail] input")).isTrue();
    }

    @Test
    void withoutScriptsEachChoiceIsAPage() throws IOException {
        tab.withoutScripts().open(SITE.path(PAGE));
        assertThat(tab.text("document.querySelectorAll('.facets input').length"))
                .isEqualTo("0");
        for (var link : SITE.document(PAGE).select(".facets [data-facet] a")) {
            var file = link.attr("href").replaceFirst("^\\.\\./", "").replaceFirst("#happened$", "");
            assertThat(SITE.files()).contains(file);
        }
    }
}
