package stet.markdown;

import java.util.List;
import java.util.Map;

/**
 * What is to be marked in a text as it is written: stretches that do not overlap, and calls, which stand after
 * stretches and have no text of their own. In order, in UTF-16 units of the canonical text or of a caption.
 *
 * @param body in the canonical text
 * @param captions in the captions of figures, by the figure's id
 * @param roles what blocks are for that Markdown can not say, by the block's id
 * @param words how footnotes are called, for readers who hear it
 */
public record Marks(Layer body, Map<String, Layer> captions, Map<String, Role> roles, FootnoteWords words) {

    public static final Marks NONE = new Marks(Layer.EMPTY, Map.of());

    public Marks(Layer body, Map<String, Layer> captions) {
        this(body, captions, Map.of(), FootnoteWords.NONE);
    }

    /** The names of the links to and fro, such as “Footnote {n}” and “Back to footnote {n} in the text”. */
    public record FootnoteWords(String call, String back) {

        /** The letters alone. */
        public static final FootnoteWords NONE = new FootnoteWords("{n}", "");

        String call(String letters) {
            return call.replace("{n}", letters);
        }

        String back(String letters) {
            return back.replace("{n}", letters);
        }
    }

    /**
     * What a block is for.
     *
     * @param name as its class has it: {@code role-contact}
     * @param figure the id of the figure that it belongs to; empty for none
     */
    public record Role(String name, String figure) {

        /** Whether it tells where to write to, once: nobody should do so now by a slip. */
        boolean isContact() {
            return name.equals("contact");
        }
    }

    public Marks with(Map<String, Role> roles) {
        return new Marks(body, captions, Map.copyOf(roles), words);
    }

    public Marks with(FootnoteWords words) {
        return new Marks(body, captions, roles, words);
    }

    /** The marks in one text, and the links, which do not overlap each other; marks may begin and end within them. */
    public record Layer(List<Mark> marks, List<Call> calls, List<Link> links) {

        public static final Layer EMPTY = new Layer(List.of(), List.of(), List.of());
    }

    /**
     * A stretch that is made a link, where {@link MarkdownDocument#isLinkable} allows it; {@code attributes} are those
     * of its {@code a} element, by name.
     */
    public record Link(int start, int end, Map<String, String> attributes) {}

    /**
     * A stretch; {@code attributes} are those of its {@code mark} element, by name. {@code details} is the id of what
     * tells of it, and is given to the first piece of it only; empty for none.
     */
    public record Mark(int start, int end, Map<String, String> attributes, String details) {}

    /** A link without text that stands at a place, after the mark that ends there. */
    public record Call(int at, Map<String, String> attributes) {}

    Layer caption(String figure) {
        return captions.getOrDefault(figure, Layer.EMPTY);
    }
}
