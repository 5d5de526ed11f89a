package stet.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import stet.problem.MarkdownProblem.AlternativeTextMissing;
import stet.problem.MarkdownProblem.BracketsCaptured;
import stet.problem.MarkdownProblem.CodePrinted;
import stet.problem.MarkdownProblem.FootnoteInside;
import stet.problem.MarkdownProblem.FootnoteTwice;
import stet.problem.MarkdownProblem.FootnoteUnused;
import stet.problem.MarkdownProblem.HeadingOfParagraph;
import stet.problem.MarkdownProblem.HeadingTooHigh;
import stet.problem.MarkdownProblem.LinkByNetwork;
import stet.problem.MarkdownProblem.LinkNotRead;
import stet.problem.MarkdownProblem.PictureAttributeUnknown;
import stet.problem.MarkdownProblem.PictureAttributeUnshown;
import stet.problem.MarkdownProblem.PictureAttributeWrong;
import stet.problem.MarkdownProblem.PictureAttributesLost;
import stet.problem.MarkdownProblem.RawHtml;
import stet.problem.MarkdownProblem.TableCellsLost;
import stet.problem.Problems;
import stet.problem.SourceProblem.ControlCharacter;
import stet.site.Languages;
import stet.source.Characters;
import stet.source.Span;

/** One walk over a parsed body: what is wrong with it, its anchors and references, and the numbers of its footnotes. */
final class Inspection extends AbstractVisitor {

    /** In characters: what is longer was a paragraph. */
    private static final int LONGEST_HEADING = 160;

    private static final List<String> ATTRIBUTES = List.of("credit", "licence", "lang", "width", "height");
    private static final Set<String> OF_FIGURES = Set.of("credit", "licence");
    private static final int SHOWN_HTML = 40;

    /** Ids that pages give to places of their own: no heading may have one. */
    private static final Set<String> TAKEN =
            Set.of("text", "cite", "corrections", "how", "parts", "notes", "title", "top");

    /** Likewise with a number after them, or with a hyphen and more. */
    private static final Set<String> TAKEN_WITH_NUMBERS = Set.of("p", "fig", "d", "i");

    private static final Set<String> TAKEN_WITH_MORE = Set.of("fn", "fnr", "c", "n", "r", "w", "mode", "show");

    private final String markdown;
    private final MarkdownReader.Places places;
    private final Destinations destinations;
    private final Problems problems;

    private final HeadingIds ids = new HeadingIds();
    private final Map<Node, String> headingIds = new HashMap<>();
    private final List<String> anchors = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<Node, String> addresses = new HashMap<>();
    private final Map<String, FootnoteDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, Integer> footnotes = new LinkedHashMap<>();
    private final Set<Node> firstReferences = new LinkedHashSet<>();
    private Optional<String> opening = Optional.empty();

    /** Whether there may be a reference to a character: most texts have none, and need not be looked through again. */
    private final boolean hasReferences;

    private final boolean hasLinks;
    private final boolean hasCodes;
    private final MissingFootnotes calls;

    /** The ends of the tags that were told: these are not told as well. */
    private final Set<String> openTags = new HashSet<>();

    Inspection(String markdown, MarkdownReader.Places places, Destinations destinations, Problems problems) {
        this.markdown = markdown;
        hasReferences = markdown.indexOf('&') >= 0;
        hasLinks = markdown.contains("](");
        hasCodes = markdown.indexOf('{') >= 0 && (markdown.contains("{{") || markdown.contains("{%"));
        calls = new MissingFootnotes(markdown, places);
        this.places = places;
        this.destinations = destinations;
        this.problems = problems;
    }

    /** Walks the text first and then its footnotes, in the order in which they are referred to. */
    void inspect(Node document) {
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteDefinition definition) {
                define(definition);
            }
        }
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof FootnoteDefinition)) {
                node.accept(this);
            }
        }
        for (var done = 0; done < footnotes.size(); done++) {
            visitChildren(footnotes().get(done));
        }
        calls.tell(problems);
        definitions.forEach((label, definition) -> {
            if (!footnotes.containsKey(label)) {
                problems.add(new FootnoteUnused(span(definition), definition.getLabel()));
            }
        });
    }

    private void define(FootnoteDefinition definition) {
        var first = definitions.putIfAbsent(folded(definition.getLabel()), definition);
        if (first != null) {
            problems.add(new FootnoteTwice(span(definition), definition.getLabel(), span(first)));
        }
    }

    /** Labels are matched as CommonMark matches those of links: case and the kind of blanks do not count. */
    private static String folded(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    String headingId(Node heading) {
        return headingIds.getOrDefault(heading, "");
    }

    /** Where a link or a picture leads from the page, or the address as written. */
    String address(Node node) {
        return addresses.getOrDefault(node, "");
    }

    /** Whether a link is to be one, and not among the words of another. */
    boolean isLink(Link link) {
        return addresses.containsKey(link);
    }

    /** The number of a footnote, counted from 1 in the order of the references. */
    int number(String label) {
        return footnotes.getOrDefault(folded(label), 0);
    }

    /** Whether this is the reference that the footnote leads back to. */
    boolean isFirst(FootnoteReference reference) {
        return firstReferences.contains(reference);
    }

    /** The first reference to each footnote, in the order of their numbers. */
    List<Node> firstReferences() {
        return List.copyOf(firstReferences);
    }

    /** The footnotes that are referred to, in the order of their numbers. */
    List<FootnoteDefinition> footnotes() {
        return footnotes.keySet().stream()
                .map(label -> Objects.requireNonNull(definitions.get(label)))
                .toList();
    }

    List<String> anchors() {
        return List.copyOf(anchors);
    }

    List<Reference> references() {
        return List.copyOf(references);
    }

    String opening() {
        return opening.orElse("");
    }

    @Override
    public void visit(Heading heading) {
        var text = PlainText.of(heading);
        if (text.length() > LONGEST_HEADING
                && markdown.charAt(Stretch.of(heading).start()) != '#') {
            problems.add(new HeadingOfParagraph(span(heading)));
        } else if (heading.getLevel() == 1) {
            problems.add(new HeadingTooHigh(span(heading)));
        }
        var id = ids.next(text);
        if (isTaken(id)) {
            id = ids.next("h-" + id);
        }
        headingIds.put(heading, id);
        checkLinks(heading);
        anchors.add(id);
        visitChildren(heading);
    }

    private static boolean isTaken(String id) {
        var end = 0;
        while (end < id.length() && id.charAt(end) >= 'a' && id.charAt(end) <= 'z') {
            end++;
        }
        var word = id.substring(0, end);
        var next = end < id.length() ? id.charAt(end) : ' ';
        return (next == ' ' && TAKEN.contains(word))
                || (next == '-' && TAKEN_WITH_MORE.contains(word))
                || (next >= '0' && next <= '9' && TAKEN_WITH_NUMBERS.contains(word));
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        checkLinks(paragraph);
        if (opening.isEmpty() && paragraph.getParent() instanceof org.commonmark.node.Document) {
            opening = Optional.of(PlainText.of(paragraph)).filter(found -> !found.isBlank());
        }
    }

    @Override
    public void visit(Text node) {
        checkCharacters(node, node.getLiteral());
        if (node.getLiteral().contains("[^")) {
            calls.look(Stretch.of(node));
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        checkCharacters(code, code.getInfo());
    }

    /** What a character reference stands for; a character itself has been told when the file was read. */
    private void checkCharacters(Node node, @Nullable String literal) {
        if (!hasReferences) {
            return;
        }
        var text = literal == null ? "" : literal;
        var refused = Characters.firstRefused(text);
        if (refused >= 0) {
            if (Characters.firstRefused(Stretch.of(node).in(markdown)) < 0) {
                problems.add(new ControlCharacter(span(node), text.codePointAt(refused)));
            }
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        problems.add(new RawHtml(span(html), shown(html.getLiteral())));
    }

    @Override
    public void visit(HtmlInline html) {
        var tag = html.getLiteral();
        openTags.add(tag.replaceAll("^<([A-Za-z0-9-]*).*", "</$1>"));
        if (!openTags.contains(tag)) {
            problems.add(new RawHtml(span(html), shown(tag)));
        }
    }

    @Override
    public void visit(Link link) {
        if (LinkForm.isInLink(link)) {
            visitChildren(link);
            return;
        }
        var target = destinations.link(link.getDestination(), span(link), problems);
        addresses.put(link, target.address());
        target.reference().ifPresent(references::add);
        checkCharacters(link, link.getTitle());
        if (LinkForm.isOfBracketsAlone(link, markdown)) {
            problems.add(new BracketsCaptured(span(link), PlainText.of(link)));
        }
        if (destinations.addresses().isOwn(link.getDestination()) && LinkForm.hasWords(link, markdown)) {
            problems.add(new LinkByNetwork(span(link), link.getDestination()));
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        var target = destinations.picture(image.getDestination(), span(image), problems);
        addresses.put(image, target.address());
        target.reference().ifPresent(references::add);
        if (PlainText.of(image).isBlank()) {
            problems.add(new AlternativeTextMissing(span(image), image.getDestination()));
        }
        checkCharacters(image, PlainText.of(image));
        checkCharacters(image, image.getTitle());
        var behind = image.getNext() instanceof SoftLineBreak lineBreak ? lineBreak.getNext() : image.getNext();
        if (behind instanceof Text text && text.getLiteral().startsWith("{")) {
            problems.add(new PictureAttributesLost(span(text)));
        }
        if (image.getNext() instanceof PictureAttributes attributes) {
            var isFigure = image.getParent() instanceof Paragraph paragraph && Figure.isOne(paragraph);
            for (var attribute : attributes.attributes()) {
                var start = Stretch.of(attributes).start() + attribute.at();
                var span = places.span(start, start + attribute.name().length());
                check(attribute, span);
                if (!isFigure && OF_FIGURES.contains(attribute.name())) {
                    problems.add(new PictureAttributeUnshown(span, attribute.name()));
                }
            }
        }
    }

    private void check(PictureAttributes.Attribute attribute, Span span) {
        var isRight = switch (attribute.name()) {
            case "credit", "licence" -> true;
            case "lang" -> Languages.isTag(attribute.value());
            case "width", "height" -> Figure.pixels(attribute.value()).isPresent();
            default -> {
                problems.add(new PictureAttributeUnknown(span, attribute.name(), ATTRIBUTES));
                yield true;
            }
        };
        if (!isRight) {
            problems.add(new PictureAttributeWrong(span, attribute.name(), attribute.value()));
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference && definitions.containsKey(folded(reference.getLabel()))) {
            if (footnotes.putIfAbsent(folded(reference.getLabel()), footnotes.size() + 1) == null) {
                firstReferences.add(reference);
            }
        } else {
            if (node instanceof TableRow row) {
                checkCells(row);
            } else if (node instanceof TableCell cell) {
                checkLinks(cell);
            }
            visitChildren(node);
        }
    }

    private void checkLinks(Node block) {
        var links = hasLinks ? Slips.unread(markdown, block) : List.<Stretch>of();
        var codes = hasCodes ? Slips.codes(markdown, block) : List.<Stretch>of();
        for (var code : codes) {
            var isInLink = code.meetsOneOf(links);
            problems.add(new CodePrinted(places.span(code.start(), code.end()), code.in(markdown), isInLink));
        }
        for (var link : links) {
            if (!link.meetsOneOf(codes)) {
                problems.add(new LinkNotRead(places.span(link.start(), link.end())));
            }
        }
    }

    private void checkCells(TableRow row) {
        var cells = Slips.cells(
                markdown.substring(Stretch.of(row).start(), Stretch.of(row).end()));
        if (cells > Slips.columns(row)) {
            problems.add(new TableCellsLost(span(row), cells, Slips.columns(row)));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof FootnoteDefinition definition) {
            problems.add(new FootnoteInside(span(definition), definition.getLabel()));
        }
        visitChildren(block);
    }

    /** A node's place in its file; the place of the next node around it that has one, where it has none. */
    private Span span(Node node) {
        var stretch = Stretch.of(node);
        return places.span(stretch.start(), stretch.end());
    }

    private static String shown(String html) {
        var line = html.strip();
        var end = line.indexOf('\n');
        line = end < 0 ? line : line.substring(0, end).stripTrailing();
        return line.codePointCount(0, line.length()) <= SHOWN_HTML
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN_HTML)) + "…";
    }
}
