package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import stet.build.Progress.Phase;

/** What a terminal shows of a build that takes long. */
class ProgressLineTest {

    private static final String WIPED = "\r\u001b[K";

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
    private long millis;
    private final ProgressLine line = ProgressLine.shown(err, this::nanos);

    private long nanos() {
        return millis * 1_000_000;
    }

    private String shown() {
        var text = shown.toString(StandardCharsets.UTF_8);
        shown.reset();
        return text;
    }

    @Test
    void whatTakesLessThanASecondShowsNothing() {
        line.begin(Phase.ARTICLES, 20);
        millis = 999;
        line.advance(20);
        line.begin(Phase.PAGES, 200);
        line.wipe();

        assertThat(shown()).isEmpty();
    }

    @Test
    void phaseCountRateAndTimeLeftAreTold() {
        line.begin(Phase.ARTICLES, 10_000);
        millis = 2_000;
        line.advance(2_500);

        assertThat(shown()).isEqualTo(WIPED + "Reading articles: 2,500 of 10,000, 1,250 a second, 6 s left");

        millis = 2_100;
        line.advance(1);
        assertThat(shown()).as("not five times a second yet").isEmpty();

        millis = 200_000;
        line.advance(1);
        assertThat(shown()).isEqualTo(WIPED + "Reading articles: 2,502 of 10,000, 13 a second, 10:00 min left");
    }

    @Test
    void theLineIsWipedOnceForWhatIsSaidAtTheEnd() {
        millis = 1_500;
        line.begin(Phase.PUTTING_TOGETHER, 0);
        assertThat(shown()).isEqualTo(WIPED + "Putting the archive together");

        line.wipe();
        assertThat(shown()).isEqualTo(WIPED);
        line.begin(Phase.PAGES, 10);
        line.wipe();
        assertThat(shown()).isEmpty();
    }

    @Test
    void whereNobodyLooksItOnlyCounts() {
        var hidden = ProgressLine.hidden(err, this::nanos);
        hidden.begin(Phase.ARTICLES, 7);
        millis = 60_000;
        hidden.advance(7);
        hidden.begin(Phase.PAGES, 70);

        assertThat(shown()).isEmpty();
        assertThat(hidden.articles()).isEqualTo(7);
    }
}
