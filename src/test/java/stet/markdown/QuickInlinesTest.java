package stet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class QuickInlinesTest {

    private static final String[] PIECES = {
        "word",
        "two words",
        " ",
        "  ",
        "\n",
        "\n\n",
        "  \n",
        "\\",
        "\\\n",
        "*",
        "**",
        "*two words*",
        "*한국 a*",
        "*a*b*c*",
        "[two words](a.md)",
        "[^2](a.md#b)",
        "](a\"b)",
        "_",
        "~~",
        "`",
        "[",
        "](a.md)",
        "]",
        "![",
        "[^1]",
        "\n\n[^1]: note\n\n",
        "{credit=x}",
        "<",
        "<b>",
        "&amp;",
        "&",
        "!",
        "^",
        "@",
        "www.a.org",
        "http://a.org/b",
        "한국어",
        "。",
        "\ud83d\ude00",
        "\u00a0",
        "\t",
        "# ",
        "- ",
        "> ",
        "| a | b |\n|---|---|\n",
        "1. ",
        "\"",
        "'",
        "(",
        ")",
        ":",
        "\0"
    };

    /** A document as a text that tells all of it: HTML, nodes, what they hold, and where they stand. */
    private static String told(Parser parser, String markdown) {
        var document = parser.parse(markdown);
        var told = new StringBuilder(HtmlRenderer.builder()
                .extensions(MarkdownReader.EXTENSIONS)
                .build()
                .render(document));
        tell(document, told);
        return told.toString();
    }

    private static void tell(Node node, StringBuilder told) {
        told.append('\n').append(node.getClass().getSimpleName()).append(node.getSourceSpans());
        if (node instanceof Text text) {
            told.append(text.getLiteral());
        }
        if (node instanceof Link link) {
            told.append(link.getDestination()).append(' ').append(link.getTitle());
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            tell(child, told);
        }
    }

    private static Parser.Builder builder() {
        return Parser.builder()
                .extensions(MarkdownReader.EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .customInlineContentParserFactory(new PictureAttributes.Factory());
    }

    @Test
    void whatIsReadQuicklyIsReadTheSame() {
        var seed = System.nanoTime();
        System.out.println("QuickInlinesTest: seed " + seed);
        var random = new Random(seed);
        var quick = builder().inlineParserFactory(QuickInlines::new).build();
        var slow = builder().build();
        for (var round = 0; round < 15_000; round++) {
            var markdown = new StringBuilder();
            for (var left = random.nextInt(12); left >= 0; left--) {
                markdown.append(PIECES[random.nextInt(PIECES.length)]);
            }
            var text = markdown.toString();
            assertThat(told(quick, text)).as(text).isEqualTo(told(slow, text));
        }
    }
}
