package stet.markdown;

import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** How a link is written. */
final class LinkForm {

    private LinkForm() {}

    /** Whether a link stands among the words of another: HTML has no such thing. */
    static boolean isInLink(Node link) {
        var around = link.getParent();
        return around instanceof Link || (around != null && isInLink(around));
    }

    /** Whether a link is written {@code [so]}, with no address and no label behind it; a label holds no brackets. */
    static boolean isOfBracketsAlone(Link link, String markdown) {
        if (link.getSourceSpans().isEmpty()) {
            return false;
        }
        var at = Stretch.of(link);
        return markdown.charAt(at.end() - 1) == ']' && markdown.lastIndexOf('[', at.end() - 1) == at.start();
    }

    /** Whether a link has words of its own, where others are the address as the text prints it. */
    static boolean hasWords(Link link, String markdown) {
        return !link.getSourceSpans().isEmpty()
                && markdown.charAt(Stretch.of(link).start()) == '[';
    }
}
