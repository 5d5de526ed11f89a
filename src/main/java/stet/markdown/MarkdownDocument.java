package stet.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** A body that has been read: its canonical text, what must be known of it, and its HTML with any marks in it. */
public final class MarkdownDocument {

    private final Node document;
    private final Inspection inspection;
    private final TextWalk walk;
    private final Footnotes footnotes;

    MarkdownDocument(Node document, Inspection inspection, MarkdownReader.Ids ids) {
        this.document = document;
        this.inspection = inspection;
        walk = TextWalk.of(document, inspection.footnotes(), ids);
        footnotes = new Footnotes(document, inspection, walk);
    }

    /**
     * One block at the top of a body, as HTML, and the stretch of the canonical text that is in it. Footnotes are the
     * last.
     *
     * @param figure the id of the figure that it is; empty if it is none
     * @param beside the row that it is shown beside: itself, unless it is a footnote
     * @param footnote the number of the footnote that it is; 0 if it is none
     */
    public record Row(String html, int start, int end, String figure, int beside, int footnote) {}

    public CanonicalText canonical() {
        return walk.canonical();
    }

    /** The captions of the figures in order, whose ids are {@code fig1}, {@code fig2} …; empty for one without. */
    public List<CanonicalText.Caption> captions() {
        return walk.captions();
    }

    /** The caption of a figure; empty for one without. */
    public String caption(String figure) {
        return walk.captions().stream()
                .filter(caption -> caption.figure().equals(figure))
                .map(CanonicalText.Caption::text)
                .findFirst()
                .orElse("");
    }

    /**
     * For each block of the canonical text which paragraph at the top of the body it is, from 1, as they are numbered
     * beside it; 0 for one that is none.
     */
    public List<Integer> paragraphs() {
        return walk.paragraphs();
    }

    /** Whether a link can be put around a stretch of the text: it must cross no markup, and lie in no link. */
    public boolean isLinkable(int start, int end) {
        return walk.runs().contain(start, end);
    }

    /** The text of the first paragraph, without markup. */
    public String opening() {
        return inspection.opening();
    }

    /** How many words it has; in scripts without spaces between words, two characters count as one. */
    public int words() {
        return Words.count(walk.canonical().text());
    }

    /** Whether there is anything to show. */
    public boolean hasContent() {
        return document.getFirstChild() != null;
    }

    /** The ids of the places that a link may lead to. */
    public List<String> anchors() {
        return inspection.anchors();
    }

    /** The ids of its headings, figures and footnotes, all that a link may lead to beside its blocks. */
    public List<String> places() {
        var places = new ArrayList<>(inspection.anchors());
        walk.captions().forEach(caption -> places.add(caption.figure()));
        for (var number = 1; number <= inspection.footnotes().size(); number++) {
            places.add("fn-" + number);
        }
        return List.copyOf(places);
    }

    public List<Reference> references() {
        return inspection.references();
    }

    /** The HTML of the whole body without marks, its footnotes last. */
    public String html() {
        var html = new StringBuilder();
        var last = new ArrayList<Footnote>();
        for (var row : rows(Marks.NONE)) {
            if (row.footnote() > 0) {
                last.add(new Footnote(row.footnote(), row.html()));
            } else {
                html.append(row.html());
            }
        }
        return html.append(Footnote.afterText(last)).toString();
    }

    /** The order in which it is read, with its footnotes beside the blocks that call them. */
    public ReadingOrder readingOrder() {
        return footnotes.order();
    }

    /** The HTML of each block, with marks in it. */
    public List<Row> rows(Marks marks) {
        return new RowRenderer(inspection, walk, footnotes, marks).rows(document);
    }
}
