package stet.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import stet.markdown.CanonicalText.Kind;
import stet.markdown.CanonicalText.TextBlock;

/**
 * Reads the canonical text off a parsed body: where each block and each node begins in it. A soft break is a space, a
 * hard one a line feed; alternative texts and captions are left out; blocks without text are none.
 */
final class TextWalk extends AbstractVisitor {

    /** Longer words may be wider than a column of a table; German has few that are longer. */
    private static final int LONGEST_WORD = 24;

    private final StringBuilder text = new StringBuilder();
    private final List<TextBlock> blocks = new ArrayList<>();
    private final Map<Node, Integer> offsets = new HashMap<>();
    private final Map<Node, String> ids = new HashMap<>();
    private final Map<Node, String> figures = new HashMap<>();
    private final Set<Node> crowded = new HashSet<>();
    private final List<CanonicalText.Caption> captions = new ArrayList<>();
    private final List<Integer> paragraphs = new ArrayList<>();
    private int lastParagraph;
    private CanonicalText canonical = new CanonicalText("", List.of());
    private final TextRuns runs = new TextRuns();

    private final MarkdownReader.Ids given;

    private TextWalk(MarkdownReader.Ids given) {
        this.given = given;
    }

    /** Walks the text, then its footnotes in the order of their numbers. */
    static TextWalk of(Node document, List<FootnoteDefinition> footnotes, MarkdownReader.Ids ids) {
        var walk = new TextWalk(ids);
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof FootnoteDefinition)) {
                node.accept(walk);
            }
        }
        for (var footnote : footnotes) {
            walk.offsets.put(footnote, walk.text.length());
            walk.visitChildren(footnote);
        }
        walk.canonical = new CanonicalText(walk.text.toString(), List.copyOf(walk.blocks));
        return walk;
    }

    CanonicalText canonical() {
        return canonical;
    }

    /** Where the text of a node begins. */
    int offset(Node node) {
        return offsets.getOrDefault(node, 0);
    }

    /** The id of a block; empty for one without text. */
    String id(Node block) {
        return given == MarkdownReader.Ids.NONE ? "" : ids.getOrDefault(block, "");
    }

    /** The id of a figure: {@code fig1}, {@code fig2} … in order. */
    String figure(Node image) {
        return given == MarkdownReader.Ids.NONE ? "" : figures.getOrDefault(image, "");
    }

    /** Whether a cell of a table has a word that may be wider than its column. */
    boolean isCrowded(Node cell) {
        return crowded.contains(cell);
    }

    /** The captions of figures, in order. */
    List<CanonicalText.Caption> captions() {
        return List.copyOf(captions);
    }

    /** For each block which paragraph at the top of the body it is, from 1; 0 for one that is none. */
    List<Integer> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** Where a link can be put around words. */
    TextRuns runs() {
        return runs;
    }

    int length() {
        return text.length();
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (Figure.isOne(paragraph)) {
            var id = "fig" + (figures.size() + 1);
            var image = (Image) paragraph.getFirstChild();
            figures.put(image, id);
            captions.add(new CanonicalText.Caption(id, Figure.of(image).caption(), text.length()));
        } else {
            block(paragraph, paragraph.getParent() instanceof ListItem ? Kind.LIST_ITEM : Kind.PARAGRAPH);
        }
    }

    @Override
    public void visit(Heading heading) {
        block(heading, Kind.HEADING);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code, code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code, code.getLiteral());
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            block(node, Kind.TABLE_CELL);
        } else if (node instanceof PictureAttributes attributes && !(node.getPrevious() instanceof Image)) {
            add(node, attributes.source());
        } else if (node instanceof FootnoteReference) {
            offsets.put(node, text.length());
        } else {
            visitChildren(node);
        }
    }

    private void block(Node block, Kind kind) {
        var separator = blocks.isEmpty() ? 0 : 1;
        var start = text.length() + separator;
        text.append("\n".repeat(separator));
        visitChildren(block);
        if (text.length() == start) {
            text.setLength(start - separator);
            return;
        }
        var id = "p" + (blocks.size() + 1);
        blocks.add(new TextBlock(id, start, text.length(), kind));
        paragraphs.add(block instanceof Paragraph && block.getParent() instanceof Document ? ++lastParagraph : 0);
        ids.put(block, id);
        if (kind == Kind.TABLE_CELL && hasLongWord(start)) {
            crowded.add(block);
        }
    }

    private boolean hasLongWord(int start) {
        var word = 0;
        for (var i = start; i < text.length() && word <= LONGEST_WORD; i++) {
            word = Character.isWhitespace(text.charAt(i)) ? 0 : word + 1;
        }
        return word > LONGEST_WORD;
    }

    private void code(Node block, String literal) {
        if (!literal.isEmpty()) {
            text.append(blocks.isEmpty() ? "" : "\n");
            var start = text.length();
            add(block, literal);
            var id = "p" + (blocks.size() + 1);
            blocks.add(new TextBlock(id, start, text.length(), Kind.CODE));
            paragraphs.add(0);
            ids.put(block, id);
        }
    }

    @Override
    public void visit(Text node) {
        runs.add(node, text.length(), node.getLiteral().length());
        add(node, node.getLiteral());
    }

    @Override
    public void visit(Link link) {
        runs.hold();
        visitChildren(link);
        runs.release();
    }

    @Override
    public void visit(Code node) {
        add(node, node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        runs.add(node, text.length(), 1);
        add(node, " ");
    }

    @Override
    public void visit(HardLineBreak node) {
        add(node, "\n");
    }

    @Override
    public void visit(Image image) {
        // Its alternative text is not printed text.
    }

    private void add(Node node, String added) {
        offsets.put(node, text.length());
        text.append(added);
    }
}
