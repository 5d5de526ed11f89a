package stet.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import stet.site.BareAddress;

/**
 * The links that were made of bare addresses in a text, of which commonmark-java takes too much: the particle behind a
 * Korean one, and what only looks like an address, such as two words that have grown together.
 */
final class BareLinks {

    private static final String MAIL = "mailto:";

    private BareLinks() {}

    /** Leaves as links what are addresses, and makes text of all else. */
    static void mend(Node document, String markdown) {
        var found = new ArrayList<Link>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (isBare(link, markdown)) {
                    found.add(link);
                }
                visitChildren(link);
            }
        });
        found.forEach(BareLinks::mend);
    }

    /** Whether nothing in the source says that it is a link. */
    private static boolean isBare(Link link, String markdown) {
        if (link.getSourceSpans().isEmpty()
                || !(link.getFirstChild() instanceof Text)
                || link.getFirstChild() != link.getLastChild()) {
            return false;
        }
        var first = markdown.charAt(link.getSourceSpans().get(0).getInputIndex());
        return first != '<' && first != '[';
    }

    private static void mend(Link link) {
        var text = (Text) link.getFirstChild();
        var words = text.getLiteral();
        var isMail = link.getDestination().startsWith(MAIL);
        var address = isMail ? BareAddress.ofMailbox(words) : BareAddress.ofPage(words);
        if (address.isNone()) {
            link.insertBefore(text);
            link.unlink();
            return;
        }
        if (address.start() > 0) {
            link.insertBefore(part(text, 0, address.start()));
        }
        if (address.end() < words.length()) {
            link.insertAfter(part(text, address.end(), words.length()));
        }
        if (address.end() - address.start() < words.length()) {
            var kept = part(text, address.start(), address.end());
            var before = link.getDestination();
            link.setDestination(before.substring(0, before.length() - words.length()) + kept.getLiteral());
            link.setSourceSpans(kept.getSourceSpans());
            text.unlink();
            link.appendChild(kept);
        }
    }

    /** Some of the text of a link: that has one span of source, since nothing in it is marked up. */
    private static Text part(Text text, int start, int end) {
        var part = new Text(text.getLiteral().substring(start, end));
        var span = text.getSourceSpans().get(0);
        part.setSourceSpans(List.of(SourceSpan.of(
                span.getLineIndex(), span.getColumnIndex() + start, span.getInputIndex() + start, end - start)));
        return part;
    }
}
