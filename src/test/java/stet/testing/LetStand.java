package stet.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The one rule that all else serves: in whatever way an article is shown, not one character of its text is changed. */
public final class LetStand {

    private LetStand() {}

    /** The articles of a site: their pages, beside which their text lies. */
    public static List<String> articles(BuiltSite site) {
        return site.pages().stream()
                .filter(page -> site.files().contains(plain(page)))
                .toList();
    }

    private static String plain(String page) {
        return page.substring(0, page.length() - ".html".length()) + ".txt";
    }

    /** What is not as it was: in a page's blocks, in its plain text, or in the seal that is shown for it. */
    public static List<String> faults(BuiltSite site) throws IOException {
        var faults = new ArrayList<String>();
        for (var page : articles(site)) {
            var text = site.text(plain(page));
            var document = site.document(page);
            var blocks = new ArrayList<String>();
            for (var block = document.getElementById("p1"); block != null; ) {
                blocks.add(textOf(block));
                block = document.getElementById("p" + (blocks.size() + 1));
            }
            if (!String.join("\n", blocks).equals(text)) {
                faults.add(page + " shows another text than it has: " + blocks);
            }
            var seals = document.select(".only-print .t, .record .t").eachText();
            // An article without a text has no seal, and another theme need not show it.
            var isShown = !text.isEmpty() && !document.select(".record").isEmpty();
            if (seals.size() != (isShown ? 2 : 0) || !seals.stream().allMatch(hash(text)::startsWith)) {
                faults.add(page + " shows another seal than its text has: " + seals);
            }
        }
        return faults;
    }

    /** The text content of an element, as the DOM has it. */
    public static String textOf(Element element) {
        var text = new StringBuilder();
        element.nodeStream().filter(TextNode.class::isInstance).forEach(node -> text.append(words(node)));
        return text.toString();
    }

    private static String words(Node node) {
        return ((TextNode) node).getWholeText();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
