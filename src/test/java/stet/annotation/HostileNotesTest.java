package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stet.annotation.Segments.Covering;
import stet.markdown.CanonicalText;
import stet.problem.Outcome;

/** What nobody would write, in bounded time. The limit is a net: the times are printed. */
@Timeout(60)
class HostileNotesTest {

    private static final int NOTES = 5_000;

    private static final List<String> WORDS = new Random(5)
            .ints(4_000, 3, 10)
            .mapToObj(length -> new Random(length * 31L + length)
                    .ints(length, 'a', 'z' + 1)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining()))
            .toList();

    /** Nanoseconds of processor time: on a busy machine the clock tells little. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** About 50,000 characters in a hundred paragraphs. */
    private static CanonicalText page() {
        var random = new Random(6);
        var lines = IntStream.range(0, 100)
                .mapToObj(i -> IntStream.range(0, 70)
                        .mapToObj(j -> WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(1_000))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        return Notes.text(lines);
    }

    private static Outcome<Apparatus> attach(String what, CanonicalText text, IntFunction<String> fields) {
        var yaml = IntStream.range(0, NOTES)
                .mapToObj(i -> "- {type: comment, body: b, " + fields.apply(i) + "}\n")
                .collect(Collectors.joining());
        var start = cpu();
        var sidecar = Notes.read(yaml).value().orElseThrow();
        var read = cpu();
        var attached = Apparatus.attach(sidecar, new ArticleText(text, "", List.of()));
        System.out.println("HostileNotesTest: " + what + ": read in "
                + Duration.ofNanos(read - start).toMillis() + " ms, attached in "
                + Duration.ofNanos(cpu() - read).toMillis() + " ms");
        return attached;
    }

    @Test
    void fiveThousandGoodNotes() {
        var text = page();
        var length = text.text().length();
        var attached = attach("5,000 good quotes", text, i -> {
            var start = text.text().indexOf(' ', i * (length - 200) / NOTES) + 1;
            return "quote: " + Typography.line(text.text().substring(start, start + 60));
        });
        assertThat(attached.value().orElseThrow().notes()).hasSize(NOTES);
    }

    @Test
    void fiveThousandWrongNotes() {
        var text = page();
        var attached = attach("5,000 wrong quotes", text, i -> "quote: quite another thing number " + i);
        assertThat(attached.problems()).hasSize(NOTES);
    }

    @Test
    void fiveThousandWrongPages() {
        var text = page();
        var random = new Random(7);
        var attached = attach("5,000 wrong quotes of 3,000 characters", text, i -> {
            var start = random.nextInt(40_000);
            return "quote: "
                    + Typography.line(text.text().substring(start, start + 3_000))
                            .replace('0', '#')
                            .replace("#", "0") + " x";
        });
        assertThat(attached.problems()).hasSize(NOTES);
    }

    @Test
    void fiveThousandAmbiguousNotes() {
        var attached = attach("5,000 quotes of one letter", page(), i -> "quote: e");
        assertThat(attached.problems()).hasSize(NOTES);
    }

    @Test
    void wordsThatAlmostRepeat() {
        var text = Notes.text("a".repeat(100_000));
        var attached = attach("5,000 near repeats", text, i -> "quote: " + "a".repeat(600) + "b");
        assertThat(attached.problems()).hasSize(NOTES);
    }

    @Test
    void quotesOfAHundredThousandCharacters() {
        var text = page();
        var whole = Anchoring.of(text).anchor(Notes.quote(text.text()));
        assertThat(whole.value()).contains(new TextRange(0, text.text().length()));
        var start = cpu();
        var wrong = Anchoring.of(text).anchor(Notes.quote("x".repeat(50) + text.text() + text.text()));
        assertThat(wrong.problems().get(0).hint()).isEqualTo("nothing in the text is near it");
        var near = Anchoring.of(text).anchor(Notes.quote(text.text() + "!"));
        assertThat(near.problems().get(0).id()).isEqualTo("anchor-not-found");
        System.out.println("HostileNotesTest: two quotes of 50 and 100 KB: "
                + Duration.ofNanos(cpu() - start).toMillis() + " ms");
    }

    @Test
    void fiveThousandCrossingNotes() {
        var random = new Random(8);
        var coverings = new ArrayList<Covering>();
        for (var i = 0; i < NOTES; i++) {
            var start = random.nextInt(49_000);
            coverings.add(new Covering("n" + i, new TextRange(start, start + 1 + random.nextInt(900))));
        }
        var start = cpu();
        var segments = Segments.of(coverings);
        System.out.println("HostileNotesTest: 5,000 crossing ranges: "
                + Duration.ofNanos(cpu() - start).toMillis() + " ms");
        assertThat(segments).hasSizeGreaterThan(NOTES);
    }

    @Test
    void aTextWithoutAnyPlaceToCut() {
        var marks = "e" + "\u0301".repeat(100_000);
        assertThat(Anchoring.of(Notes.text(marks)).anchor(Notes.quote("e")).problems())
                .isNotEmpty();
        var hyphens = "a" + "\u00ad".repeat(100_000) + "b";
        assertThat(Anchoring.of(Notes.text(hyphens)).anchor(Notes.quote("ab")).value())
                .isPresent();
        var flags = "\ud83c\uddf0".repeat(20_001);
        assertThat(Anchoring.of(Notes.text(flags))
                        .anchor(Notes.quote("\ud83c\uddf0\ud83c\uddf0"))
                        .problems())
                .isNotEmpty();
    }
}
