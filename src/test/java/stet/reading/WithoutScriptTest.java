package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.SharedSites;
import stet.testing.Tab;

/**
 * An annotated page opened from a disk, in a browser that runs no scripts: ways to read, filters, addresses of notes.
 */
class WithoutScriptTest {

    private static final BuiltSite SITE = SharedSites.example();

    private static final String PAGE = "2020/03/border-complaint.html";

    /** Line marks and bodies: one note that is told by a reference in the text. */
    private static final String NOTE = "#n-sent";

    private static final String MARK = ".text mark.n-date";

    private static final String REFERENCE = "#r-n-sent";

    private Tab tab;

    @BeforeEach
    void open() {
        tab = Browser.tab().withoutScripts();
        tab.size(390, 800).open(SITE.path(PAGE));
    }

    @AfterEach
    void close() {
        if (tab != null) {
            tab.close();
        }
    }

    private String underline() {
        return tab.text("getComputedStyle(document.querySelector('" + MARK + "')).backgroundImage");
    }

    private boolean isChecked(String mode) {
        return tab.holds("document.querySelector('" + mode + "').checked");
    }

    private void checkShown(boolean notes, boolean marks) {
        assertThat(tab.shows(NOTE)).as("note").isEqualTo(notes);
        assertThat(tab.shows(REFERENCE)).as("reference").isEqualTo(marks);
        assertThat(!underline().equals("none")).as("mark").isEqualTo(marks);
        assertThat(tab.shows(MARK)).as("the words themselves").isTrue();
    }

    @Test
    void readingIsChosenByClick() {
        checkShown(true, true);
        tab.click("#mode-marks");
        checkShown(false, true);
        tab.click("#mode-clean");
        checkShown(false, false);
        tab.click("#mode-all");
        checkShown(true, true);
    }

    @Test
    void inCleanTextNamesAreWordsLikeOthers() {
        var line = "getComputedStyle(document.querySelector('.text p a.m')).textDecorationLine";
        assertThat(tab.text(line)).isEqualTo("underline");
        tab.click("#mode-clean");
        assertThat(tab.text(line)).isEqualTo("none");
    }

    @Test
    void readingIsChosenByKeyboard() {
        tabTo("mode-all");
        tab.press(Tab.Key.RIGHT);
        assertThat(isChecked("#mode-marks")).isTrue();
        checkShown(false, true);
        tab.press(Tab.Key.RIGHT);
        assertThat(isChecked("#mode-clean")).isTrue();
        checkShown(false, false);
        tab.press(Tab.Key.LEFT);
        checkShown(false, true);
    }

    @Test
    void kindsAreHiddenByKeyboard() {
        assertThat(tab.shows("#c-weapons")).isTrue();
        tabTo("show-weighs");
        tab.press(Tab.Key.SPACE);
        assertThat(tab.shows("#c-weapons")).isFalse();
        assertThat(tab.shows(NOTE)).isTrue();
        tab.press(Tab.Key.SPACE);
        assertThat(tab.shows("#c-weapons")).isTrue();
    }

    @Test
    void aKindThatIsHiddenLeavesNoLineInForcedColoursEither() {
        var line = "getComputedStyle(document.querySelector('" + MARK + "')).textDecorationLine";
        tab.scheme(Tab.Scheme.FORCED_COLOURS);
        assertThat(tab.text(line)).isEqualTo("underline");
        tab.click("#show-explains");
        assertThat(tab.shows(NOTE)).isFalse();
        assertThat(tab.text(line)).isEqualTo("none");
        tab.click("#show-explains").click(".kinds summary").click("#show-n-date");
        assertThat(tab.shows(NOTE)).isFalse();
        assertThat(tab.text(line)).isEqualTo("none");
    }

    @Test
    void wordsUnderTwoNotesKeepTheLineOfTheOneThatIsShown() {
        tab.scheme(Tab.Scheme.FORCED_COLOURS);
        var line = "getComputedStyle(document.querySelector('mark.n-claim.also-explains')).textDecorationLine";
        tab.click("#show-weighs");
        assertThat(tab.text(line)).isEqualTo("underline");
        tab.click("#show-explains");
        assertThat(tab.text(line)).isEqualTo("none");
    }

    @Test
    void aReferenceOpensItsNoteAndTheNoteLeadsBack() {
        tab.click("#mode-marks").click(REFERENCE);
        assertThat(tab.text("location.hash")).isEqualTo(NOTE);
        assertThat(tab.shows(NOTE)).isTrue();
        assertThat(tab.shows("#c-weapons")).isFalse();

        tab.click(NOTE + " [role=doc-backlink]");
        assertThat(tab.text("location.hash")).isEqualTo(REFERENCE);
        assertThat(tab.shows(NOTE)).isFalse();
        assertThat(tab.holds("(r => r.top >= 0 && r.bottom <= innerHeight)" + "(document.querySelector('" + REFERENCE
                        + "').getBoundingClientRect())"))
                .as("the reference is in sight")
                .isTrue();
    }

    @Test
    void aReferenceIsFollowedByKeyboard() {
        tabTo("mode-all");
        tab.press(Tab.Key.RIGHT);
        tabTo("r-n-sent");
        tab.press(Tab.Key.ENTER);
        assertThat(tab.text("location.hash")).isEqualTo(NOTE);
        assertThat(tab.shows(NOTE)).isTrue();
    }

    @Test
    void anAddressOfANoteShowsIt() {
        tab.open(SITE.path("index.html")).open(SITE.path(PAGE), NOTE);
        tab.click("#mode-marks");
        assertThat(tab.shows(NOTE)).isTrue();
        assertThat(tab.shows("#c-weapons")).isFalse();
    }

    @Test
    void inCleanTextTheKeyboardMeetsNoReference() {
        assertThat(metFrom("mode-all", 30)).contains("r-n-sent");
        tab.click("#mode-clean");
        assertThat(metFrom("mode-clean", 30)).noneMatch(id -> id.startsWith("r-"));
    }

    /** The ids of what is met with the tabulator after a place. */
    private Set<String> metFrom(String id, int steps) {
        tab.evaluate("document.getElementById('" + id + "').focus()");
        var met = new HashSet<String>();
        for (var i = 0; i < steps; i++) {
            met.add(tab.press(Tab.Key.TAB).text("document.activeElement.id"));
        }
        return met;
    }

    private void tabTo(String id) {
        for (var i = 0; i < 200 && !tab.text("document.activeElement.id").equals(id); i++) {
            tab.press(Tab.Key.TAB);
        }
        assertThat(tab.text("document.activeElement.id")).isEqualTo(id);
    }

    @Test
    void nothingIsMissed() {
        assertThat(tab.complaints()).isEmpty();
        var folder = SITE.folder().toUri().toString();
        assertThat(tab.requests())
                .hasSizeGreaterThan(2)
                .allMatch(address -> address.startsWith(folder) || address.startsWith("data:image/"));
    }
}
