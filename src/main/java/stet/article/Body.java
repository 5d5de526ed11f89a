package stet.article;

import java.util.List;
import stet.markdown.CanonicalText;
import stet.markdown.MarkdownDocument;
import stet.markdown.Marks;
import stet.plain.Fingerprint;

/**
 * A body as it is shown: its blocks, each with the notes that stand beside it, and its canonical text.
 *
 * @param starts where each block of the text begins, in UTF-16 units: {@code p1} is the first
 * @param title the article's title as HTML, with marks in it; empty for what is no article
 */
public record Body(Fingerprint fingerprint, String title, List<Block> blocks, String text, List<Integer> starts) {

    /** One block at the top of a body; {@code notes} are indexes into the article's notes. */
    public record Block(String html, List<Integer> notes) {}

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
        var blocks = document.rows(links).stream()
                .map(row -> new Block(row.html(), List.of()))
                .toList();
        return of("", blocks, document.canonical());
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

    /** All of it, without notes. */
    public String html() {
        var html = new StringBuilder();
        blocks.forEach(block -> html.append(block.html()));
        return html.toString();
    }
}
