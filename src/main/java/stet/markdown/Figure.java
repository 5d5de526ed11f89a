package stet.markdown;

import java.util.Objects;
import java.util.Optional;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** A picture with what its title and attributes say of it. */
record Figure(
        String caption,
        String credit,
        String licence,
        Optional<String> lang,
        Optional<Integer> width,
        Optional<Integer> height) {

    /** Whether a paragraph holds a picture and nothing else, and so is a figure. */
    static boolean isOne(Paragraph paragraph) {
        var first = paragraph.getFirstChild();
        if (!(first instanceof Image)) {
            return false;
        }
        var next = first.getNext();
        return isEnd(next instanceof PictureAttributes ? next.getNext() : next);
    }

    /** Blanks at the end of the line are a text without words. */
    private static boolean isEnd(@Nullable Node node) {
        return node == null || (node instanceof Text text && text.getLiteral().isBlank() && text.getNext() == null);
    }

    static Figure of(Image image) {
        return new Figure(
                Objects.requireNonNullElse(image.getTitle(), ""),
                attribute(image, "credit").orElse(""),
                attribute(image, "licence").orElse(""),
                attribute(image, "lang"),
                attribute(image, "width").flatMap(Figure::pixels),
                attribute(image, "height").flatMap(Figure::pixels));
    }

    boolean hasCaption() {
        return !caption.isEmpty() || !credit.isEmpty() || !licence.isEmpty();
    }

    private static Optional<String> attribute(Node image, String name) {
        return image.getNext() instanceof PictureAttributes found
                ? found.attributes().stream()
                        .filter(attribute -> attribute.name().equals(name))
                        .map(PictureAttributes.Attribute::value)
                        .findFirst()
                : Optional.empty();
    }

    static Optional<Integer> pixels(String value) {
        try {
            return Optional.of(Integer.parseInt(value)).filter(pixels -> pixels > 0 && pixels < 100_000);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
