package stet.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Finds what was meant for markup and is none: CommonMark would print it, and GFM leave cells of a table out. */
final class Slips {

    /** The longest words and the longest address that are looked through, in UTF-16 units. */
    private static final int MOST = 1_000;

    private Slips() {}

    /** Where a character stands next, before {@code end} and not too far on; -1 where it does not. */
    static int next(String text, char wanted, int from, int end) {
        for (var at = from; at < Math.min(end, from + MOST); at++) {
            if (text.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    private static int last(String text, char wanted, int from, int start) {
        for (var at = from; at >= Math.max(start, from - MOST); at--) {
            if (text.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** How many cells a row of a table is written with, as GFM counts them. */
    static int cells(String row) {
        var line = row.strip();
        var from = line.startsWith("|") ? 1 : 0;
        var cells = 1;
        for (var at = from; at < line.length(); at++) {
            if (line.charAt(at) == '\\') {
                at++;
            } else if (line.charAt(at) == '|' && at < line.length() - 1) {
                cells++;
            }
        }
        return cells;
    }

    /** How many columns the table of a row has. */
    static int columns(TableRow row) {
        var head = row.getParent().getParent().getFirstChild().getFirstChild();
        var columns = 0;
        for (var cell = head.getFirstChild(); cell != null; cell = cell.getNext()) {
            columns++;
        }
        return columns;
    }

    /** Pictures, and links to files and other sites, that are written in a block and were not read as such. */
    static List<Stretch> unread(String markdown, Node block) {
        var whole = Stretch.of(block);
        var first = middle(markdown, whole.start(), whole.end());
        if (first < 0) {
            return List.of();
        }
        var read = new BitSet();
        read(block, whole.start(), read);
        var found = new ArrayList<Stretch>();
        for (var at = first; at >= 0; at = middle(markdown, at + 1, whole.end())) {
            if (!read.get(at - whole.start())) {
                unread(markdown, whole, at).ifPresent(found::add);
            }
        }
        return found;
    }

    /** What other programs replace by something else, such as {@code {{< ref >}}}, and what would be printed here. */
    static List<Stretch> codes(String markdown, Node block) {
        var whole = Stretch.of(block);
        var at = code(markdown, whole.start(), whole.end());
        if (at < 0) {
            return List.of();
        }
        var read = new BitSet();
        read(block, whole.start(), read);
        var found = new ArrayList<Stretch>();
        while (at >= 0) {
            var end = endOfCode(markdown, at, whole.end());
            var isPrinted = end >= 0 && !read.get(at - whole.start()) && !isEscaped(markdown, at, whole);
            if (isPrinted) {
                found.add(new Stretch(at, end));
            }
            at = code(markdown, isPrinted ? end : at + 1, whole.end());
        }
        return found;
    }

    /** Where a code may begin; -1 where none does. */
    private static int code(String markdown, int from, int end) {
        for (var at = from; at < end - 1; at++) {
            if (markdown.charAt(at) == '{' && (markdown.charAt(at + 1) == '{' || markdown.charAt(at + 1) == '%')) {
                return at;
            }
        }
        return -1;
    }

    /** Where a code ends that begins with two braces, or with one and a percent sign; -1 if it does not. */
    private static int endOfCode(String markdown, int start, int end) {
        var last = markdown.charAt(start + 1) == '{' ? '}' : '%';
        var close = next(markdown, '}', start + 3, end);
        while (close >= 0 && markdown.charAt(close - 1) != last) {
            close = next(markdown, '}', close + 1, Math.min(end, start + MOST));
        }
        return close < 0 ? -1 : close + 1;
    }

    /** Where the words of a link end and its address begins; looked for in this block alone, for there may be many. */
    private static int middle(String markdown, int from, int end) {
        for (var at = from; at < end - 1; at++) {
            if (markdown.charAt(at) == ']' && markdown.charAt(at + 1) == '(') {
                return at;
            }
        }
        return -1;
    }

    private static Optional<Stretch> unread(String markdown, Stretch block, int middle) {
        var open = last(markdown, '[', middle, block.start());
        if (open < 0 || isEscaped(markdown, middle, block) || isEscaped(markdown, open, block)) {
            return Optional.empty();
        }
        var close = next(markdown, ')', middle, block.end());
        var end = close < 0 ? Math.min(block.end(), middle + MOST) : close + 1;
        var isPicture = open > block.start() && markdown.charAt(open - 1) == '!';
        var address = markdown.substring(middle + 2, end);
        return isPicture || address.contains(".md") || address.contains("://")
                ? Optional.of(new Stretch(isPicture ? open - 1 : open, end))
                : Optional.empty();
    }

    private static boolean isEscaped(String markdown, int at, Stretch block) {
        return at > block.start() && markdown.charAt(at - 1) == '\\';
    }

    /** Marks what was read as a link, a picture or code, counted from {@code start}. */
    private static void read(Node node, int start, BitSet read) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Link || child instanceof Image || child instanceof Code) {
                var stretch = Stretch.of(child);
                read.set(Math.max(0, stretch.start() - start), Math.max(0, stretch.end() - start));
            } else {
                read(child, start, read);
            }
        }
    }
}
