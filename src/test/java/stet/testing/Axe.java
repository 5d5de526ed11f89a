package stet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Deque's axe, asked about the page that a tab shows: WCAG 2.2 A and AA, and what it holds to be good practice. The
 * first items of a list stand for all, which are alike; it takes its time.
 */
public final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            axe.run({exclude: ["main li:nth-child(n + 7)", "main tr:nth-child(n + 7)"]}, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
              resultTypes: ["violations"],
              preload: false
            }).then(found => found.violations.flatMap(one => one.nodes.map(node =>
              one.id + ": " + node.target.join(" ") + ": " + node.failureSummary.replace(/\\s+/g, " "))))
            """;

    /** An aside without a name in an article is no landmark; this version says so, and reports it nevertheless. */
    private static final String NO_LANDMARK = "The null landmark is contained in another landmark";

    private Axe() {}

    /** The violations, each with its rule, the place and what is wrong. */
    public static List<String> violations(Tab tab) {
        if (!tab.holds("window.axe")) {
            tab.evaluate(SCRIPT + "; 0");
        }
        var violations = new ArrayList<String>();
        tab.evaluate(RUN).forEach(violation -> violations.add(violation.asString()));
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
