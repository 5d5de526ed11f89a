package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import stet.testing.BuiltSite;
import stet.testing.SharedSites;

/** Links to different works have different words, also where an outlet has two of one day or month. */
class LinkPurposeTest {

    private static final BuiltSite SITE = SharedSites.example();

    @Test
    void theNotesOfAReportNameTwoWorksInDifferentWords() {
        for (var page : SITE.pages()) {
            assertThat(ambiguous(SITE.document(page).body(), ".row .src a, .on-head .src a"))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void soDoesANoteInAListAndAnAccountOfAnEvent() {
        for (var page : SITE.pages()) {
            for (var part : SITE.document(page).select(".nlist .note, .rival section")) {
                assertThat(ambiguous(part, ".src a, .quiet a")).as(page).isEmpty();
            }
        }
    }

    /** The words of links that lead to different places. */
    private static List<String> ambiguous(Element part, String links) {
        var places = new HashMap<String, String>();
        var ambiguous = new ArrayList<String>();
        for (var link : part.select(links)) {
            var name = link.hasAttr("aria-label") ? link.attr("aria-label") : link.text();
            var place = link.attr("href");
            if (!places.computeIfAbsent(name, same -> place).equals(place)) {
                ambiguous.add(name);
            }
        }
        return ambiguous;
    }
}
