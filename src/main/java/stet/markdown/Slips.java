package stet.markdown;

import java.util.ArrayList;
import java.util.List;
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
        var start = Stretch.of(block).start();
        var end = Stretch.of(block).end();
        var found = new ArrayList<Stretch>();
        List<Stretch> read = List.of();
        for (var at = markdown.indexOf("](", start); at >= 0 && at < end; at = markdown.indexOf("](", at + 1)) {
            read = read.isEmpty() ? read(block, new ArrayList<>()) : read;
            var middle = at;
            var open = last(markdown, '[', at, start);
            var close = next(markdown, ')', at, end);
            if (open >= start
                    && (open == start || markdown.charAt(open - 1) != '\\')
                    && markdown.charAt(at - 1) != '\\'
                    && read.stream().noneMatch(one -> one.start() <= middle && middle < one.end())
                    && isMeant(markdown, open, at, close < 0 ? Math.min(end, at + MOST) : close)) {
                var isPicture = open > start && markdown.charAt(open - 1) == '!';
                found.add(new Stretch(isPicture ? open - 1 : open, close < 0 ? end : close + 1));
            }
        }
        return found;
    }

    private static boolean isMeant(String markdown, int open, int middle, int close) {
        var address = markdown.substring(middle + 2, close);
        return (open > 0 && markdown.charAt(open - 1) == '!') || address.contains(".md") || address.contains("://");
    }

    private static List<Stretch> read(Node node, List<Stretch> all) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Link || child instanceof Image || child instanceof Code) {
                all.add(Stretch.of(child));
            }
            read(child, all);
        }
        return all;
    }
}
