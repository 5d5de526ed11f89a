package stet.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import stet.annotation.Apparatus;
import stet.annotation.Apparatus.PlacedRole;
import stet.annotation.LocalSource;
import stet.annotation.NoteDetail;
import stet.annotation.Place;
import stet.annotation.Sidecar.Role;
import stet.annotation.TextRange;
import stet.article.Mention.Part;
import stet.markdown.CanonicalText.Caption;
import stet.markdown.CanonicalText.Kind;
import stet.markdown.CanonicalText.TextBlock;
import stet.markdown.MarkdownDocument;
import stet.markdown.Marks;
import stet.mention.Listed.Linking;
import stet.mention.Names;
import stet.mention.Spot;
import stet.site.Addresses;
import stet.site.OutputPath;

/**
 * Finds whom and what an article speaks of, and which of the words become links. Credits, lines of contact or links and
 * code speak of nobody; the title, headings and words across markup do, but are no links.
 */
final class Mentioning {

    private static final Set<Role> SPEAKS_OF_NOBODY =
            Set.of(Role.CREDIT, Role.TRANSLATOR_CREDIT, Role.CONTACT, Role.LINK_LINE);

    private final MarkdownDocument document;
    private final Apparatus apparatus;
    private final Setting setting;
    private final Set<String> unnamed;
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> linked = new HashSet<>();

    /**
     * What decides which names are found, and where links to them lead.
     *
     * @param page the address of the text's own page, in {@code lang}
     */
    record Setting(Names names, Addresses addresses, OutputPath page, String lang) {}

    /**
     * What was found.
     *
     * @param mentions one for each entity and block, caption or title
     * @param links those of the body, in order
     * @param captions the links in captions, by the figure's id
     */
    record Found(List<Mention> mentions, List<Marks.Link> links, Map<String, List<Marks.Link>> captions) {

        static final Found NOTHING = new Found(List.of(), List.of(), Map.of());
    }

    /** A stretch that is searched by itself; {@code veiled} are the words in it that describe unnamed sources. */
    private record Stretch(Part part, String id, int paragraph, String text, TextRange range, List<TextRange> veiled) {}

    private Mentioning(MarkdownDocument document, Apparatus apparatus, Setting setting) {
        this.document = document;
        this.apparatus = apparatus;
        this.setting = setting;
        unnamed = apparatus.sources().stream()
                .filter(placed -> placed.source().kind() == LocalSource.Kind.UNNAMED)
                .map(placed -> placed.source().id())
                .collect(Collectors.toSet());
    }

    /** {@code apparatus} tells what blocks are for, and where unnamed sources are described. */
    static Found in(MarkdownDocument document, String title, Apparatus apparatus, Setting setting) {
        return setting.names().isEmpty() ? Found.NOTHING : new Mentioning(document, apparatus, setting).find(title);
    }

    /** The words of a text that describe unnamed sources: what is said of them is said in their article alone. */
    private List<TextRange> veiled(Function<Place, Optional<TextRange>> marked) {
        var ranges = new ArrayList<TextRange>();
        for (var placed : apparatus.notes()) {
            if (placed.note().substance().detail() instanceof NoteDetail.Speaking speaking
                    && unnamed.contains(speaking.source().text())) {
                marked.apply(placed.place()).ifPresent(ranges::add);
            }
        }
        return ranges;
    }

    /** Those of the body, where sources are described at their own place as well. */
    private List<TextRange> veiledInBody() {
        var ranges = veiled(Place::marked);
        apparatus.sources().stream()
                .filter(placed -> unnamed.contains(placed.source().id()))
                .forEach(placed -> ranges.add(placed.range()));
        return ranges;
    }

    private Found find(String title) {
        var veiledInTitle = veiled(
                place -> place instanceof Place.InTitle inTitle ? Optional.of(inTitle.range()) : Optional.empty());
        if (!title.isEmpty()) {
            spots(new Stretch(Part.TITLE, "", 0, title, new TextRange(0, title.length()), veiledInTitle));
        }
        var passedOver = apparatus.roles().stream()
                .filter(role -> SPEAKS_OF_NOBODY.contains(role.role()))
                .map(PlacedRole::block)
                .collect(Collectors.toSet());
        var veiledInBody = veiledInBody();
        var links = new ArrayList<Marks.Link>();
        var captions = new HashMap<String, List<Marks.Link>>();
        var blocks = document.canonical().blocks();
        var figures = new ArrayDeque<>(document.captions());
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            while (!figures.isEmpty() && figures.getFirst().at() <= block.start()) {
                search(figures.removeFirst(), captions);
            }
            if (block.kind() != Kind.CODE && !passedOver.contains(block.id())) {
                search(block, document.paragraphs().get(i), veiledInBody, links);
            }
        }
        figures.forEach(caption -> search(caption, captions));
        return new Found(List.copyOf(mentions), List.copyOf(links), Map.copyOf(captions));
    }

    private void search(TextBlock block, int paragraph, List<TextRange> veiled, List<Marks.Link> links) {
        var range = new TextRange(block.start(), block.end());
        var text = document.canonical().text();
        for (var spot : spots(new Stretch(Part.TEXT, block.id(), paragraph, text, range, veiled))) {
            if (block.kind() != Kind.HEADING && document.isLinkable(spot.start(), spot.end())) {
                link(spot).ifPresent(links::add);
            }
        }
    }

    private void search(Caption caption, Map<String, List<Marks.Link>> links) {
        if (caption.text().isEmpty()) {
            return;
        }
        var figure = caption.figure();
        var veiled = veiled(
                place -> place instanceof Place.InCaption in && in.figure().equals(figure)
                        ? Optional.of(in.range())
                        : Optional.empty());
        var range = new TextRange(0, caption.text().length());
        var found = new ArrayList<Marks.Link>();
        spots(new Stretch(Part.CAPTION, figure, 0, caption.text(), range, veiled))
                .forEach(spot -> link(spot).ifPresent(found::add));
        links.put(figure, List.copyOf(found));
    }

    /** Where a stretch speaks of somebody, other than in words that describe an unnamed source. */
    private List<Spot> spots(Stretch stretch) {
        var range = stretch.range();
        var here = new HashSet<String>();
        var spots = new ArrayList<Spot>();
        for (var spot : setting.names().in(stretch.text(), range.start(), range.end())) {
            if (stretch.veiled().stream().noneMatch(one -> one.start() < spot.end() && spot.start() < one.end())) {
                spots.add(spot);
                if (here.add(spot.key())) {
                    mentions.add(mention(stretch, spot));
                }
            }
        }
        return spots;
    }

    /** The words around are those up to the nearest that describe an unnamed source. */
    private static Mention mention(Stretch stretch, Spot spot) {
        var start = stretch.range().start();
        var end = stretch.range().end();
        var from = start;
        var to = end;
        for (var range : stretch.veiled()) {
            from = range.end() <= spot.start() ? Math.max(from, range.end()) : from;
            to = range.start() >= spot.end() ? Math.min(to, range.start()) : to;
        }
        var text = stretch.text();
        var before = Excerpt.before(text, from, spot.start());
        var after = Excerpt.after(text, spot.end(), to);
        return new Mention(
                spot.key(),
                stretch.part(),
                stretch.id(),
                stretch.paragraph(),
                from > start && !before.startsWith(Excerpt.CUT) ? Excerpt.begun(before) : before,
                Excerpt.line(text.substring(spot.start(), spot.end())),
                to < end && !after.endsWith(Excerpt.CUT) ? after.stripTrailing() + " " + Excerpt.CUT : after);
    }

    private Optional<Marks.Link> link(Spot spot) {
        var linking = setting.names().linking(spot.key());
        if (linking != Linking.ALL && (linking != Linking.FIRST || !linked.add(spot.key()))) {
            return Optional.empty();
        }
        var target = new OutputPath(setting.addresses().prefix(setting.lang()) + spot.key() + ".html");
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "m");
        attributes.put("href", setting.page().linkTo(target));
        return Optional.of(new Marks.Link(spot.start(), spot.end(), attributes));
    }
}
