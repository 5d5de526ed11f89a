package stet.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import stet.testing.BuiltSite;

/** What a page has to say to every reader, whatever they read it with: its blocks and its notes. */
record AnnotatedPage(Document document) {

    /**
     * A note as it begins: the words it is about, its kind, and what it says up to its first link.
     *
     * @param lemma as it is printed
     */
    record ShownNote(String id, String lemma, String kind, String opening) {
        String words() {
            return lemma + kind + opening;
        }
    }

    static AnnotatedPage of(BuiltSite site, String page) throws IOException {
        return new AnnotatedPage(site.document(page));
    }

    /** The blocks of the text, as the elements with the ids p1, p2 … in this order. */
    List<Element> blocks() {
        var blocks = new ArrayList<Element>();
        for (var block = block(1); block != null; block = block(blocks.size() + 1)) {
            blocks.add(block);
        }
        return blocks;
    }

    private Element block(int number) {
        return document.getElementById("p" + number);
    }

    /** The words of the text in the order in which they stand: footnotes beside the blocks that call them. */
    String textAsItStands() {
        var blocks = blocks();
        return document.getAllElements().stream()
                .filter(blocks::contains)
                .map(Element::wholeText)
                .collect(Collectors.joining("\n"));
    }

    /** How many notes are on the title or the whole, and stand above the text. */
    int onTheWhole() {
        return document.select(".on-head > .note").size();
    }

    /** The notes, in the order in which they stand. */
    List<ShownNote> notes() {
        return document.select("[role=doc-footnote]:not(.fnote)").stream()
                .map(note -> {
                    var lemma = note.selectFirst(".lemma");
                    var kind = note.selectFirst(".kind");
                    return new ShownNote(note.id(), lemma.wholeText(), kind.wholeText(), opening(note, kind));
                })
                .toList();
    }

    private static String opening(Element note, Element kind) {
        var paragraph = note.select("details > p, > p").stream().findFirst().orElse(note);
        var from = paragraph.selectFirst(".kind") != null ? kind.nextSibling() : paragraph.firstChild();
        var said = new StringBuilder();
        for (Node node = from; node != null && !isLink(node); node = node.nextSibling()) {
            said.append(node instanceof TextNode text ? text.getWholeText() : ((Element) node).wholeText());
        }
        return said.toString();
    }

    private static boolean isLink(Node node) {
        return node instanceof Element element
                && (element.is("a, .src") || !element.select("a").isEmpty());
    }

    /** Letters and digits alone, for readers that break lines, draw bullets and space out words in their own ways. */
    static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
