package stet.markdown;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;
import stet.markdown.RowRenderer.Sources;
import stet.site.WebAddress;

/** Writes what Stet shows otherwise than commonmark-java does: headings, links, pictures and figures, footnotes. */
final class BodyRenderer implements NodeRenderer {

    /** Schemes of links that no longer lead to whom they did when a text was printed. */
    private static final Set<String> LETTERS_AND_CALLS = Set.of("mailto", "tel");

    private final HtmlNodeRendererContext renderer;
    private final HtmlWriter html;
    private final Sources sources;
    private final Inspection inspection;
    private final TextWalk walk;

    BodyRenderer(HtmlNodeRendererContext renderer, Sources sources) {
        this.renderer = renderer;
        this.sources = sources;
        inspection = sources.inspection();
        walk = sources.walk();
        html = renderer.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Document.class,
                Text.class,
                Emphasis.class,
                Code.class,
                SoftLineBreak.class,
                HardLineBreak.class,
                FencedCodeBlock.class,
                IndentedCodeBlock.class,
                Heading.class,
                Paragraph.class,
                Link.class,
                Image.class,
                PictureAttributes.class,
                FootnoteReference.class,
                FootnoteDefinition.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Text text) {
            write(text, text.getLiteral());
        } else if (node instanceof Emphasis) {
            html.tag("em");
            children(node);
            html.tag("/em");
        } else if (node instanceof SoftLineBreak) {
            write(node, " ");
        } else if (node instanceof HardLineBreak) {
            html.tag("br", Map.of(), true);
            write(node, "\n");
        } else if (node instanceof Code code) {
            code(code);
        } else if (node instanceof FencedCodeBlock code) {
            codeBlock(code, code.getLiteral(), code.getInfo());
        } else if (node instanceof IndentedCodeBlock code) {
            codeBlock(code, code.getLiteral(), null);
        } else if (node instanceof Link link) {
            link(link);
        } else if (node instanceof Image image) {
            pictureInLine(image);
        } else {
            renderRarer(node);
        }
    }

    private void renderRarer(Node node) {
        if (node instanceof Document) {
            rows(node);
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof PictureAttributes attributes) {
            if (!(attributes.getPrevious() instanceof Image)) {
                write(attributes, attributes.source());
            }
        } else if (node instanceof FootnoteReference reference) {
            reference(reference);
        }
        // What is left is a footnote's text, which stands at the end: see footnotes().
    }

    private void write(Node node, String text) {
        sources.body().write(html, walk.offset(node), text);
    }

    private void code(Code code) {
        sources.body().hold();
        html.tag("code");
        write(code, code.getLiteral());
        html.tag("/code");
        sources.body().release(html, walk.offset(code) + code.getLiteral().length());
    }

    private void codeBlock(Node block, String literal, @Nullable String info) {
        var language = info == null || info.isBlank() ? "" : info.strip().split("\\s", 2)[0];
        html.line();
        html.tag("pre", id(block));
        html.tag("code", language.isEmpty() ? Map.of() : Map.of("class", "language-" + language));
        sources.body().hold();
        write(block, literal);
        html.tag("/code");
        sources.body().release(html, walk.offset(block) + literal.length());
        html.tag("/pre");
        html.line();
    }

    /** The id of a block, and the class of what the sidecar says it is for. */
    private Map<String, String> id(Node block) {
        var id = walk.id(block);
        if (id.isEmpty()) {
            return Map.of();
        }
        var role = sources.marks().roles().get(id);
        if (role == null) {
            return Map.of("id", id);
        }
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("id", id);
        attributes.put("class", "role-" + role.name());
        return attributes;
    }

    private Optional<Marks.Role> role(Node block) {
        return Optional.ofNullable(sources.marks().roles().get(walk.id(block)));
    }

    private boolean isInContact(Node node) {
        return node.getParent() != null
                && (role(node.getParent()).filter(Marks.Role::isContact).isPresent() || isInContact(node.getParent()));
    }

    /** The block of the text that is the caption of a figure, where the report prints one apart from it. */
    private Optional<String> captionOf(String figure) {
        return sources.marks().roles().entrySet().stream()
                .filter(entry -> entry.getValue().figure().equals(figure))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private void rows(Node document) {
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof FootnoteDefinition)) {
                renderer.render(node);
                sources.rows().end(node);
            }
        }
        for (var footnote : inspection.footnotes()) {
            var number = inspection.number(footnote.getLabel());
            footnote(footnote, number);
            sources.rows().endFootnote(footnote, number);
        }
    }

    /** The way back stands at the end of the last paragraph, or below what else is last. */
    private void footnote(FootnoteDefinition footnote, int number) {
        var back = new LinkedHashMap<String, String>();
        back.put("href", "#fnr-" + number);
        back.put("role", "doc-backlink");
        back.put("class", "back");
        var name = sources.marks().words().back(Footnote.call(number));
        if (!name.isEmpty()) {
            back.put("aria-label", name);
        }
        var last = footnote.getLastChild();
        for (var child = footnote.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph paragraph && !Figure.isOne(paragraph)) {
                // The block is the text alone: neither its kind nor the way back is part of it.
                html.raw("<p>");
                html.tag("span", id(child));
                children(child);
                html.tag("/span");
                if (child == last) {
                    html.raw(" ");
                    back(back);
                }
                html.raw("</p>");
                html.line();
            } else {
                renderer.render(child);
            }
        }
        if (!(last instanceof Paragraph paragraph) || Figure.isOne(paragraph)) {
            html.raw("<p>");
            back(back);
            html.raw("</p>");
            html.line();
        }
    }

    private void back(Map<String, String> attributes) {
        html.tag("a", attributes);
        html.text("↩");
        html.tag("/a");
    }

    private void reference(FootnoteReference reference) {
        var number = inspection.number(reference.getLabel());
        if (number == 0) {
            return;
        }
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "fnref");
        if (inspection.isFirst(reference)) {
            attributes.put("id", "fnr-" + number);
        }
        attributes.put("href", "#fn-" + number);
        attributes.put("role", "doc-noteref");
        // It is drawn by the style sheet, so that copied text is the text as it was.
        var call = Footnote.call(number);
        attributes.put("data-n", call);
        attributes.put("data-k", "fn-" + call);
        attributes.put("aria-label", sources.marks().words().call(call));
        html.tag("a", attributes);
        html.tag("/a");
    }

    private void heading(Heading heading) {
        var tag = "h" + Math.max(2, heading.getLevel());
        html.line();
        html.tag(tag, Map.of("id", inspection.headingId(heading)));
        html.tag("span", id(heading));
        children(heading);
        html.tag("/span");
        html.tag("/" + tag);
        html.line();
    }

    private void paragraph(Paragraph paragraph) {
        if (Figure.isOne(paragraph)) {
            figure((Image) paragraph.getFirstChild());
            return;
        }
        if (isInTightList(paragraph)) {
            html.tag("span", id(paragraph));
            children(paragraph);
            html.tag("/span");
            return;
        }
        html.line();
        html.tag("p", id(paragraph));
        children(paragraph);
        html.tag("/p");
        html.line();
    }

    private static boolean isInTightList(Paragraph paragraph) {
        var parent = paragraph.getParent();
        return parent != null && parent.getParent() instanceof org.commonmark.node.ListBlock list && list.isTight();
    }

    private void figure(Image image) {
        var figure = Figure.of(image);
        html.line();
        var id = walk.figure(image);
        var attributes = new LinkedHashMap<String, String>();
        if (!id.isEmpty()) {
            attributes.put("id", id);
            captionOf(id).ifPresent(caption -> attributes.put("aria-describedby", caption));
        }
        html.tag("figure", attributes);
        html.tag("img", picture(image), true);
        if (figure.hasCaption()) {
            html.raw("<figcaption>");
            var caption = sources.marks().caption(walk.figure(image));
            new MarkWriter(caption).write(html, 0, figure.caption());
            if (!figure.credit().isEmpty() || !figure.licence().isEmpty()) {
                html.raw(figure.caption().isEmpty() ? "" : " ");
                html.raw("<span class=\"credit\">");
                html.text(figure.credit());
                html.raw(figure.credit().isEmpty() || figure.licence().isEmpty() ? "" : " ");
                if (!figure.licence().isEmpty()) {
                    html.raw("<span class=\"licence\">");
                    html.text(figure.licence());
                    html.raw("</span>");
                }
                html.raw("</span>");
            }
            html.raw("</figcaption>");
        }
        html.tag("/figure");
        html.line();
    }

    private void link(Link link) {
        var attributes = new LinkedHashMap<String, String>();
        var address = encoded(inspection.address(link));
        if (!inspection.isLink(link) || (LETTERS_AND_CALLS.contains(WebAddress.scheme(address)) && isInContact(link))) {
            children(link);
            return;
        }
        attributes.put("href", address);
        if (address.regionMatches(true, 0, "http", 0, 4)) {
            attributes.put("rel", "noreferrer");
        }
        if (link.getTitle() != null) {
            attributes.put("title", link.getTitle());
        }
        sources.body().hold();
        html.tag("a", attributes);
        children(link);
        html.tag("/a");
        sources.body().release(html, end(link));
    }

    /**
     * An address with what may not stand in one encoded: to look for that takes commonmark-java a regular expression.
     */
    private String encoded(String address) {
        for (var i = 0; i < address.length(); i++) {
            var c = address.charAt(i);
            var isPlain = (c >= 'a' && c <= 'z') || (c >= '-' && c <= ':') || (c >= 'A' && c <= 'Z') || c == '#';
            if (!isPlain) {
                return renderer.encodeUrl(address);
            }
        }
        return address;
    }

    /** Where the text of a link ends. */
    private int end(Node link) {
        var end = 0;
        for (var node = link.getLastChild(); node != null; node = node.getLastChild()) {
            var length = node instanceof Text text
                    ? text.getLiteral().length()
                    : node instanceof Code code ? code.getLiteral().length() : 1;
            end = walk.offset(node) + length;
        }
        return end;
    }

    /** A picture among words has no caption, so its title stays a title. */
    private void pictureInLine(Image image) {
        var attributes = picture(image);
        if (image.getTitle() != null) {
            attributes.put("title", image.getTitle());
        }
        html.tag("img", attributes, true);
    }

    private Map<String, String> picture(Image image) {
        var figure = Figure.of(image);
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", inspection.address(image));
        attributes.put("alt", PlainText.of(image));
        figure.lang().ifPresent(lang -> attributes.put("lang", lang));
        figure.width().ifPresent(width -> attributes.put("width", Integer.toString(width)));
        figure.height().ifPresent(height -> attributes.put("height", Integer.toString(height)));
        return attributes;
    }

    private void children(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            // Most are text: these need not be looked up among all renderers.
            if (child instanceof Text text) {
                write(text, text.getLiteral());
            } else {
                renderer.render(child);
            }
        }
    }
}
