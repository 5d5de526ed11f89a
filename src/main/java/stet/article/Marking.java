package stet.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import stet.annotation.Apparatus.PlacedNote;
import stet.annotation.Place;
import stet.annotation.Segments;
import stet.annotation.Segments.Covering;
import stet.annotation.Segments.Segment;
import stet.annotation.TextRange;
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

    private final List<Row> rows;
    private final List<ArticleNote> notes;
    private final List<PlacedNote> placed;
    private final List<Integer> rowsOf;
    private final Mentioning.Found found;
    private final NoteWords words;
    private final Map<String, Integer> indexes;

    Marking(Numbered numbered, List<Row> rows, NoteWords words) {
        this.rows = rows;
        this.words = words;
        notes = numbered.notes();
        placed = numbered.placed();
        rowsOf = numbered.rows();
        found = numbered.found();
        indexes = Annotating.indexes(notes);
    }

    /** Notes in the order of their numbers, with their places and the row that each stands in; the links as found. */
    record Numbered(List<ArticleNote> notes, List<PlacedNote> placed, List<Integer> rows, Mentioning.Found found) {}

    Marks marks() {
        var captions = new HashMap<String, Layer>();
        found.captions().forEach((figure, links) -> captions.put(figure, new Layer(List.of(), List.of(), links)));
        for (var row : rows) {
            if (!row.figure().isEmpty()) {
                var caption = line(place -> caption(place, row.figure()));
                captions.put(row.figure(), linked(caption, found.captions().getOrDefault(row.figure(), List.of())));
            }
        }
        var body = layer(new Ground(Place::marked, Marking::endInBody, rows));
        return new Marks(linked(body, found.links()), captions);
    }

    /** The marks in the title. */
    Layer title() {
        return line(place -> place instanceof Place.InTitle title ? Optional.of(title.range()) : Optional.empty());
    }

    /** A text that is marked by itself: what of it, where calls stand, and the rows at whose ends marks are cut. */
    private record Ground(
            Function<Place, Optional<TextRange>> marked, Function<Place, Optional<Integer>> called, List<Row> cuts) {}

    private static Layer linked(Layer layer, List<Marks.Link> links) {
        return new Layer(layer.marks(), layer.calls(), links);
    }

    private static Optional<Integer> endInBody(Place place) {
        return place instanceof Place.AtBlock block
                ? Optional.of(block.range().end())
                : place.marked().map(TextRange::end);
    }

    private static Optional<TextRange> caption(Place place, String figure) {
        return place instanceof Place.InCaption caption && caption.figure().equals(figure)
                ? Optional.of(caption.range())
                : Optional.empty();
    }

    /** A title or a caption, which is one row by itself. */
    private Layer line(Function<Place, Optional<TextRange>> marked) {
        return layer(new Ground(marked, place -> marked.apply(place).map(TextRange::end), List.of()));
    }

    private Layer layer(Ground ground) {
        var coverings = new ArrayList<Covering>();
        var calls = new ArrayList<Call>();
        for (var i = 0; i < notes.size(); i++) {
            var note = notes.get(i);
            var place = placed.get(i).place();
            ground.marked().apply(place).ifPresent(range -> coverings.add(new Covering(note.id(), range)));
            ground.called().apply(place).ifPresent(at -> calls.add(call(note, at)));
        }
        calls.sort(Comparator.comparingInt(Call::at));
        var marks = marks(Segments.of(coverings), ground.cuts());
        return new Layer(List.copyOf(marks), List.copyOf(calls), List.of());
    }

    /** A segment is cut where a row ends, for a note has a key only in the row it stands in. */
    private List<Mark> marks(List<Segment> segments, List<Row> cuts) {
        var marks = new ArrayList<Mark>();
        var begun = new HashSet<String>();
        var row = 0;
        for (var segment : segments) {
            var start = segment.start();
            while (start < segment.end()) {
                while (row < cuts.size()
                        && (!cuts.get(row).figure().isEmpty() || cuts.get(row).end() <= start)) {
                    row++;
                }
                var isInRow = row < cuts.size();
                var end = isInRow ? Math.min(segment.end(), cuts.get(row).end()) : segment.end();
                marks.add(mark(start, end, segment.notes(), isInRow ? row : -1, begun));
                start = end;
            }
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
