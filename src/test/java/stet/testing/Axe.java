package stet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Deque's axe, asked about the page that a tab shows: WCAG 2.2 A and AA, and what it holds to be good practice. It
 * takes its time, so it is asked about each thing as often as that can differ: how a page is built, once; where its
 * parts lie, at each width; and what colours they have, once for all parts that are alike in name, class and
 * surroundings, on this page and on those that were looked at before in the same way.
 */
public final class Axe {

    private static final String SCRIPT = script();

    private static final String PLACES = "'target-size', 'scrollable-region-focusable'";

    private static final String COLOURS = "'color-contrast', 'link-in-text-block'";

    private static final String RUN = """
            axe.run({%s}, {
              %s,
              resultTypes: ['violations'],
              preload: false
            }).then(found => found.violations.flatMap(one => one.nodes.map(node =>
              one.id + ": " + node.target.join(" ") + ": " + node.failureSummary.replace(/\\s+/g, " "))))
            """;

    /** The first items of a list stand for all, which are alike. */
    private static final String FIRST_ITEMS =
            "exclude: ['main li:nth-child(n + 7)', 'main tr:nth-child(n + 7)', 'svg *']";

    private static final String BUILD = RUN.formatted(
            FIRST_ITEMS,
            "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
                    + "rules: Object.fromEntries([" + PLACES + "," + COLOURS
                    + "].map(rule => [rule, {enabled: false}]))");

    private static final String PLACE = RUN.formatted(FIRST_ITEMS, rules(PLACES));

    private static final String COLOUR = RUN.formatted("include: ['[data-new]']", rules(COLOURS));

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
    private final Map<String, Set<Integer>> seen = new HashMap<>();

    private static String rules(String names) {
        return "runOnly: {type: 'rule', values: [" + names + "]}";
    }

    /** What is wrong with how the page is built, whatever it looks like: each with its rule and its place. */
    public List<String> ofBuild(Tab tab) {
        return violations(tab, BUILD);
    }

    /** What is wrong with where things are at the width that the tab has now. */
    public List<String> ofPlaces(Tab tab) {
        return violations(tab, PLACE);
    }

    /** What is wrong with the colours as they are now; {@code look} names the width and what colours were asked for. */
    public List<String> ofColours(Tab tab, String look) {
        var known = seen.computeIfAbsent(look, same -> new TreeSet<>());
        var before = known.size();
        var numbers = known.stream().map(String::valueOf).collect(Collectors.joining(","));
        tab.evaluate(MARK.formatted(numbers)).forEach(added -> known.add(added.intValue()));
        return known.size() == before ? List.of() : violations(tab, COLOUR);
    }

    private static List<String> violations(Tab tab, String question) {
        if (!tab.holds("window.axe")) {
            tab.evaluate(SCRIPT + "; 0");
        }
        var violations = new ArrayList<String>();
        tab.evaluate(question).forEach(violation -> violations.add(violation.asString()));
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
