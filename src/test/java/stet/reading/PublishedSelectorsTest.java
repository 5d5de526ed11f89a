package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.testing.BuiltSite;
import stet.testing.LetStand;
import stet.testing.SharedSites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every selector that is published finds its words, once, in the published page. It is looked for here as other
 * programs would, by walking the HTML, with nothing of the code that wrote it.
 */
class PublishedSelectorsTest {

    private static final JsonMapper JSON = new JsonMapper();

    static List<BuiltSite> sites() {
        return List.of(SharedSites.example(), SharedSites.everyKind());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everySelectorHoldsOnce(BuiltSite site) throws IOException {
        var found = new HashMap<String, Integer>();
        for (var path : site.files()) {
            if (path.endsWith(".annotations.jsonld")) {
                var page = path.replace(".annotations.jsonld", ".html");
                var published = new Published(site.document(page), site.text(page.replace(".html", ".txt")));
                for (var item : JSON.readTree(site.text(path)).get("items")) {
                    var faults = published.faults(item);
                    assertThat(faults).as("%s: %s", page, item.get("id")).isEmpty();
                    types(item.get("target").path("selector")).forEach(type -> found.merge(type, 1, Integer::sum));
                }
            }
        }
        assertThat(found).containsKeys("TextQuoteSelector", "FragmentSelector", "RangeSelector");
        assertThat(found.get("TextQuoteSelector")).isGreaterThan(20);
    }

    private static List<String> types(JsonNode selector) {
        var types = new ArrayList<String>();
        for (var one : selector.isArray() ? selector : List.of(selector)) {
            types.add(one.path("type").asString(""));
        }
        return types;
    }

    /** A page as another program reads it. */
    private record Published(Document document, String text) {

        /** What is wrong with the target of an annotation. */
        List<String> faults(JsonNode item) {
            var faults = new ArrayList<String>();
            var target = item.get("target");
            var id = item.get("id").asString();
            var note = document.getElementById(BuiltSite.decoded(id.substring(id.indexOf('#') + 1)));
            if (note == null) {
                return List.of("its address is not in the page");
            }
            var lemma = LetStand.textOf(note.selectFirst(".lemma"));
            var selector = target.path("selector");
            for (var one : selector.isArray() ? selector : List.of(selector)) {
                switch (one.path("type").asString("")) {
                    case "TextQuoteSelector" -> quote(one, lemma, faults);
                    case "FragmentSelector" -> fragment(one, lemma, faults);
                    case "RangeSelector" -> range(one, lemma, faults);
                    default -> {
                        if (!target.isString()) {
                            faults.add("an unknown selector: " + one);
                        }
                    }
                }
            }
            return faults;
        }

        private void quote(JsonNode quote, String lemma, List<String> faults) {
            var exact = quote.get("exact").asString();
            var whole = quote.path("prefix").asString("")
                    + exact
                    + quote.path("suffix").asString("");
            var hits = 0;
            for (var at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
                hits++;
            }
            if (hits != 1) {
                faults.add(hits + " hits: " + quote);
            }
            same(exact, lemma, faults);
        }

        private void fragment(JsonNode fragment, String lemma, List<String> faults) {
            var block = document.getElementById(fragment.get("value").asString());
            if (block == null) {
                faults.add("no such block: " + fragment);
            } else if (fragment.has("refinedBy")) {
                var position = fragment.get("refinedBy");
                var points = LetStand.textOf(block).codePoints().toArray();
                var start = position.get("start").intValue();
                var length = position.get("end").intValue() - start;
                same(new String(points, start, length), lemma, faults);
            }
        }

        private void range(JsonNode range, String lemma, List<String> faults) {
            var from = place(range.get("startSelector"));
            var to = place(range.get("endSelector"));
            if (from < 0 || to <= from) {
                faults.add("from " + from + " to " + to + ": " + range);
            } else {
                same(text.substring(from, to), lemma, faults);
            }
        }

        /** Where in the text a position in a block begins. */
        private int place(JsonNode selector) {
            var offset = 0;
            var id = selector.get("value").asString();
            for (var block : new AnnotatedPage(document).blocks()) {
                var words = LetStand.textOf(block);
                if (block.id().equals(id)) {
                    return offset
                            + words.offsetByCodePoints(
                                    0, selector.get("refinedBy").get("start").intValue());
                }
                offset += words.length() + 1;
            }
            return -1;
        }

        /** A long lemma shows how the words begin and end. */
        private static void same(String words, String lemma, List<String> faults) {
            var line = words.replace('\n', ' ');
            var gap = lemma.indexOf(" … ");
            var isSame = line.equals(lemma)
                    || (gap > 0 && line.startsWith(lemma.substring(0, gap)) && line.endsWith(lemma.substring(gap + 3)));
            if (!isSame) {
                faults.add("“" + line + "” is not “" + lemma + "”");
            }
        }
    }
}
