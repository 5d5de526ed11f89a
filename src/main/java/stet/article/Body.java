package stet.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.markdown.CanonicalText;
import stet.markdown.Footnote;
import stet.markdown.MarkdownDocument;
import stet.markdown.MarkdownDocument.Row;
import stet.markdown.Marks;
import stet.markdown.ReadingOrder;
import stet.plain.Fingerprint;

/**
 * A body as it is shown: its blocks, each with the notes that stand beside it, and its canonical text.
 *
 * @param starts where each block of the text begins, in UTF-16 units: {@code p1} is the first
 * @param title the article's title as HTML, with marks in it; empty for what is no article
 */
public record Body(Fingerprint fingerprint, String title, List<Block> blocks, String text, List<Integer> starts) {

    /** One block at the top of a body; {@code notes} are indexes into the article's notes. */
    public record Block(String html, List<Integer> notes, List<Called> footnotes) {}

    /** A footnote that stands beside a block, {@code after} so many of its notes. */
    public record Called(Footnote footnote, int after) {}

    private record Content(String title, List<Block> blocks, String text) {}

    static Body of(String title, List<Block> blocks, CanonicalText text) {
        var starts = text.blocks().stream().map(CanonicalText.TextBlock::start).toList();
        return of(title, blocks, text.text(), starts);
    }

    private static Body of(String title, List<Block> blocks, String text, List<Integer> starts) {
        return new Body(Fingerprint.of(new Content(title, blocks, text)), title, blocks, text, starts);
    }

    /** A body without notes. */
    public static Body of(MarkdownDocument document) {
        return of(document, Marks.NONE);
    }

    /** A body without notes, with links in it. */
    static Body of(MarkdownDocument document, Marks links) {
        return of("", blocks(document.rows(links), Map.of(), document.readingOrder()), document.canonical());
    }

    /** A body that is not there. */
    public static Body none() {
        return of("", List.of(), "", List.of());
    }

    /** The text of the block with a number, counted from 1, in one line; empty if there is none. */
    public String block(int number) {
        if (number < 1 || number > starts.size()) {
            return "";
        }
        var end = number < starts.size() ? starts.get(number) - 1 : text.length();
        return text.substring(starts.get(number - 1), end).replace('\n', ' ');
    }

    /**
     * The rows of a document as blocks.
     *
     * @param notes the notes on each row, and where in the order of reading what they are about ends
     */
    static List<Block> blocks(List<Row> rows, Map<Integer, SortedMap<Integer, Integer>> notes, ReadingOrder order) {
        var footnotes = new HashMap<Integer, List<Called>>();
        for (var row : rows) {
            if (row.footnote() > 0) {
                var ends = notes.getOrDefault(row.beside(), new TreeMap<>());
                var read = order.of(row.start());
                var after =
                        (int) ends.values().stream().filter(end -> end <= read).count();
                footnotes
                        .computeIfAbsent(row.beside(), beside -> new ArrayList<>())
                        .add(new Called(new Footnote(row.footnote(), row.html()), after));
            }
        }
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < rows.size() && rows.get(i).footnote() == 0; i++) {
            var indexes = List.copyOf(notes.getOrDefault(i, new TreeMap<>()).keySet());
            blocks.add(new Block(rows.get(i).html(), indexes, List.copyOf(footnotes.getOrDefault(i, List.of()))));
        }
        return List.copyOf(blocks);
    }

    /** All of it, without notes, and its footnotes last. */
    public String html() {
        var html = new StringBuilder();
        blocks.forEach(block -> html.append(block.html()));
        var footnotes = blocks.stream()
                .flatMap(block -> block.footnotes().stream())
                .map(Called::footnote)
                .sorted(Comparator.comparingInt(Footnote::number))
                .toList();
        return html.append(Footnote.afterText(footnotes)).toString();
    }
}
