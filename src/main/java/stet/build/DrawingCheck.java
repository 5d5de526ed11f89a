package stet.build;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import stet.problem.ArchiveProblem.DrawingBroken;
import stet.problem.ArchiveProblem.PictureActive;
import stet.problem.Problem;
import stet.source.SourceFile;
import stet.source.Span;

/**
 * Looks for what could act in an SVG drawing. Within a page a drawing is a picture and can do nothing; but a reader may
 * open it by itself, and then it is a document of the site.
 */
final class DrawingCheck {

    private static final Set<String> ACTIVE =
            Set.of("script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video");

    private DrawingCheck() {}

    /** What is wrong with a drawing, if anything is; files of other kinds pass. */
    static Optional<Problem> check(SourceFile file) {
        if (!file.path().extension().toLowerCase(Locale.ROOT).equals("svg")) {
            return Optional.empty();
        }
        var span = Span.startOf(file.path());
        try {
            return found(file.bytes()).map(what -> new PictureActive(span, what));
        } catch (XMLStreamException e) {
            return Optional.of(new DrawingBroken(span));
        }
    }

    private static Optional<String> found(byte[] drawing) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new ByteArrayInputStream(drawing));
        while (reader.hasNext()) {
            var what = found(reader, reader.next());
            if (what.isPresent()) {
                return what;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> found(XMLStreamReader reader, int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> inElement(reader);
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> Optional.of("<?" + reader.getPITarget() + "?>");
            case XMLStreamConstants.DTD -> Optional.of("a DOCTYPE");
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> inStyle(reader.getText());
            default -> Optional.empty();
        };
    }

    private static Optional<String> inElement(XMLStreamReader reader) {
        var element = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (ACTIVE.contains(element)) {
            return Optional.of("<" + reader.getLocalName() + ">");
        }
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            var value = reader.getAttributeValue(i).strip();
            if (name.startsWith("on")) {
                return Optional.of("the attribute " + name);
            }
            if ((name.equals("href") || name.equals("src")) && !isHarmless(value)) {
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
        for (var at = lower.indexOf("url("); at >= 0; at = lower.indexOf("url(", at + 4)) {
            var link = lower.substring(at + 4).strip();
            if (!isHarmless(link.startsWith("\"") || link.startsWith("'") ? link.substring(1) : link)) {
                return Optional.of("a style that loads something");
            }
        }
        return Optional.empty();
    }
}
