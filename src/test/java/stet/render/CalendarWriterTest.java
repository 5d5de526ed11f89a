package stet.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stet.date.CivilDay;
import stet.page.CalendarFile;
import stet.page.CalendarFile.Days;
import stet.page.CalendarFile.Entry;
import stet.site.OutputPath;

/** Lines of calendars: how they end, how long they are, and that nothing of a text is lost on them. */
class CalendarWriterTest {

    private static final String[] PIECES = {
        "a", "b ", " ", "é", "국", "경", "🛶", "👩‍🚒", "\\", ";", ",", ":", "\"", "\n", "\\n", "<", "\t", "\u0301",
        "word "
    };

    private static String written(String text) {
        var day = new CivilDay(2020, 3, 5);
        var entry = new Entry(
                "a@example.org",
                "20200305T000000Z",
                new Days(day, day.plusDays(1)),
                "T",
                Optional.empty(),
                text,
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                "2020-03-05",
                "reported");
        return CalendarWriter.write(
                new CalendarFile(new OutputPath("a.ics"), "A", Optional.empty(), Optional.empty(), 0, List.of(entry)));
    }

    /** The text as a reader gets it. */
    private static String read(String calendar) {
        var unfolded = calendar.replace("\r\n ", "");
        var start = unfolded.indexOf("DESCRIPTION:") + "DESCRIPTION:".length();
        var value = unfolded.substring(start, unfolded.indexOf("\r\n", start));
        var text = new StringBuilder();
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\\') {
                i++;
                c = value.charAt(i) == 'n' ? '\n' : value.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }

    @Test
    void linesAreFoldedBetweenCharactersAndNothingIsLost() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CalendarWriterTest: -Dseed=" + seed);
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (var piece = random.nextInt(120); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            var calendar = written(text.toString());
            assertThat(read(calendar)).isEqualTo(text.toString());
            assertThat(calendar).endsWith("\r\n");
            for (var line : calendar.split("\r\n", -1)) {
                assertThat(line).doesNotContain("\r", "\n");
                assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
                assertThat(line.isEmpty() || !Character.isLowSurrogate(line.charAt(0)))
                        .isTrue();
            }
        }
    }

    @Test
    void eachLineIsUtf8ByItself() {
        for (var line : written("강물이 불어나 🛶 ".repeat(40)).split("\r\n", -1)) {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            assertThatCode(() -> StandardCharsets.UTF_8.newDecoder().decode(bytes))
                    .doesNotThrowAnyException();
            assertThat(line).doesNotContain("?", "\ufffd");
        }
    }

    @Test
    void aLineIsAsLongAsItMayBe() {
        assertThat(written("x".repeat(200)).split("\r\n"))
                .filteredOn(line -> line.contains("xxxx"))
                .extracting(String::length)
                .startsWith(75, 75);
    }

    @Test
    void whatNoCalendarMayHoldIsLeftOut() {
        assertThat(read(written("a\u0000b\u0007c\rd\u007fe"))).isEqualTo("abcde");
    }
}
