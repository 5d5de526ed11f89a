package stet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders the blocks of a body one after the other, and tells which stretch of the text each holds. */
final class RowRenderer {

    /** Those whose nodes we do not render ourselves. */
    private static final List<Extension> RENDERED = List.of(TablesExtension.create(), StrikethroughExtension.create());

    private final TextWalk walk;
    private final Footnotes footnotes;
    private final StringBuilder out = new StringBuilder();
    private final HtmlRenderer renderer;
    private final List<MarkdownDocument.Row> rows = new ArrayList<>();
    private int written;
    private int done;

    RowRenderer(Inspection inspection, TextWalk walk, Footnotes footnotes, Marks marks) {
        this.walk = walk;
        this.footnotes = footnotes;
        var body = new MarkWriter(marks.body());
        // The first renderer that knows a node wins, so ours comes before those of the extensions.
        renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .nodeRendererFactory(row -> new BodyRenderer(row, new Sources(inspection, walk, marks, body, this)))
                .attributeProviderFactory(row -> new CellIds())
                .extensions(RENDERED)
                .build();
    }

    /**
     * What a body is rendered from; {@code body} stands at the place reached in its text, and {@code rows} hears where
     * each block ends.
     */
    record Sources(Inspection inspection, TextWalk walk, Marks marks, MarkWriter body, RowRenderer rows) {}

    /** Renders all blocks in one go: commonmark-java sets itself up anew for each node that it is asked to render. */
    List<MarkdownDocument.Row> rows(Node document) {
        renderer.render(document, out);
        return List.copyOf(rows);
    }

    /** Ends the row of a block at the top. */
    void end(Node node) {
        var isFigure = node instanceof Paragraph paragraph && Figure.isOne(paragraph);
        add(node, isFigure ? walk.figure(node.getFirstChild()) : "", rows.size(), 0);
    }

    /** Ends the row of a footnote. */
    void endFootnote(Node node, int number) {
        add(node, "", footnotes.row(number), number);
    }

    private void add(Node node, String figure, int beside, int footnote) {
        var start = done;
        done = Math.max(done, lastOffset(node));
        rows.add(new MarkdownDocument.Row(out.substring(written), start, done, figure, beside, footnote));
        written = out.length();
    }

    /** Where the text of a node ends. */
    private int lastOffset(Node node) {
        var last = new LastOffset();
        node.accept(last);
        return last.end;
    }

    private final class LastOffset extends AbstractVisitor {
        private int end;

        @Override
        public void visit(Text text) {
            reach(text, text.getLiteral().length());
        }

        @Override
        public void visit(Code code) {
            reach(code, code.getLiteral().length());
        }

        @Override
        public void visit(SoftLineBreak node) {
            reach(node, 1);
        }

        @Override
        public void visit(HardLineBreak node) {
            reach(node, 1);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            reach(code, code.getLiteral().length());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            reach(code, code.getLiteral().length());
        }

        @Override
        public void visit(Image image) {
            // It has no text.
        }

        private void reach(Node node, int length) {
            end = Math.max(end, walk.offset(node) + length);
        }
    }

    /** Gives table cells, which an extension renders, the ids of their blocks, and says which have a very long word. */
    private final class CellIds implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (node instanceof TableCell && !walk.id(node).isEmpty()) {
                attributes.put("id", walk.id(node));
                if (walk.isCrowded(node)) {
                    attributes.put("class", "crowded");
                }
            }
        }
    }
}
