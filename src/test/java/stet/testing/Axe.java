package stet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deque's axe, asked about the page that a tab shows: WCAG 2.2 A and AA, and what it holds to be good practice. It
 * takes its time, and most of it to find out where everything lies, so it is asked as seldom as can be, and about each
 * thing as often as that can differ: how a page is built, once; where its parts lie, at each width; and what colours
 * they have, once for all parts that are alike in name, class and surroundings, on this page and on those that were
 * looked at before in the same way, by whichever thread.
 */
public final class Axe {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SCRIPT = script();

    private static final List<String> PLACES = List.of("target-size", "scrollable-region-focusable");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final List<String> BOTH =
            Stream.concat(PLACES.stream(), COLOURS.stream()).toList();

    /** The rules about colours ask nothing but what is new, and what is in it. */
    private static final String ONLY_NEW = """
            axe.configure({rules: [
              {id: 'color-contrast', selector: '[data-new], [data-new] *'},
              {id: 'link-in-text-block', selector: 'a[href][data-new], [role=link][data-new], '
                + '[data-new] a[href], [data-new] [role=link]'}
            ]});
            """;

    /** Of a list the first items stand for all, which are alike, but for those that hold something new. */
    private static final String RUN = """
            axe.run({exclude: ['main li:nth-child(n + 7)', 'main tr:nth-child(n + 7)', 'svg *']
                .map(one => one + ':not([data-new], :has([data-new]))')}, {
              resultTypes: ['violations'],
              preload: false,
              ...%s
            }).then(found => found.violations.flatMap(one => one.nodes.map(node =>
              one.id + ": " + node.target.join(" ") + ": " + node.failureSummary.replace(/\\s+/g, " "))))
            """;

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Marks what can be seen, has words of its own, and is new among what is known; answers with the numbers of it. */
    private static final String MARK = """
            (seen => {
              const known = new Set(seen), added = [];
              const hash = (text, h) => {
                for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
                return h;
              };
              const walk = (element, ground, around) => {
                const style = getComputedStyle(element);
                const own = hash(style.backgroundColor + style.backgroundImage + style.opacity, ground);
                element.removeAttribute('data-new');
                const speaks = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '');
                if (speaks && element.checkVisibility({visibilityProperty: true})) {
                  const link = element.tagName === 'A' ? around + style.textDecorationLine + style.display : '';
                  const kind = hash(style.color + style.fontSize + style.fontWeight + link, own);
                  if (!known.has(kind)) {
                    known.add(kind);
                    added.push(kind);
                    element.setAttribute('data-new', '');
                  }
                }
                for (const child of element.children) walk(child, own, style.color);
              };
              walk(document.documentElement, 7, '');
              return added;
            })([%s])
            """;

    /** An aside without a name in an article is no landmark; this version says so, and reports it nevertheless. */
    private static final String NO_LANDMARK = "The null landmark is contained in another landmark";

    /** For each way to look, what was seen, as a script numbers it. */
    private final Map<String, Set<Integer>> seen = new ConcurrentHashMap<>();

    /** What is wrong with the page as a tab shows it in some way: each with its rule and its place. */
    public List<String> violations(Tab tab, Look look) {
        var isNew = hasNew(tab, look.toString());
        return switch (look.question()) {
            case ALL -> violations(tab, Map.of("runOnly", TAGS, "rules", enabled(isNew)));
            case PLACES_AND_COLOURS -> violations(tab, only(isNew ? BOTH : PLACES));
            case COLOURS -> isNew ? violations(tab, only(COLOURS)) : List.of();
        };
    }

    private static Map<String, ?> enabled(boolean isNew) {
        var rules = new HashMap<String, Map<String, Boolean>>();
        PLACES.forEach(rule -> rules.put(rule, Map.of("enabled", true)));
        COLOURS.forEach(rule -> rules.put(rule, Map.of("enabled", isNew)));
        return rules;
    }

    private static Map<String, ?> only(List<String> rules) {
        return Map.of("runOnly", Map.of("type", "rule", "values", rules));
    }

    /** Marks what is new in a way to look, and tells whether anything is. */
    private boolean hasNew(Tab tab, String look) {
        var known = seen.computeIfAbsent(look, same -> ConcurrentHashMap.newKeySet());
        var numbers = known.stream().map(String::valueOf).collect(Collectors.joining(","));
        var added = tab.evaluate(MARK.formatted(numbers));
        added.forEach(number -> known.add(number.intValue()));
        return !added.isEmpty();
    }

    private static List<String> violations(Tab tab, Map<String, ?> options) {
        if (!tab.holds("window.axe")) {
            tab.runOnEachPage(SCRIPT + ONLY_NEW);
        }
        var violations = new ArrayList<String>();
        tab.evaluate(RUN.formatted(JSON.writeValueAsString(options)))
                .forEach(violation -> violations.add(violation.asString()));
        violations.removeIf(violation -> violation.contains(NO_LANDMARK));
        return violations;
    }

    private static String script() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
