package stet.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stet.plain.Sorted;

/**
 * The order in which a text is read whose footnotes stand beside the words that call them, while in the canonical text
 * they come last. Places in it are counted in UTF-16 units.
 */
public final class ReadingOrder {

    /** The order of a text without footnotes: that of its words. */
    public static final ReadingOrder PLAIN = of(Integer.MAX_VALUE, List.of());

    /** In the order of the canonical text. */
    private final List<Run> runs;

    /** How much is read in all. */
    private final int length;

    /** A run of the canonical text, and where its beginning is read. */
    private record Run(int start, int end, int read) {}

    /** A footnote: its run of the canonical text, and the place before which the words that call it end. */
    record Inserted(int start, int end, int at) {}

    private ReadingOrder(List<Run> runs, int length) {
        this.runs = runs;
        this.length = length;
    }

    /** The order of a text that is {@code end} long without its footnotes, which come in the order of their numbers. */
    static ReadingOrder of(int end, List<Inserted> footnotes) {
        var runs = new ArrayList<Run>();
        var done = 0;
        var read = 0;
        for (var footnote :
                footnotes.stream().sorted(Comparator.comparingInt(Inserted::at)).toList()) {
            var at = Math.min(footnote.at(), end);
            runs.add(new Run(done, at, read));
            read += at - done;
            done = at;
            runs.add(new Run(footnote.start(), footnote.end(), read));
            read += footnote.end() - footnote.start();
        }
        runs.add(new Run(done, end, read));
        runs.removeIf(run -> run.start() == run.end());
        runs.sort(Comparator.comparingInt(Run::start));
        return new ReadingOrder(List.copyOf(runs), read + end - done);
    }

    /** Where the character at a place in the canonical text is read. */
    public int of(int place) {
        var next = Sorted.first(runs.size(), number -> runs.get(number).start(), place + 1);
        if (next > 0) {
            var run = runs.get(next - 1);
            if (place < run.end()) {
                return run.read() + place - run.start();
            }
        }
        return length;
    }

    /** Where the reading of words comes to an end that end before a place in the canonical text. */
    public int ofEnd(int end) {
        return end == 0 ? 0 : of(end - 1) + 1;
    }
}
