package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.json.Json;
import javax.json.JsonObject;
import javax.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.annotation.Quote.Words;
import stet.problem.AnchorProblem.AnchorAmbiguous;
import stet.problem.AnchorProblem.AnchorNeighbours;
import stet.problem.AnchorProblem.AnchorNotFound;
import stet.problem.Problem;

/** Runs the public vectors, which lie outside the project; where they are not there, it says so. */
class TextQuoteVectorsTest {

    private static final Path VECTORS = Path.of("../shared/conformance/text-quote");

    static List<JsonObject> matches() throws IOException {
        return cases("apache-annotator-match-cases.json");
    }

    static List<JsonObject> nearest() throws IOException {
        return cases("nearest-match-cases.json");
    }

    private static List<JsonObject> cases(String name) throws IOException {
        var file = file(name);
        return file.isEmpty() ? List.of() : file.get().getJsonArray("cases").getValuesAs(JsonObject.class);
    }

    private static Optional<JsonObject> file(String name) throws IOException {
        if (!Files.exists(VECTORS.resolve(name))) {
            return Optional.empty();
        }
        try (var reader = Json.createReader(Files.newBufferedReader(VECTORS.resolve(name)))) {
            return Optional.of(reader.readObject());
        }
    }

    @Test
    void allVectorsAreThere() throws IOException {
        var areThere = Files.exists(VECTORS);
        if (!areThere) {
            System.err.println("!!! NOT RUN: no quotation vectors at "
                    + VECTORS.toAbsolutePath().normalize());
        }
        assumeTrue(areThere, "no quotation vectors");
        assertThat(matches()).hasSize(25);
        assertThat(nearest()).hasSize(14);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("matches")
    void agreesOnMatches(JsonObject vector) {
        var selector = vector.getJsonObject("selector");
        var text = vector.getString("text");
        var found = Anchoring.of(Notes.text(text)).anchor(quote(selector, "exact"));
        var errors = ids(found.problems(), "anchor-inside-word");

        if (vector.getString("stet").equals("ok")) {
            assertThat(errors).isEmpty();
            var place = vector.getJsonArray("matches").getJsonArray(0);
            var range = found.value().orElseThrow();
            assertThat(text.codePointCount(0, range.start())).isEqualTo(place.getInt(0));
            assertThat(text.codePointCount(0, range.end())).isEqualTo(place.getInt(1));
        } else {
            assertThat(found.value()).isEmpty();
            assertThat(errors).containsExactly(expected(vector, selector));
        }
    }

    /** The vectors know one code for words that are not there and for words that are, but not in this place. */
    private static String expected(JsonObject vector, JsonObject selector) {
        var code = vector.getString("stet").substring("error:".length());
        var isThere = vector.getString("text").contains(selector.getString("exact"));
        return code.equals("anchor-not-found") && isThere ? "anchor-context" : code;
    }

    private static List<String> ids(List<Problem> problems, String... ignored) {
        return problems.stream()
                .map(Problem::id)
                .filter(id -> !List.of(ignored).contains(id))
                .toList();
    }

    private static Quote quote(JsonObject vector, String words) {
        return new Quote(
                Notes.words(vector.getString(words)),
                Optional.empty(),
                words(vector, "prefix"),
                words(vector, "suffix"),
                Optional.empty());
    }

    private static Optional<Words> words(JsonObject vector, String name) {
        return vector.containsKey(name) ? Optional.of(Notes.words(vector.getString(name))) : Optional.empty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("nearest")
    void namesTheNearest(JsonObject vector) throws IOException {
        var texts = file("nearest-match-cases.json").orElseThrow().getJsonObject("texts");
        var text = texts.getString(vector.getString("text"));
        var found = Anchoring.of(Notes.text(text)).anchor(quote(vector, "quote"));
        switch (vector.getString("kind")) {
            case "exact", "exact-with-context" -> {
                assertThat(found.problems()).isEmpty();
                assertThat(found.value().orElseThrow().start()).isEqualTo(vector.getInt("expect_start"));
            }
            case "suggestion" -> {
                var problem = (AnchorNotFound) found.problems().get(0);
                assertThat(problem.nearest().orElseThrow().words()).isEqualTo(vector.getString("expect_text"));
            }
            case "context-mismatch" -> {
                var problem = (AnchorNeighbours) found.problems().get(0);
                var near = problem.nearest();
                var whole = near.before() + near.words() + near.after();
                var start = text.indexOf(whole.replace("… ", "").replace(" …", ""))
                        + near.before().replace("… ", "").length();
                assertThat(near.words()).isEqualTo(vector.getString("expect_text"));
                assertThat(start).isEqualTo(vector.getInt("expect_start"));
                assertThat(pasted(text, vector, problem)).isEqualTo(vector.getInt("expect_start"));
            }
            case "ambiguous" -> {
                var problem = (AnchorAmbiguous) found.problems().get(0);
                assertThat(problem.times()).isEqualTo(vector.getInt("occurrences"));
                assertThat(problem.choices())
                        .hasSize(2)
                        .allSatisfy(choice -> assertThat(choice.prefix()).isPresent());
            }
            case "no-suggestion" -> {
                var problem = (AnchorNotFound) found.problems().get(0);
                assertThat(problem.nearest()).isEmpty();
                assertThat(problem.hint()).isEqualTo("nothing in the text is near it");
            }
            default -> assertThat(ids(found.problems())).containsExactly(vector.getString("kind"));
        }
        assertThat(vector.get("expect_start") != JsonValue.NULL)
                .isEqualTo(
                        !List.of("ambiguous", "no-suggestion", "anchor-empty").contains(vector.getString("kind")));
    }

    /** Where the note goes if the author pastes what the hint says. */
    private static int pasted(String text, JsonObject vector, AnchorNeighbours problem) {
        var quote = Notes.quote(
                problem.prefix().orElse(""),
                vector.getString("quote"),
                problem.suffix().orElse(""));
        return Anchoring.of(Notes.text(text))
                .anchor(quote)
                .value()
                .orElseThrow()
                .start();
    }
}
