package stet.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a text is read whose footnotes stand beside the words that call them, while in the canonical text
 * they come last. Places in it are counted in UTF-16 units.
 */
public final class ReadingOrder {

    /** The order of a text without footnotes: that of its words. */
    public static final ReadingOrder PLAIN = of(Integer.MAX_VALUE, List.of());

    private final List<Stretch> stretches;

    /** A stretch of the canonical text, and where its beginning is read. */
    private record Stretch(int start, int end, int read) {}

    /** A footnote: its stretch of the canonical text, and the place before which the words that call it end. */
    record Inserted(int start, int end, int at) {}

    private ReadingOrder(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /** The order of a text that is {@code end} long without its footnotes, which come in the order of their numbers. */
    static ReadingOrder of(int end, List<Inserted> footnotes) {
        var stretches = new ArrayList<Stretch>();
        var done = 0;
        var read = 0;
        for (var footnote :
                footnotes.stream().sorted(Comparator.comparingInt(Inserted::at)).toList()) {
            var at = Math.min(footnote.at(), end);
            stretches.add(new Stretch(done, at, read));
            read += at - done;
            done = at;
            stretches.add(new Stretch(footnote.start(), footnote.end(), read));
            read += footnote.end() - footnote.start();
        }
        stretches.add(new Stretch(done, end, read));
        return new ReadingOrder(List.copyOf(stretches));
    }

    /** Where the character at a place in the canonical text is read. */
    public int of(int place) {
        for (var stretch : stretches) {
            if (stretch.start() <= place && place < stretch.end()) {
                return stretch.read() + place - stretch.start();
            }
        }
        var last = stretches.get(stretches.size() - 1);
        return last.read() + last.end() - last.start();
    }

    /** Where the reading of words comes to an end that end before a place in the canonical text. */
    public int ofEnd(int end) {
        return end == 0 ? 0 : of(end - 1) + 1;
    }
}
