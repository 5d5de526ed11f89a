package stet.article;

import java.util.List;
import stet.markdown.MarkdownDocument;
import stet.markdown.Marks;
import stet.plain.Fingerprint;

/**
 * A body as it is shown: its blocks, each with the notes that stand beside it, and its canonical text.
 *
 * @param title the article's title as HTML, with marks in it; empty for what is no article
 */
public record Body(Fingerprint fingerprint, String title, List<Block> blocks, String text) {

    /** One block at the top of a body; {@code notes} are indexes into the article's notes. */
    public record Block(String html, List<Integer> notes) {}

    private record Content(String title, List<Block> blocks, String text) {}

    static Body of(String title, List<Block> blocks, String text) {
        return new Body(Fingerprint.of(new Content(title, blocks, text)), title, blocks, text);
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
        return of("", blocks, document.canonical().text());
    }

    /** A body that is not there. */
    public static Body none() {
        return of("", List.of(), "");
    }

    /** All of it, without notes. */
    public String html() {
        var html = new StringBuilder();
        blocks.forEach(block -> html.append(block.html()));
        return html.toString();
    }
}
