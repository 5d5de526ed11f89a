package stet.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.source.SourceText;

/** Reads CommonMark with tables, footnotes, strikethrough, autolinks, heading anchors and picture attributes. */
public final class MarkdownReader {

    static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new PictureAttributes.Factory())
            .build();

    private MarkdownReader() {}

    /** Reads the body of a file, which lies from {@code start} to its end in UTF-16 units. */
    public static Outcome<MarkdownDocument> read(SourceText source, int start, Destinations destinations) {
        var problems = new Problems();
        var document = PARSER.parse(source.text().substring(start));
        var inspection = new Inspection(source, start, destinations, problems);
        inspection.inspect(document);
        return problems.hasErrors() ? problems.failed() : problems.outcome(new MarkdownDocument(document, inspection));
    }
}
