package stet.render;

import java.util.List;
import stet.page.TableFile;

/**
 * Writes a table as RFC 4180 has CSV. A mark at the beginning says that it is UTF-8, for spreadsheets that guess.
 *
 * <p>Spreadsheets run what begins with an equals sign, a plus, a minus or an at sign. Before such a cell stands an
 * apostrophe, which they hide.
 */
final class TableWriter {

    private static final char MARK = '\ufeff';

    /** With the wide forms that spreadsheets in East Asia take for the same, and characters that they pass over. */
    private static final String ACTIVE = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private TableWriter() {}

    static String write(TableFile table) {
        var out = new StringBuilder().append(MARK);
        row(table.columns(), out);
        table.rows().forEach(row -> row(row, out));
        return out.toString();
    }

    private static void row(List<String> cells, StringBuilder out) {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            cell(cells.get(i), out);
        }
        out.append("\r\n");
    }

    private static void cell(String text, StringBuilder out) {
        var inert = !text.isEmpty() && ACTIVE.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        var isPlain = inert.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        out.append(isPlain ? inert : '"' + inert.replace("\"", "\"\"") + '"');
    }
}
