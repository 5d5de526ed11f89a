package stet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * The attributes in braces after a picture: {@code {credit="Graphic: …" licence=CC0-1.0}}.
 *
 * <p>Our own, for commonmark's extension knows only {@code width} and {@code height}, and no quotes.
 */
final class PictureAttributes extends CustomNode {

    /** A name, {@code at} so many UTF-16 units behind the brace that opens, and a value as written. */
    record Attribute(String name, String value, int at) {}

    private final List<Attribute> attributes;
    private final String source;

    private PictureAttributes(List<Attribute> attributes, String source) {
        this.attributes = attributes;
        this.source = source;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** The braces and all between them, for where they do not follow a picture and are text. */
    String source() {
        return source;
    }

    /** The longest value and the most of them: text that only begins so is not read to its end again and again. */
    private static final int MAX_LENGTH = 500;

    private static final int MOST = 20;

    /** Reads the attributes where a brace follows what closes a picture. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return Factory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            var scanner = state.scanner();
            var before = scanner.peekPreviousCodePoint();
            if (before != ')' && before != ']') {
                return ParsedInline.none();
            }
            var start = scanner.position();
            scanner.next();
            var attributes = new ArrayList<Attribute>();
            scanner.whitespace();
            while (scanner.hasNext() && scanner.peek() != '}' && attributes.size() < MOST) {
                var at = scanner.getSource(start, scanner.position())
                        .getContent()
                        .length();
                var name = name(scanner);
                if (name.isEmpty() || !scanner.next('=')) {
                    return ParsedInline.none();
                }
                attributes.add(new Attribute(name, value(scanner), at));
                scanner.whitespace();
            }
            if (!scanner.next('}')) {
                return ParsedInline.none();
            }
            var source = scanner.getSource(start, scanner.position()).getContent();
            return ParsedInline.of(new PictureAttributes(List.copyOf(attributes), source), scanner.position());
        }

        private static String name(Scanner scanner) {
            var name = new StringBuilder();
            while (Character.isLetter(scanner.peek()) || scanner.peek() == '-' || scanner.peek() == '_') {
                name.append(scanner.peek());
                scanner.next();
            }
            return name.toString();
        }

        private static String value(Scanner scanner) {
            var value = new StringBuilder();
            var quote = scanner.peek();
            if (quote == '"' || quote == '\'') {
                scanner.next();
                while (scanner.hasNext() && scanner.peek() != quote && value.length() < MAX_LENGTH) {
                    value.append(scanner.peek());
                    scanner.next();
                }
                scanner.next(quote);
            } else {
                while (scanner.hasNext()
                        && !Character.isWhitespace(scanner.peek())
                        && scanner.peek() != '}'
                        && value.length() < MAX_LENGTH) {
                    value.append(scanner.peek());
                    scanner.next();
                }
            }
            return value.toString();
        }
    }
}
