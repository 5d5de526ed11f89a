package stet.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import stet.problem.MarkdownProblem.HeadingInNote;
import stet.problem.MarkdownProblem.HeadingTooHigh;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.source.SourceText;
import stet.source.Span;

/** Reads CommonMark with tables, footnotes, strikethrough, autolinks, heading anchors and picture attributes. */
public final class MarkdownReader {

    /** One tilde alone is a sign of its own: in Korean it stands between the ends of a range. */
    private static final Extension STRIKETHROUGH =
            StrikethroughExtension.builder().requireTwoTildes(true).build();

    static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), STRIKETHROUGH, AutolinkExtension.create(), FootnotesExtension.create());

    private static final Parser PARSER = parser(EXTENSIONS);

    /** For texts without bare addresses, which are most: the extension took 2.5 % of the time of 10,000 articles. */
    private static final Parser PARSER_WITHOUT_AUTOLINKS =
            parser(List.of(TablesExtension.create(), STRIKETHROUGH, FootnotesExtension.create()));

    /** For notes: the same without footnotes, which have no place in what stands in a margin itself. */
    private static final Parser NOTE_PARSER =
            parser(List.of(TablesExtension.create(), STRIKETHROUGH, AutolinkExtension.create()));

    private MarkdownReader() {}

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .inlineParserFactory(QuickInlines::new)
                .customInlineContentParserFactory(new PictureAttributes.Factory())
                .build();
    }

    private static Document parse(String markdown) {
        var document = (Document) PARSER_WITHOUT_AUTOLINKS.parse(markdown);
        var addresses = new BareAddresses();
        document.accept(addresses);
        if (!addresses.found) {
            return document;
        }
        var linked = (Document) PARSER.parse(markdown);
        BareLinks.mend(linked, markdown);
        return linked;
    }

    /** Looks for text that may hold an address which is to become a link. */
    private static final class BareAddresses extends AbstractVisitor {

        private boolean found;

        @Override
        public void visit(Text node) {
            var text = node.getLiteral();
            found |= text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
        }
    }

    /** Tells where in a file a stretch of Markdown stands, both in UTF-16 units. */
    @FunctionalInterface
    public interface Places {

        Span span(int start, int end);
    }

    /**
     * Reads the body of a file, which lies from {@code start} to its end in UTF-16 units. The value is there even if
     * something is wrong, and must then not be shown.
     */
    public static Outcome<MarkdownDocument> read(SourceText source, int start, Destinations destinations) {
        Places places = (from, to) -> source.span(start + from, start + to);
        var markdown = source.text().substring(start);
        var document = parse(markdown);
        return read(document, new Inspected(markdown, places), destinations, Ids.GIVEN);
    }

    /**
     * Reads the text of a note, which stands at {@code places} in its file. Its blocks have no ids, for it is shown
     * within a page that has its own; headings are refused. As with a body, the value is always there.
     */
    public static Outcome<MarkdownDocument> readNote(String markdown, Places places, Destinations destinations) {
        var document = NOTE_PARSER.parse(markdown);
        BareLinks.mend(document, markdown);
        var problems = new Problems();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                var span = heading.getSourceSpans().get(0);
                problems.add(
                        new HeadingInNote(places.span(span.getInputIndex(), span.getInputIndex() + span.getLength())));
            }
        });
        var inspected = read(document, new Inspected(markdown, places), destinations, Ids.NONE);
        // Whether a heading that is refused is too high is of no concern.
        inspected.problems().stream()
                .filter(problem -> !(problem instanceof HeadingTooHigh))
                .forEach(problems::add);
        return problems.outcome(inspected.value().orElseThrow());
    }

    /** Whether blocks have ids. */
    enum Ids {
        GIVEN,
        NONE
    }

    private record Inspected(String markdown, Places places) {}

    private static Outcome<MarkdownDocument> read(Node document, Inspected text, Destinations destinations, Ids ids) {
        var problems = new Problems();
        var inspection = new Inspection(text.markdown(), text.places(), destinations, problems);
        inspection.inspect(document);
        return problems.outcome(new MarkdownDocument(document, inspection, ids));
    }
}
