package stet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import stet.article.Annotating.Annotated;
import stet.markdown.Destinations;
import stet.markdown.MarkdownDocument;
import stet.markdown.MarkdownReader;
import stet.markdown.Marks;
import stet.mention.Names;
import stet.plain.Fingerprint;
import stet.site.Addresses;
import stet.site.OutputPath;
import stet.source.SourcePath;
import stet.source.SourceText;

/**
 * Random notes that cross each other on random trees of emphasis, links and code: what is marked is what they cover,
 * and but for marks and references the HTML is as it was.
 */
class CrossingNotesTest {

    private static final int ROUNDS = 1_000;

    private static final SourcePath PATH = new SourcePath("content/articles/2020/03/x.md");
    private static final OutputPath PAGE = new OutputPath("2020/03/x.html");
    private static final Addresses ADDRESSES = new Addresses(List.of("en"));
    private static final Destinations PLACES = new Destinations(PATH, PAGE, ADDRESSES);

    /** A note's words: offsets in the text, {@code end} exclusive. */
    private record Range(String id, int start, int end) {}

    @Test
    void marksAreWhatNotesCover() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CrossingNotesTest: -Dseed=" + seed);
        for (var round = 0; round < ROUNDS; round++) {
            var random = new Random(seed + round);
            var markdown = new RandomInlines(random).paragraphs(1 + random.nextInt(3));
            var document = read(markdown);
            var ranges = ranges(random, document.canonical().text());
            var annotated = annotate(document, ranges);
            var name = "-Dseed=" + (seed + round) + "\n" + markdown + "\n" + ranges;

            var marked = annotated.body().html().toString();
            assertThat(withoutMarks(marked)).as(name).isEqualTo(plain(document));
            var page = Jsoup.parse(marked);
            assertThat(page.select("mark > *"))
                    .as("%s: a mark holds text alone", name)
                    .isEmpty();
            assertThat(page.select("a a, code a.ref"))
                    .as("%s: no link in a link or in code", name)
                    .isEmpty();
            checkMarks(page, annotated, ranges, name);
            checkReferences(page, ranges, name);
        }
    }

    private static MarkdownDocument read(String markdown) {
        var source = new SourceText(PATH, markdown, Fingerprint.of(markdown));
        return MarkdownReader.read(source, 0, PLACES).value().orElseThrow();
    }

    private static String plain(MarkdownDocument document) {
        var html = new StringBuilder();
        document.rows(Marks.NONE).forEach(row -> html.append(row.html()));
        return html.toString();
    }

    private static String withoutMarks(String html) {
        return html.replaceAll("</?mark\\b[^>]*>", "").replaceAll("<a class=\"ref\"[^>]*></a>", "");
    }

    /** Words begin and end at blanks, or one letter into a word; each word is there once, so each quote holds. */
    private static List<Range> ranges(Random random, String text) {
        var ranges = new ArrayList<Range>();
        for (var i = 1 + random.nextInt(12); i > 0; i--) {
            var start = wordAt(text, random.nextInt(text.length()));
            var end = text.indexOf(' ', Math.min(text.length() - 1, start + random.nextInt(40)));
            end = end < 0 ? text.length() : end;
            var isInside = random.nextInt(4) == 0;
            ranges.add(new Range("n" + i, isInside ? start + 1 : start, Math.max(end, start + 2)));
        }
        return ranges;
    }

    private static int wordAt(String text, int place) {
        var start = place;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return Character.isWhitespace(text.charAt(start)) ? start + 1 : start;
    }

    private static Annotated annotate(MarkdownDocument document, List<Range> ranges) {
        var text = document.canonical().text();
        var yaml = new StringBuilder();
        for (var range : ranges) {
            var quote = text.substring(range.start(), range.end()).replace('\n', ' ');
            yaml.append("- {type: comment, body: b, id: " + range.id() + ", quote: \"" + quote + "\"}\n");
        }
        var path = new SourcePath("content/articles/2020/03/x.notes.yaml");
        var source = new SourceText(path, yaml.toString(), Fingerprint.of(yaml.toString()));
        var names = new Mentioning.Setting(Names.NONE, ADDRESSES, PAGE, "en");
        var setting = new Annotating.Setting(PLACES, NoteWords.NONE, false, names);
        return Annotating.annotate(document, "Title", source, setting).value().orElseThrow();
    }

    /** Each character's mark tells of exactly those of the notes on its row that cover it: one line for each. */
    private static void checkMarks(Element page, Annotated annotated, List<Range> ranges, String name) {
        var rows = page.select("body > p");
        var marked = new StringBuilder();
        var covered = new StringBuilder();
        var offset = 0;
        for (var row = 0; row < rows.size(); row++) {
            var keys = new TreeMap<String, String>();
            for (var index : annotated.body().blocks().get(row).notes()) {
                var note = annotated.notes().get(index);
                keys.put(note.id(), Integer.toString(note.key()));
            }
            for (var node : texts(rows.get(row))) {
                var mark = parent(node, "mark")
                        .map(found -> "marked " + keysOf(found.attr("data-k")))
                        .orElse("plain");
                for (var end = offset + node.getWholeText().length(); offset < end; offset++) {
                    marked.append(offset).append(' ').append(mark).append('\n');
                    covered.append(offset)
                            .append(' ')
                            .append(covering(ranges, offset, keys))
                            .append('\n');
                }
            }
            offset++;
        }
        assertThat(marked.toString()).as(name).isEqualTo(covered.toString());
    }

    private static String covering(List<Range> ranges, int at, Map<String, String> keys) {
        var isCovered = false;
        var here = new TreeSet<String>();
        for (var range : ranges) {
            if (range.start() <= at && at < range.end()) {
                isCovered = true;
                Optional.ofNullable(keys.get(range.id())).ifPresent(here::add);
            }
        }
        return isCovered ? "marked " + here : "plain";
    }

    private static Optional<Element> parent(Node node, String selector) {
        return Optional.ofNullable(node.parent())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.is(selector));
    }

    private static Set<String> keysOf(String mark) {
        return mark.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(mark.split(" ", -1)));
    }

    private static List<TextNode> texts(Element row) {
        return row.nodeStream(TextNode.class).toList();
    }

    /** References stand at the ends of their words, or after the link or the code that these end in; and in order. */
    private static void checkReferences(Element page, List<Range> ranges, String name) {
        var ordered = ranges.stream()
                .sorted(Comparator.comparingInt(Range::end).thenComparingInt(Range::start))
                .toList();
        var references = page.select("a.ref");
        assertThat(references.eachAttr("href"))
                .as(name)
                .containsExactlyElementsOf(
                        ordered.stream().map(range -> "#" + range.id()).toList());
        for (var i = 0; i < ordered.size(); i++) {
            var reference = references.get(i);
            assertThat(reference.attr("data-n")).as(name).isEqualTo(Integer.toString(i + 1));
            var before = textBefore(page, reference);
            var end = ordered.get(i).end();
            var held = before - end;
            var last = held == 0 ? 0 : lengthOfLinkOrCodeBefore(reference);
            assertThat(held).as("%s: %s", name, reference).isBetween(0, Math.max(0, last - 1));
        }
    }

    private static int textBefore(Element page, Element reference) {
        var length = 0;
        var blocks = 0;
        for (var node : page.nodeStream().toList()) {
            if (node.equals(reference)) {
                break;
            }
            if (node instanceof Element element && element.is("body > p")) {
                length += blocks++ == 0 ? 0 : 1;
            } else if (node instanceof TextNode text && parent(text, "body").isEmpty()) {
                length += text.getWholeText().length();
            }
        }
        return length;
    }

    private static int lengthOfLinkOrCodeBefore(Element reference) {
        Node before = reference.previousSibling();
        while (before instanceof Element element && element.is("a.ref")) {
            before = before.previousSibling();
        }
        return before instanceof Element element && element.is("a, code")
                ? element.wholeText().length()
                : 0;
    }

    /** Paragraphs of words that are each there once, within each other's emphasis, links and code. */
    private static final class RandomInlines {
        private final Random random;
        private int words;

        RandomInlines(Random random) {
            this.random = random;
        }

        String paragraphs(int count) {
            var markdown = new StringBuilder();
            for (var i = 0; i < count; i++) {
                markdown.append(inlines("*_[`", 4)).append("\n\n");
            }
            return markdown.toString();
        }

        /** {@code allowed} is what may still be opened here: nothing stands within its like. */
        private String inlines(String allowed, int depth) {
            var pieces = new ArrayList<String>();
            for (var i = 1 + random.nextInt(4); i > 0; i--) {
                pieces.add(depth == 0 ? word() : piece(allowed, depth));
            }
            return String.join(" ", pieces);
        }

        private String piece(String allowed, int depth) {
            var kinds = allowed + "wwww";
            var kind = kinds.charAt(random.nextInt(kinds.length()));
            var rest = allowed.replace(Character.toString(kind), "");
            return switch (kind) {
                case '*' -> "*" + inlines(rest, depth - 1) + "*";
                case '_' -> "__" + inlines(rest, depth - 1) + "__";
                case '[' -> "[" + inlines(rest, depth - 1) + "](https://example.org/" + words + ")";
                case '`' -> "`" + word() + " " + word() + "`";
                default -> word();
            };
        }

        private String word() {
            return String.format(Locale.ROOT, "w%03dz", words++);
        }
    }
}
