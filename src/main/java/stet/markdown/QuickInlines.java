package stet.markdown;

import java.util.ArrayList;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Takes the text before the first character that could be markup as it is, and leaves the rest to commonmark-java. That
 * asks a set of each character, 16 ns by the first compiler where this takes 2, and most of a report comes before any
 * markup.
 */
final class QuickInlines implements InlineParser {

    /** What is markup without extensions. */
    private static final String MARKUP = "\n\\`&<*_![]";

    private final InlineParser rest;
    private final boolean[] isMarkup = new boolean[128];
    private char[] units = new char[1024];

    QuickInlines(InlineParserContext context) {
        rest = new InlineParserImpl(context);
        for (var i = 0; i < MARKUP.length(); i++) {
            add(MARKUP.charAt(i));
        }
        for (var processor : context.getCustomDelimiterProcessors()) {
            add(processor.getOpeningCharacter());
            add(processor.getClosingCharacter());
        }
        for (var factory : context.getCustomInlineContentParserFactories()) {
            factory.getTriggerCharacters().forEach(this::add);
        }
        context.getCustomLinkMarkers().forEach(this::add);
    }

    private void add(char markup) {
        isMarkup[markup] = true;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        if (lines.isEmpty()) {
            return;
        }
        var first = lines.getLines().get(0);
        var text = first.getContent().toString();
        var end = plain(text);
        // What follows looks back at one character: whether there is a space before it.
        var cut = end == text.length() && lines.getLines().size() == 1
                ? end
                : end > 1 ? text.offsetByCodePoints(end, -1) : 0;
        if (cut > 0) {
            block.appendChild(text(first.substring(0, cut), text.substring(0, cut)));
        }
        if (cut < text.length() || lines.getLines().size() > 1) {
            var left = new ArrayList<>(lines.getLines());
            left.set(0, first.substring(cut, text.length()));
            rest.parse(SourceLines.of(left), block);
        }
    }

    /** Where the first character stands that could be markup; spaces at the end of a line are. */
    private int plain(String text) {
        var length = text.length();
        if (units.length < length) {
            units = new char[length * 2];
        }
        text.getChars(0, length, units, 0);
        while (length > 0 && (units[length - 1] == ' ' || units[length - 1] == '\t')) {
            length--;
        }
        for (var i = 0; i < length; i++) {
            var unit = units[i];
            if (unit < 128 && isMarkup[unit]) {
                return i;
            }
        }
        return length;
    }

    private static Text text(SourceLine line, String literal) {
        var text = new Text(literal);
        if (line.getSourceSpan() != null) {
            text.addSourceSpan(line.getSourceSpan());
        }
        return text;
    }
}
