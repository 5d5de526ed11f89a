package stet.build;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import stet.problem.ArchiveProblem.DrawingBroken;
import stet.problem.ArchiveProblem.PictureActive;
import stet.problem.Problem;
import stet.source.SourcePath;
import stet.source.Span;

/**
 * Looks for what could act in an SVG drawing. Within a page a drawing is a picture and can do nothing; but a reader may
 * open it by itself, and then it is a document of the site.
 */
final class DrawingCheck {

    private static final Set<String> ACTIVE =
            Set.of("script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video");

    /** What loads a picture in a style, beside {@code url()}. */
    private static final Set<String> IMAGES = Set.of("image(", "image-set(", "cross-fade(", "element(", "src(");

    /** What makes a link harmless is no longer than this. */
    private static final int LONGEST = "data:image/jpeg".length();

    private DrawingCheck() {}

    /** What is wrong with a drawing, if anything is; files of other kinds pass. */
    static Optional<Problem> check(SourcePath path, byte[] bytes) {
        if (!path.extension().toLowerCase(Locale.ROOT).equals("svg")) {
            return Optional.empty();
        }
        var span = Span.startOf(path);
        try {
            return found(bytes).map(what -> new PictureActive(span, what));
        } catch (XMLStreamException e) {
            return Optional.of(new DrawingBroken(span));
        }
    }

    private static Optional<String> found(byte[] drawing) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new ByteArrayInputStream(drawing));
        // A comment in a style parts its text, and is no part of it.
        var style = new StringBuilder();
        var isInStyle = false;
        while (reader.hasNext()) {
            var event = reader.next();
            if (reader.isCharacters()) {
                style.append(reader.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (isInStyle) {
                    return Optional.of("an element in a style");
                }
                isInStyle = isStyle(reader);
                style.setLength(0);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                isInStyle = false;
            }
            var what = event == XMLStreamConstants.END_ELEMENT && isStyle(reader)
                    ? inStyle(style.toString())
                    : found(reader, event);
            if (what.isPresent()) {
                return what;
            }
        }
        return Optional.empty();
    }

    private static boolean isStyle(XMLStreamReader reader) {
        return reader.getLocalName().equalsIgnoreCase("style");
    }

    private static Optional<String> found(XMLStreamReader reader, int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> inElement(reader);
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> Optional.of("<?" + reader.getPITarget() + "?>");
            case XMLStreamConstants.DTD -> Optional.of("a DOCTYPE");
            default -> Optional.empty();
        };
    }

    private static Optional<String> inElement(XMLStreamReader reader) {
        var element = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (ACTIVE.contains(element) || isOfAPage(reader.getNamespaceURI())) {
            return Optional.of("<" + reader.getLocalName() + ">");
        }
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            var value = reader.getAttributeValue(i).strip();
            if (name.startsWith("on")) {
                return Optional.of("the attribute " + name);
            }
            if (isLink(name, reader.getAttributeNamespace(i)) && !isHarmless(value)) {
                return Optional.of("a link to “" + value + "”");
            }
            if (name.equals("attributename") && value.toLowerCase(Locale.ROOT).contains("href")) {
                return Optional.of("an animation of a link");
            }
            var inStyle = inStyle(value);
            if (inStyle.isPresent()) {
                return inStyle;
            }
        }
        return Optional.empty();
    }

    /** Also what the links in an element are counted from: then one that begins with # leads elsewhere. */
    private static boolean isLink(String attribute, @Nullable String namespace) {
        return attribute.equals("href")
                || attribute.equals("src")
                || (attribute.equals("base") && XMLConstants.XML_NS_URI.equals(namespace));
    }

    /** Editors put data of their own into a drawing, which does nothing; but what is of HTML or unknown might. */
    private static boolean isOfAPage(@Nullable String namespace) {
        return namespace != null && namespace.contains("xhtml");
    }

    private static boolean isHarmless(String link) {
        var lower = link.toLowerCase(Locale.ROOT);
        return lower.startsWith("#")
                || lower.startsWith("data:image/png")
                || lower.startsWith("data:image/jpeg")
                || lower.startsWith("data:image/gif")
                || lower.startsWith("data:image/webp");
    }

    private static Optional<String> inStyle(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("@import")) {
            return Optional.of("@import");
        }
        if (lower.indexOf('\\') >= 0 && (lower.contains("(") || lower.contains("@"))) {
            return Optional.of("a style with a backslash");
        }
        for (var image : IMAGES) {
            if (lower.contains(image)) {
                return Optional.of("a style that loads something");
            }
        }
        for (var at = lower.indexOf("url("); at >= 0; at = lower.indexOf("url(", at + 4)) {
            if (!isHarmless(beginning(lower, at + 4))) {
                return Optional.of("a style that loads something");
            }
        }
        return Optional.empty();
    }

    /** What a link in a style begins with: a style may be long, and have many. */
    private static String beginning(String style, int parenthesis) {
        var start = parenthesis;
        while (start < style.length() && Character.isWhitespace(style.charAt(start))) {
            start++;
        }
        if (start < style.length() && (style.charAt(start) == '"' || style.charAt(start) == '\'')) {
            start++;
        }
        return style.substring(start, Math.min(style.length(), start + LONGEST));
    }
}
