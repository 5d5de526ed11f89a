package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.annotation.Selection.TextQuote;

class TextDirectiveTest {

    @Test
    void whatMeansSomethingInADirectiveIsEncoded() {
        assertThat(TextDirective.of(new TextQuote("Feb. 29, A&B", "the well-known ", ", or so")))
                .isEqualTo(":~:text=the%20well%2Dknown-,Feb.%2029%2C%20A%26B,-%2C%20or%20so");
    }

    @Test
    void whatStandsAloneHasNothingAround() {
        assertThat(TextDirective.of(new TextQuote("국경", "", " "))).isEqualTo(":~:text=%EA%B5%AD%EA%B2%BD");
    }
}
