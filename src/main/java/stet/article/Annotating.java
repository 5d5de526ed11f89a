package stet.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.annotation.Apparatus;
import stet.annotation.Apparatus.PlacedNote;
import stet.annotation.ArticleText;
import stet.annotation.Naming;
import stet.annotation.Note;
import stet.annotation.Note.Status;
import stet.annotation.NoteType;
import stet.annotation.Numbering;
import stet.annotation.Place;
import stet.annotation.Selection;
import stet.annotation.Selectors;
import stet.annotation.Selectors.Shape;
import stet.annotation.SidecarReader;
import stet.annotation.Target;
import stet.article.Article.NamedSource;
import stet.article.ArticleNote.Text;
import stet.markdown.CanonicalText;
import stet.markdown.Destinations;
import stet.markdown.MarkdownDocument;
import stet.markdown.MarkdownDocument.Row;
import stet.markdown.MarkdownReader;
import stet.markdown.MarkedLine;
import stet.markdown.Marks;
import stet.markdown.Marks.Layer;
import stet.markdown.ReadingOrder;
import stet.markdown.Reference;
import stet.problem.AnnotationProblem.IdOfHeading;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.source.SourceText;

/** Brings an article and its notes together: finds their places, numbers them, and marks the text. */
final class Annotating {

    /** A note with more words than this shows its first paragraph, and the rest on request. */
    private static final int MAX_WORDS = 120;

    /** The row of what is not about the body: the title, or the whole article. */
    private static final int HEAD = -1;

    private final MarkdownDocument document;
    private final String title;
    private final Setting setting;
    private final List<Row> rows;
    private final ReadingOrder readingOrder;
    private final Selectors selectors;
    private final List<Reference> references = new ArrayList<>();
    private final Problems problems = new Problems();
    private List<PlacedNote> placed = List.of();
    private List<PlacedNote> shownChecks = List.of();
    private UnnamedSources unnamed = UnnamedSources.NONE;

    /** What decides how notes are written, beside the article and the sidecar. */
    record Setting(Destinations destinations, NoteWords words, boolean drafts, Mentioning.Setting names) {}

    /** An article's notes, the body marked with them, whom it speaks of, and what its sidecar says of its sources. */
    record Annotated(
            Body body,
            List<ArticleNote> notes,
            List<Mention> mentions,
            List<NamedSource> sources,
            List<Reference> references) {

        /** An article without notes. */
        static Annotated plain(MarkdownDocument document, String title, Setting setting) {
            var found = Mentioning.in(document, title, Apparatus.EMPTY, setting.names());
            var captions = new HashMap<String, Layer>();
            found.captions().forEach((figure, links) -> captions.put(figure, linked(links)));
            var links = new Marks(linked(found.links()), captions)
                    .with(setting.words().footnotes());
            return new Annotated(Body.of(document, links), List.of(), found.mentions(), List.of(), List.of());
        }

        private static Layer linked(List<Marks.Link> links) {
            return new Layer(List.of(), List.of(), links);
        }
    }

    private Annotating(MarkdownDocument document, String title, Setting setting) {
        this.document = document;
        this.title = title;
        this.setting = setting;
        rows = document.rows(Marks.NONE);
        readingOrder = document.readingOrder();
        selectors = Selectors.of(document.canonical());
    }

    /** The value holds what could be read and placed, even if there are errors; none if a sidecar is not YAML. */
    static Outcome<Annotated> annotate(MarkdownDocument document, String title, SourceText sidecar, Setting setting) {
        return new Annotating(document, title, setting).annotate(sidecar);
    }

    private Outcome<Annotated> annotate(SourceText source) {
        var sidecar = problems.take(SidecarReader.read(source));
        var text = new ArticleText(document.canonical(), title, captions());
        var apparatus = sidecar.flatMap(found -> problems.take(Apparatus.attach(found, text)));
        if (apparatus.isEmpty()) {
            return problems.failed();
        }
        placed = apparatus.get().notes();
        unnamed = UnnamedSources.of(apparatus.get());
        shownChecks = placed.stream()
                .filter(one -> one.note().type() == NoteType.CHECK)
                .filter(this::isShown)
                .toList();
        refuseHeadingIds();
        var shown = Numbering.of(
                apparatus.get().notes().stream().filter(this::isShown).toList(), readingOrder);
        var keys = new HashMap<Integer, Integer>();
        var notes = new ArrayList<ArticleNote>();
        for (var one : shown) {
            var key = keys.merge(row(one.place()), 1, Integer::sum);
            notes.add(note(one, notes.size() + 1, key));
        }
        var rowsOf = shown.stream().map(one -> row(one.place())).toList();
        var found = Mentioning.in(document, title, apparatus.get(), setting.names());
        var numbered = new Marking.Numbered(List.copyOf(notes), shown, rowsOf, found);
        var marking = new Marking(numbered, rows, setting.words());
        var markedTitle = MarkedLine.html(title, marking.title());
        var marked = document.rows(marking.marks()
                .with(roles(apparatus.get()))
                .with(setting.words().footnotes()));
        var body = Body.of(
                markedTitle, Body.blocks(marked, byRow(shown), readingOrder), document.canonical(), unnamed.inBody());
        apparatus.get().notes().stream()
                .filter(one -> one.note().standing().status() == Status.WITHDRAWN)
                .forEach(one -> notes.add(note(one, 0, 0)));
        return problems.outcome(
                new Annotated(body, List.copyOf(notes), found.mentions(), sources(apparatus.get()), references));
    }

    private void refuseHeadingIds() {
        var headings = Set.copyOf(document.anchors());
        for (var one : placed) {
            if (headings.contains(one.note().id())) {
                problems.add(new IdOfHeading(one.note().span(), one.note().id()));
            }
        }
    }

    private List<NamedSource> sources(Apparatus apparatus) {
        return Stream.concat(
                        apparatus.sources().stream()
                                .map(one -> new NamedSource(
                                        one.source(), blockAt(one.range().start()))),
                        apparatus.lost().stream().map(source -> new NamedSource(source, "")))
                .toList();
    }

    private String blockAt(int offset) {
        return document.canonical().blocks().stream()
                .filter(block -> block.start() <= offset && offset < block.end())
                .map(CanonicalText.TextBlock::id)
                .findFirst()
                .orElse("");
    }

    private boolean isShown(PlacedNote one) {
        var status = one.note().standing().status();
        return status == Status.PUBLISHED || (status == Status.DRAFT && setting.drafts());
    }

    /** Those that a note can stand beside: the captions of figures at the top of the body. */
    private List<CanonicalText.Caption> captions() {
        var atTop = rows.stream().map(Row::figure).collect(Collectors.toSet());
        return document.captions().stream()
                .filter(caption -> atTop.contains(caption.figure()))
                .toList();
    }

    private static Map<String, Marks.Role> roles(Apparatus apparatus) {
        var roles = new HashMap<String, Marks.Role>();
        for (var one : apparatus.roles()) {
            var figure = one.figure().map(Naming::text).orElse("");
            roles.put(one.block(), new Marks.Role(one.role().label(), figure));
        }
        return roles;
    }

    /** For each row the notes beside it, in order, and where in the order of reading what they are about ends. */
    private Map<Integer, SortedMap<Integer, Integer>> byRow(List<PlacedNote> shown) {
        var byRow = new HashMap<Integer, SortedMap<Integer, Integer>>();
        for (var i = 0; i < shown.size(); i++) {
            var place = shown.get(i).place();
            byRow.computeIfAbsent(row(place), row -> new TreeMap<>()).put(i, readingOrder.ofEnd(end(place)));
        }
        return byRow;
    }

    private static int end(Place place) {
        return place instanceof Place.InBody body
                ? body.range().end()
                : place instanceof Place.AtBlock block ? block.range().end() : 0;
    }

    /** The block at the top that a note stands beside: the one in which, or in a footnote to which, its words end. */
    private int row(Place place) {
        if (place instanceof Place.InBody body) {
            return rowAt(body.range().end() - 1);
        }
        if (place instanceof Place.AtBlock block) {
            return rowAt(block.range().end() - 1);
        }
        if (place instanceof Place.InCaption caption) {
            return rowOf(caption.figure());
        }
        return place instanceof Place.AtFigure figure ? rowOf(figure.figure()) : HEAD;
    }

    private int rowAt(int offset) {
        for (var row = 0; row < rows.size(); row++) {
            if (rows.get(row).start() <= offset && offset < rows.get(row).end()) {
                return rows.get(row).beside();
            }
        }
        throw new IllegalStateException("no block at " + offset);
    }

    private int rowOf(String figure) {
        for (var row = 0; row < rows.size(); row++) {
            if (rows.get(row).figure().equals(figure)) {
                return row;
            }
        }
        throw new IllegalStateException("no figure " + figure);
    }

    private ArticleNote note(PlacedNote placed, int number, int key) {
        var selection = placed.place() instanceof Place.InBody body
                ? Optional.of(selectors.select(body.range(), shape(placed.note().target())))
                : Optional.<Selection>empty();
        return new ArticleNote(
                placed.note(),
                number,
                key,
                Lemma.of(placed, new Lemma.Texts(document, title, unnamed), setting.words()),
                text(placed.note()),
                selection,
                isChecked(placed),
                block(placed.place()),
                unnamed.concern(placed));
    }

    /** The id of the block or the figure that a note is on; empty for one on the title or the whole article. */
    private String block(Place place) {
        if (place instanceof Place.InBody body) {
            return blockAt(body.range().end() - 1);
        }
        if (place instanceof Place.AtBlock at) {
            return at.block();
        }
        if (place instanceof Place.InCaption caption) {
            return caption.figure();
        }
        return place instanceof Place.AtFigure figure ? figure.figure() : "";
    }

    private static Shape shape(Target target) {
        return target instanceof Target.BodyWords words ? Shape.of(words.quote()) : Shape.WORDS;
    }

    private boolean isChecked(PlacedNote claim) {
        return shownChecks.stream().anyMatch(check -> Checking.checks(check, claim));
    }

    private Text text(Note note) {
        if (note.substance().body().isEmpty()) {
            return new Text("", Optional.empty(), 0);
        }
        var body = note.substance().body().get();
        var read = problems.take(MarkdownReader.readNote(body.markdown(), body::span, setting.destinations()))
                .orElseThrow();
        references.addAll(read.references());
        var blocks = read.rows(Marks.NONE).stream().map(Row::html).toList();
        var words = read.words();
        if (words <= MAX_WORDS || blocks.size() < 2) {
            return new Text(String.join("", blocks), Optional.empty(), words);
        }
        return new Text(blocks.get(0), Optional.of(String.join("", blocks.subList(1, blocks.size()))), words);
    }

    /** The place of each note in the list, by its id. */
    static Map<String, Integer> indexes(List<ArticleNote> notes) {
        var indexes = new HashMap<String, Integer>();
        for (var i = 0; i < notes.size(); i++) {
            indexes.put(notes.get(i).id(), i);
        }
        return indexes;
    }
}
