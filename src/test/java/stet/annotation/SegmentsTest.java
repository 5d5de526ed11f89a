package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stet.annotation.Segments.Covering;

class SegmentsTest {

    private static List<Covering> coverings(int... ends) {
        return IntStream.range(0, ends.length / 2)
                .mapToObj(i -> new Covering("n" + (i + 1), new TextRange(ends[2 * i], ends[2 * i + 1])))
                .toList();
    }

    private static void check(List<Covering> coverings, String... expected) {
        var shown = Segments.of(coverings).stream()
                .map(segment -> segment.start() + "-" + segment.end() + " " + String.join(" ", segment.notes()));
        assertThat(shown).containsExactly(expected);
    }

    @Test
    void cutsWhereNotesBeginAndEnd() {
        check(List.of());
        check(coverings(3, 5), "3-5 n1");
        check(coverings(3, 5, 5, 7), "3-5 n1", "5-7 n2");
        check(coverings(0, 4, 2, 6), "0-2 n1", "2-4 n1 n2", "4-6 n2");
        check(coverings(8, 9, 0, 1), "0-1 n2", "8-9 n1");
    }

    @Test
    void namesTheFirstBegunThenTheLonger() {
        check(coverings(2, 4, 0, 6), "0-2 n2", "2-4 n2 n1", "4-6 n2");
        check(coverings(0, 2, 0, 6, 0, 2), "0-2 n2 n1 n3", "2-6 n2");
    }

    @Test
    void coversWhatTheNotesCover() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SegmentsTest: -Dseed=" + seed);
        var random = new Random(seed);
        for (var round = 0; round < 1_000; round++) {
            checkRandom(random, 1 + random.nextInt(60));
        }
    }

    private static void checkRandom(Random random, int length) {
        var coverings = new ArrayList<Covering>();
        for (var i = random.nextInt(12); i > 0; i--) {
            var start = random.nextInt(length);
            coverings.add(new Covering("n" + i, new TextRange(start, start + 1 + random.nextInt(length - start))));
        }
        var segments = Segments.of(coverings);
        var last = 0;
        for (var segment : segments) {
            assertThat(segment.start()).isGreaterThanOrEqualTo(last).isLessThan(segment.end());
            last = segment.end();
        }
        for (var i = 0; i < length; i++) {
            var at = i;
            var marked = segments.stream()
                    .filter(segment -> segment.start() <= at && at < segment.end())
                    .flatMap(segment -> segment.notes().stream())
                    .toList();
            assertThat(marked).containsExactlyElementsOf(covering(coverings, at));
        }
    }

    /** The notes that cover a place, in their order, found the slow way. */
    private static List<String> covering(List<Covering> coverings, int at) {
        var found = new ArrayList<Covering>();
        for (var one : coverings) {
            if (one.range().start() <= at && at < one.range().end()) {
                var place = 0;
                while (place < found.size()
                        && !isBefore(one.range(), found.get(place).range())) {
                    place++;
                }
                found.add(place, one);
            }
        }
        return found.stream().map(Covering::note).toList();
    }

    private static boolean isBefore(TextRange one, TextRange other) {
        return one.start() < other.start() || (one.start() == other.start() && one.end() > other.end());
    }

    @Test
    void cutsOnlyWhereItMust() {
        var segments = Segments.of(coverings(0, 10, 3, 7));
        assertThat(segments).hasSize(3);
        assertThat(segments.get(2).notes()).containsExactly("n1");
    }
}
