package stet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.page.TableFile;
import stet.site.OutputPath;

class TableWriterTest {

    private static final String[] PIECES = {"a", ",", "\"", "\"\"", "\n", "\r\n", " ", "국", "'", ";", "=", "-", "x"};

    private static String written(List<String> columns, List<List<String>> rows) {
        return TableWriter.write(new TableFile(new OutputPath("a.csv"), columns, rows));
    }

    private static List<List<String>> read(String csv) throws IOException {
        assertThat(csv).startsWith("\ufeff").endsWith("\r\n");
        try (var parser = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }

    /** What a program takes off, as the documentation says. */
    private static String bare(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    @Test
    void anotherReaderReadsTheSame() throws IOException {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("TableWriterTest: -Dseed=" + seed);
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var rows = new ArrayList<List<String>>();
            for (var row = random.nextInt(5); row >= 0; row--) {
                rows.add(List.of("x" + cell(random), "x" + cell(random), cell(random) + "\""));
            }
            var read = read(written(List.of("a", "b", "c"), rows));
            assertThat(read.get(0)).containsExactly("a", "b", "c");
            for (var row = 0; row < rows.size(); row++) {
                assertThat(read.get(row + 1).stream().map(TableWriterTest::bare).toList())
                        .isEqualTo(rows.get(row).stream()
                                .map(TableWriterTest::bare)
                                .toList());
            }
        }
    }

    private static String cell(Random random) {
        var pieces = new ArrayList<>(List.of(PIECES));
        Collections.shuffle(pieces, random);
        return String.join("", pieces.subList(0, random.nextInt(pieces.size())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-0330", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A"})
    void noCellIsAFormula(String text) throws IOException {
        var cell = read(written(List.of("a"), List.of(List.of(text)))).get(1).get(0);
        assertThat(cell).isEqualTo("'" + text);
        assertThat(bare(cell)).isEqualTo(text);
    }
}
