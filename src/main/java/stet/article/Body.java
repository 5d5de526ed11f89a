package stet.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import stet.annotation.TextRange;
import stet.markdown.CanonicalText;
import stet.markdown.Footnote;
import stet.markdown.MarkdownDocument;
import stet.markdown.MarkdownDocument.Row;
import stet.markdown.Marks;
import stet.markdown.ReadingOrder;
import stet.plain.Fingerprint;
import stet.plain.Utf8;

/**
 * A body as it is shown: its blocks, each with the notes that stand beside it, and its canonical text.
 *
 * @param starts where each block of the text begins, in UTF-16 units: {@code p1} is the first
 * @param title the article's title as HTML, with marks in it; empty for what is no article
 * @param untold the words about unnamed sources, in order: no other page shows them
 */
public record Body(
        Fingerprint fingerprint,
        String title,
        List<Block> blocks,
        Utf8 text,
        List<Integer> starts,
        List<TextRange> untold) {

    /** One block at the top of a body; {@code notes} are indexes into the article's notes. */
    public record Block(Utf8 html, List<Integer> notes, List<Called> footnotes) {}

    /** A footnote that stands beside a block, {@code after} so many of its notes. */
    public record Called(Footnote footnote, int after) {}

    private record Content(String title, List<Block> blocks, Utf8 text, List<TextRange> untold) {}

    static Body of(String title, List<Block> blocks, CanonicalText text, List<TextRange> untold) {
        var starts = new ArrayList<Integer>(text.blocks().size());
        text.blocks().forEach(block -> starts.add(block.start()));
        return of(new Content(title, blocks, Utf8.of(text.text()), untold), List.copyOf(starts));
    }

    private static Body of(Content content, List<Integer> starts) {
        return new Body(Fingerprint.of(content), content.title, content.blocks, content.text, starts, content.untold);
    }

    /** A body without notes. */
    public static Body of(MarkdownDocument document) {
        return of(document, Marks.NONE);
    }

    /** A body without notes, with links in it. */
    static Body of(MarkdownDocument document, Marks links) {
        return of("", blocks(document.rows(links), Map.of(), document.readingOrder()), document.canonical(), List.of());
    }

    /** A body that is not there. */
    public static Body none() {
        return of(new Content("", List.of(), Utf8.EMPTY, List.of()), List.of());
    }

    /**
     * The text of the block with a number, counted from 1, in one line, as other pages may show it: with dots for the
     * words about unnamed sources. Empty if there is no such block.
     */
    public String excerpt(int number) {
        if (number < 1 || number > starts.size()) {
            return "";
        }
        var all = text.toString();
        var end = number < starts.size() ? starts.get(number) - 1 : all.length();
        var from = starts.get(number - 1).intValue();
        var shown = "";
        for (var words : untold) {
            if (from < words.end() && words.start() < end) {
                shown = Excerpt.joined(shown, all.substring(from, Math.max(from, words.start()))) + Excerpt.CUT;
                from = Math.min(words.end(), end);
            }
        }
        return Excerpt.line(Excerpt.joined(shown, all.substring(from, end))).stripTrailing();
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
                var ends = notes.getOrDefault(row.beside(), Collections.emptySortedMap());
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
            var indexes = List.copyOf(
                    notes.getOrDefault(i, Collections.emptySortedMap()).keySet());
            blocks.add(
                    new Block(Utf8.of(rows.get(i).html()), indexes, List.copyOf(footnotes.getOrDefault(i, List.of()))));
        }
        return List.copyOf(blocks);
    }

    /** All of it, without notes, and its footnotes last. */
    public Utf8 html() {
        var html = new ArrayList<Utf8>(blocks.size() + 1);
        var footnotes = new ArrayList<Footnote>();
        for (var block : blocks) {
            html.add(block.html());
            block.footnotes().forEach(called -> footnotes.add(called.footnote()));
        }
        footnotes.sort(Comparator.comparingInt(Footnote::number));
        html.add(Utf8.of(Footnote.afterText(footnotes)));
        return Utf8.joined(html);
    }
}
