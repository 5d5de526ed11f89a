package stet.source;

import java.util.Arrays;

/** The lines of one text: turns offsets into lines and columns. Lines end with LF, CR LF or CR. */
public final class LineMap {

    private final String text;
    private final int[] starts;

    public LineMap(String text) {
        this.text = text;
        var found = new int[16];
        var count = 1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** The line of an offset, counted from 1. */
    public int line(int offset) {
        var found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset in its line, counted in code points from 1. */
    public int column(int offset) {
        return text.codePointCount(starts[line(offset) - 1], Math.min(offset, text.length())) + 1;
    }

    /** The offset of a line and a column, both counted from 1, the column in UTF-16 units; kept within the text. */
    public int offset(int line, int column) {
        var start = starts[Math.max(0, Math.min(line, starts.length) - 1)];
        return Math.min(start + Math.max(0, column - 1), text.length());
    }

    /** A line's text without its end. */
    public String textOf(int line) {
        var start = starts[line - 1];
        var end = line < starts.length ? starts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }
}
