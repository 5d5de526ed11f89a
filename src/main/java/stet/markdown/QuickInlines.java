package stet.markdown;

import java.util.ArrayList;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Takes the beginning of a text as far as it is plain words, words in asterisks and links, and leaves the rest to
 * commonmark-java. That asks a set of each character, 16 ns by the first compiler where this takes 2, and puts a
 * stretch of text together by its pieces; most of a report is no more than this.
 */
final class QuickInlines implements InlineParser {

    /** What is markup without extensions. */
    private static final String MARKUP = "\n\\`&<*_![]";

    /** What may be in the address of a link, but means something there. */
    private static final String OF_ADDRESSES = "\\&<>()\"'";

    private final InlineParserContext context;
    private final boolean[] isMarkup = new boolean[128];

    /** The line that is read, and where spaces at its end begin: these are markup. */
    private char[] units = new char[1024];

    private int length;

    /** Made when it is wanted: many a text is plain from one end to the other. */
    private @Nullable InlineParser rest;

    QuickInlines(InlineParserContext context) {
        this.context = context;
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
        var line = lines.getLines().get(0);
        var text = line.getContent().toString();
        var isLast = lines.getLines().size() == 1;
        var done = taken(new Line(text, line.getSourceSpan(), isLast), block);
        if (done < text.length() || !isLast) {
            var left = new ArrayList<>(lines.getLines());
            left.set(0, line.substring(done, text.length()));
            rest().parse(SourceLines.of(left), block);
        }
    }

    private InlineParser rest() {
        var known = rest;
        if (known == null) {
            known = new InlineParserImpl(context);
            rest = known;
        }
        return known;
    }

    /** A line of a block, and whether it is the last. */
    private record Line(String text, @Nullable SourceSpan span, boolean isLast) {

        /** A node that stands in it. */
        <T extends Node> T node(T node, int start, int end) {
            if (span != null) {
                node.addSourceSpan(span.subSpan(start, end));
            }
            return node;
        }

        Text words(int start, int end) {
            return node(new Text(text.substring(start, end)), start, end);
        }
    }

    /** Takes what it can, and tells where that ends. */
    private int taken(Line line, Node block) {
        look(line.text());
        var start = 0;
        while (true) {
            var end = plain(start);
            if (line.isLast() && end == line.text().length()) {
                return words(line, start, end, block);
            }
            var after = afterSpan(end);
            if (after < 0) {
                // What follows looks back at one character: whether there is a space before it.
                return words(line, start, end > start + 1 ? line.text().offsetByCodePoints(end, -1) : start, block);
            }
            words(line, start, end, block);
            block.appendChild(units[end] == '*' ? emphasis(line, end, after) : link(line, end, after));
            start = after;
        }
    }

    private static int words(Line line, int start, int end, Node block) {
        if (end > start) {
            block.appendChild(line.words(start, end));
        }
        return end;
    }

    private void look(String text) {
        length = text.length();
        if (units.length < length) {
            units = new char[length * 2];
        }
        text.getChars(0, length, units, 0);
        while (length > 0 && (units[length - 1] == ' ' || units[length - 1] == '\t')) {
            length--;
        }
    }

    /** Where the first character from a place on stands that could be markup. */
    private int plain(int start) {
        var line = units;
        for (var i = start; i < length; i++) {
            var unit = line[i];
            if (unit < 128 && isMarkup[unit]) {
                return i;
            }
        }
        return length;
    }

    /**
     * Where the words in asterisks or the link end that begin at a place: with nothing but words in them, and words
     * after them, there is nothing else that they could be. Negative where there are none.
     */
    private int afterSpan(int start) {
        if (start >= length) {
            return -1;
        }
        var after = units[start] == '*' ? afterEmphasis(start) : units[start] == '[' ? afterLink(start) : -1;
        return after < length && !isMarkup(after) ? after : -1;
    }

    private boolean isMarkup(int at) {
        return at >= 0 && units[at] < 128 && isMarkup[units[at]];
    }

    private int afterEmphasis(int start) {
        var end = plain(start + 1);
        return end < length
                        && units[end] == '*'
                        && Character.isLetterOrDigit(units[start + 1])
                        && Character.isLetterOrDigit(units[end - 1])
                ? end + 1
                : -1;
    }

    private int afterLink(int start) {
        var end = plain(start + 1);
        if (end == start + 1 || end + 1 >= length || units[end] != ']' || units[end + 1] != '(') {
            return -1;
        }
        var address = end + 2;
        var last = address;
        while (last < length && units[last] > ' ' && units[last] < 0x7f && OF_ADDRESSES.indexOf(units[last]) < 0) {
            last++;
        }
        return last > address && last < length && units[last] == ')' ? last + 1 : -1;
    }

    private static Node emphasis(Line line, int start, int after) {
        var emphasis = line.node(new Emphasis("*"), start, after);
        emphasis.appendChild(line.words(start + 1, after - 1));
        return emphasis;
    }

    private static Node link(Line line, int start, int after) {
        var end = line.text().indexOf(']', start);
        var link = line.node(new Link(line.text().substring(end + 2, after - 1), null), start, after);
        link.appendChild(line.words(start + 1, end));
        return link;
    }
}
