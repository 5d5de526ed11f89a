package stet.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stet.annotation.Apparatus;
import stet.annotation.Apparatus.PlacedRole;
import stet.annotation.LocalSource;
import stet.annotation.NoteDetail;
import stet.annotation.Sidecar.Role;
import stet.annotation.TextRange;
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
 * Finds whom and what a text speaks of, and which of the words become links. Credits, addresses to write to and lines
 * of links speak of nobody, nor does code; headings and words with markup across them do, but are never links.
 */
final class Mentioning {

    private static final Set<Role> SPEAKS_OF_NOBODY =
            Set.of(Role.CREDIT, Role.TRANSLATOR_CREDIT, Role.CONTACT, Role.LINK_LINE);

    private final MarkdownDocument document;
    private final Setting setting;
    private final List<TextRange> veiled;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Marks.Link> links = new ArrayList<>();
    private final Set<String> linked = new HashSet<>();

    /**
     * What decides which names are found, and where links to them lead.
     *
     * @param page the address of the text's own page, in {@code lang}
     */
    record Setting(Names names, Addresses addresses, OutputPath page, String lang) {}

    /** What was found: one mention for each entity and block, and the links in order. */
    record Found(List<Mention> mentions, List<Marks.Link> links) {

        static final Found NOTHING = new Found(List.of(), List.of());
    }

    private Mentioning(MarkdownDocument document, Apparatus apparatus, Setting setting) {
        this.document = document;
        veiled = veiled(apparatus);
        this.setting = setting;
    }

    /** {@code apparatus} tells what blocks are for, and where unnamed sources are described. */
    static Found in(MarkdownDocument document, Apparatus apparatus, Setting setting) {
        return setting.names().isEmpty() ? Found.NOTHING : new Mentioning(document, apparatus, setting).find(apparatus);
    }

    /** The words that describe unnamed sources: what is said of them is said in their article alone. */
    private static List<TextRange> veiled(Apparatus apparatus) {
        var ranges = new ArrayList<TextRange>();
        var unnamed = new HashSet<String>();
        for (var placed : apparatus.sources()) {
            if (placed.source().kind() == LocalSource.Kind.UNNAMED) {
                unnamed.add(placed.source().id());
                ranges.add(placed.range());
            }
        }
        for (var placed : apparatus.notes()) {
            if (placed.note().substance().detail() instanceof NoteDetail.Speaking speaking
                    && unnamed.contains(speaking.source().text())) {
                placed.place().marked().ifPresent(ranges::add);
            }
        }
        return ranges;
    }

    private Found find(Apparatus apparatus) {
        var passedOver = apparatus.roles().stream()
                .filter(role -> SPEAKS_OF_NOBODY.contains(role.role()))
                .map(PlacedRole::block)
                .collect(Collectors.toSet());
        var text = document.canonical();
        for (var i = 0; i < text.blocks().size(); i++) {
            var block = text.blocks().get(i);
            if (block.kind() != Kind.CODE && !passedOver.contains(block.id())) {
                var spots = setting.names().in(text.text(), block.start(), block.end());
                add(block, document.paragraphs().get(i), spots);
            }
        }
        return new Found(List.copyOf(mentions), List.copyOf(links));
    }

    private void add(TextBlock block, int paragraph, List<Spot> spots) {
        var here = new HashSet<String>();
        for (var spot : spots) {
            if (veiled.stream().anyMatch(range -> range.start() < spot.end() && spot.start() < range.end())) {
                continue;
            }
            if (here.add(spot.key())) {
                mentions.add(mention(block, paragraph, spot));
            }
            if (block.kind() != Kind.HEADING && document.isLinkable(spot.start(), spot.end())) {
                link(spot);
            }
        }
    }

    /** The words around are those up to the nearest that describe an unnamed source. */
    private Mention mention(TextBlock block, int paragraph, Spot spot) {
        var from = block.start();
        var to = block.end();
        for (var range : veiled) {
            from = range.end() <= spot.start() ? Math.max(from, range.end()) : from;
            to = range.start() >= spot.end() ? Math.min(to, range.start()) : to;
        }
        var text = document.canonical().text();
        var before = Excerpt.before(text, from, spot.start());
        var after = Excerpt.after(text, spot.end(), to);
        return new Mention(
                spot.key(),
                block.id(),
                paragraph,
                from > block.start() && !before.startsWith(Excerpt.CUT) ? Excerpt.begun(before) : before,
                Excerpt.line(text.substring(spot.start(), spot.end())),
                to < block.end() && !after.endsWith(Excerpt.CUT) ? after.stripTrailing() + " " + Excerpt.CUT : after);
    }

    private void link(Spot spot) {
        var linking = setting.names().linking(spot.key());
        if (linking == Linking.ALL || (linking == Linking.FIRST && linked.add(spot.key()))) {
            var target = new OutputPath(setting.addresses().prefix(setting.lang()) + spot.key() + ".html");
            var href = setting.page().linkTo(target);
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("class", "m");
            attributes.put("href", href);
            links.add(new Marks.Link(spot.start(), spot.end(), attributes));
        }
    }
}
