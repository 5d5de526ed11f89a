package stet.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dates made at random by the grammar are read, and written as they were. */
class RoundTripTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final Random random = new Random(SEED);

    @Test
    void readsWhatTheGrammarAllows() {
        System.out.println("RoundTripTest: -Dseed=" + SEED);
        for (var i = 0; i < 20_000; i++) {
            var text = date();
            var date = Edtf.parse(text).parsed().orElseThrow(() -> new AssertionError(text + ", seed " + SEED));
            assertThat(date.text()).as("seed %s", SEED).isEqualTo(text);
            assertThat(Edtf.parse(date.text()).parsed()).as(text).contains(date);
            assertThat(date.level()).as(text).isBetween(0, 2);
            date.lower()
                    .ifPresent(lower -> date.upper()
                            .ifPresent(upper -> assertThat(lower).as(text).isLessThanOrEqualTo(upper)));
        }
    }

    /** Whatever is typed: it is read or refused, never thrown at, and what is offered instead can be read. */
    @Test
    void refusesAnythingElse() {
        for (var i = 0; i < 50_000; i++) {
            var text = new StringBuilder(date());
            for (var edits = random.nextInt(1, 4); edits > 0; edits--) {
                text.insert(
                        random.nextInt(text.length() + 1),
                        pick(" ", "X", "/", "-", "T", "S", "Y", "?", "[", "년", "(", "😀"));
                text.deleteCharAt(random.nextInt(text.length()));
            }
            if (Edtf.parse(text.toString()) instanceof Reading.Refused refused) {
                assertThat(refused.message()).doesNotContain("{found}");
                assertThat(refused.hint()).doesNotContain("{found}");
                refused.instead()
                        .ifPresent(instead -> assertThat(Edtf.parse(instead).parsed())
                                .as("%s, seed %s", text, SEED)
                                .isPresent());
            }
        }
    }

    private String date() {
        return switch (random.nextInt(8)) {
            case 0 -> day(year()) + "T" + time() + pick("", "Z", "+09:00", "-0330", "+14");
            case 1 -> year() + "-" + random.nextInt(21, 42);
            case 2 -> "Y" + pick("", "-") + random.nextInt(10_000, 1_000_000) + pick("", "E3", "S2", "E9S1");
            case 3 -> random.nextInt(1000, 2000) + "/" + simple(random.nextInt(2001, 3000));
            case 4 -> simple(year()) + pick("/..", "/");
            case 5 -> pick("../", "/") + simple(year());
            case 6 -> set();
            default -> simple(year());
        };
    }

    private String set() {
        var members = simple(year()) + pick(",", ", ", " , ") + "1000.." + simple(random.nextInt(1001, 3000));
        var open = pick("", ".." + random.nextInt(1000, 2000) + ",") + members + pick("", ",2001-02-03..");
        return random.nextBoolean() ? "[" + open + "]" : "{" + open + "}";
    }

    /** A date of year, month and day, as the fancy takes it. */
    private String simple(Object year) {
        return switch (random.nextInt(6)) {
            case 0 -> year + qualifier();
            case 1 -> year + "-" + two(random.nextInt(1, 13)) + qualifier();
            case 2 -> day(year) + qualifier();
            case 3 -> year + qualifier() + "-" + qualifier() + "0X-" + qualifier() + pick("XX", "0X", "1X");
            case 4 -> year + pick("-XX", "-10-XX", "-XX-XX", "-X1", "-XX-X1");
            default -> qualifier() + year;
        };
    }

    private String day(Object year) {
        return year + "-" + two(random.nextInt(1, 13)) + "-" + two(random.nextInt(1, 29));
    }

    private String year() {
        return pick("", "-") + String.format(java.util.Locale.ROOT, "%04d", random.nextInt(1, 10_000));
    }

    private String time() {
        var minutes = two(random.nextInt(24)) + ":" + two(random.nextInt(60));
        return minutes + pick("", ":" + two(random.nextInt(60)) + pick("", ".5", ".123456789012"));
    }

    private String qualifier() {
        return pick("", "", "?", "~", "%");
    }

    private static String two(int number) {
        return String.format(java.util.Locale.ROOT, "%02d", number);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
