package stet.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.date.Reading.Refused;

/** Runs the public vectors, which lie outside the project; where they are not there, it says so. */
class EdtfVectorsTest {

    private static final Path VECTORS = Path.of("../shared/conformance/edtf/edtf-vectors.tsv");

    private record Vector(
            String id, String expected, String level, String kind, String text, String lower, String upper) {}

    static List<Vector> vectors() throws IOException {
        if (!Files.exists(VECTORS)) {
            return List.of();
        }
        return Files.readAllLines(VECTORS).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells ->
                        new Vector(cells[0], cells[1], cells[2], cells[3], unquoted(cells[4]), cells[5], cells[6]))
                .toList();
    }

    private static String unquoted(String json) {
        return json.substring(1, json.length() - 1).replace("\\\\", "\\");
    }

    @Test
    void allVectorsAreThere() throws IOException {
        var areThere = Files.exists(VECTORS);
        if (!areThere) {
            System.err.println("!!! NOT RUN: no EDTF vectors at "
                    + VECTORS.toAbsolutePath().normalize());
        }
        assumeTrue(areThere, "no EDTF vectors");
        assertThat(vectors()).hasSize(315);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("vectors")
    void comesOutAsExpected(Vector vector) {
        var reading = Edtf.parse(vector.text());
        if (!vector.expected().equals("valid")) {
            assertThat(reading).as(vector.id()).isInstanceOf(Refused.class);
            return;
        }
        var date = reading.parsed().orElseThrow(() -> new AssertionError(vector + ": " + reading));
        assertThat(date.text()).isEqualTo(vector.text());
        assertThat(date.level()).as("level").isEqualTo(Integer.parseInt(vector.level()));
        assertThat(kinds(date)).as("kind").contains(vector.kind());
        checkBound(date.lower(), date.openStart(), vector.lower());
        checkBound(date.upper(), date.openEnd(), vector.upper());
    }

    private static List<String> kinds(Edtf date) {
        if (date instanceof DateSet set) {
            return List.of(set.kind() == DateSet.Kind.ONE_OF ? "Set" : "List");
        }
        if (date instanceof Day || date instanceof Moment) {
            return List.of("Date");
        }
        if (date instanceof CalendarDate calendarDate) {
            return switch (calendarDate.parts().get(0).length()) {
                case 2 -> List.of("Century");
                case 3 -> List.of("Decade");
                default -> List.of("Date");
            };
        }
        return List.of(date.getClass().getSimpleName().replace("LongYear", "Year"));
    }

    private static void checkBound(Optional<CivilDay> bound, boolean open, String expected) {
        switch (expected) {
            case "" -> {}
            case "unknown" -> assertThat(bound.isEmpty() && !open).isTrue();
            case "-inf", "inf" -> assertThat(bound.isEmpty() && open).isTrue();
            default -> {
                assertThat(open).isFalse();
                assertThat(bound.map(CivilDay::toString)).contains(expected);
            }
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("drafts")
    void namesTheModernForm(Vector vector) {
        assertThat(Edtf.parse(vector.text())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.DRAFT_2012);
            assertThat(refused.hint()).startsWith("write `");
        });
    }

    static List<Vector> drafts() throws IOException {
        return vectors().stream()
                .filter(vector -> Integer.parseInt(vector.id().substring(1)) >= 301)
                .toList();
    }
}
