package stet.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import stet.annotation.Apparatus.PlacedNote;
import stet.annotation.Place;
import stet.annotation.Segments;
import stet.annotation.Segments.Covering;
import stet.annotation.Segments.Segment;
import stet.annotation.TextRange;
import stet.markdown.CanonicalText;
import stet.markdown.MarkdownDocument.Row;
import stet.markdown.Marks;
import stet.markdown.Marks.Call;
import stet.markdown.Marks.Layer;
import stet.markdown.Marks.Mark;

/**
 * Makes the marks of an article from its notes: what each stretch of text is covered by, and the calls after them. The
 * markup is that of the art direction: {@code data-k} tells the notes of one block apart, for the style sheet.
 */
final class Marking {

    private final CanonicalText text;
    private final List<Row> rows;
    private final List<ArticleNote> notes;
    private final List<PlacedNote> placed;
    private final List<Integer> rowsOf;
    private final List<Marks.Link> links;
    private final NoteWords words;
    private final Map<String, Integer> indexes;

    Marking(Numbered numbered, CanonicalText text, List<Row> rows, NoteWords words) {
        this.text = text;
        this.rows = rows;
        this.words = words;
        notes = numbered.notes();
        placed = numbered.placed();
        rowsOf = numbered.rows();
        links = numbered.links();
        indexes = Annotating.indexes(notes);
    }

    /**
     * Notes in the order of their numbers, with their places and the row that each stands in; the links of the body.
     */
    record Numbered(List<ArticleNote> notes, List<PlacedNote> placed, List<Integer> rows, List<Marks.Link> links) {}

    Marks marks() {
        var captions = new HashMap<String, Layer>();
        for (var row : rows) {
            if (!row.figure().isEmpty()) {
                captions.put(row.figure(), layer(place -> caption(place, row.figure()), row.end()));
            }
        }
        var body = layer(Marking::body, text.text().length());
        return new Marks(new Layer(body.marks(), body.calls(), links), captions);
    }

    /** The marks in the title. */
    Layer title(int length) {
        return layer(place -> place instanceof Place.InTitle title ? List.of(title.range()) : List.of(), length);
    }

    private static List<TextRange> body(Place place) {
        return place instanceof Place.InBody body ? List.of(body.range()) : List.of();
    }

    private static List<TextRange> caption(Place place, String figure) {
        return place instanceof Place.InCaption caption && caption.figure().equals(figure)
                ? List.of(caption.range())
                : List.of();
    }

    private Layer layer(Function<Place, List<TextRange>> ranges, int length) {
        var coverings = new ArrayList<Covering>();
        var calls = new ArrayList<Call>();
        for (var i = 0; i < notes.size(); i++) {
            for (var range : ranges.apply(placed.get(i).place())) {
                coverings.add(new Covering(notes.get(i).id(), range));
                calls.add(call(notes.get(i), Math.min(range.end(), length)));
            }
            if (placed.get(i).place() instanceof Place.AtBlock block
                    && length == text.text().length()) {
                calls.add(call(notes.get(i), block.range().end()));
            }
        }
        calls.sort(java.util.Comparator.comparingInt(Call::at));
        var begun = new HashSet<String>();
        var marks = new ArrayList<Mark>();
        for (var segment : Segments.of(coverings)) {
            marks.addAll(split(segment, begun));
        }
        return new Layer(List.copyOf(marks), List.copyOf(calls), List.of());
    }

    /** A segment is cut where a row ends, for a note has a key only in the row it stands in. */
    private List<Mark> split(Segment segment, Set<String> begun) {
        var marks = new ArrayList<Mark>();
        var start = segment.start();
        for (var row = 0; row < rows.size() && start < segment.end(); row++) {
            var end = Math.min(segment.end(), rows.get(row).end());
            if (rows.get(row).figure().isEmpty() && end > start) {
                marks.add(mark(start, end, segment.notes(), row, begun));
                start = end;
            }
        }
        if (start < segment.end()) {
            marks.add(mark(start, segment.end(), segment.notes(), -1, begun));
        }
        return marks;
    }

    private Mark mark(int start, int end, List<String> ids, int row, Set<String> begun) {
        var first = notes.get(index(ids.get(0))).note().type();
        var also = ids.size() < 2
                ? ""
                : " also-"
                        + Family.of(notes.get(index(ids.get(1))).note().type()).label();
        var keys = ids.stream()
                .filter(id -> row < 0 || rowsOf.get(index(id)) == rows.get(row).beside())
                .map(id -> Integer.toString(notes.get(index(id)).key()))
                .collect(Collectors.joining(" "));
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "n n-" + first.label() + also);
        if (!keys.isEmpty()) {
            attributes.put("data-k", keys);
        }
        // ARIA has one element tell of another, not two: of notes that begin together, the others wait for a next
        // segment.
        var details = ids.stream().filter(id -> !begun.contains(id)).findFirst().orElse("");
        begun.add(details);
        return new Mark(start, end, attributes, details);
    }

    private int index(String id) {
        return indexes.getOrDefault(id, 0);
    }

    private Call call(ArticleNote note, int at) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "ref");
        attributes.put("id", "r-" + note.id());
        attributes.put("href", "#" + note.id());
        attributes.put("role", "doc-noteref");
        attributes.put("data-n", Integer.toString(note.number()));
        attributes.put("data-k", Integer.toString(note.key()));
        attributes.put(
                "aria-label",
                words.call(note.number(), note.note().type(), note.lemma().text()));
        return new Call(at, attributes);
    }
}
