package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where sentences begin and end, as far as their letters tell. */
class SentenceTest {

    @Test
    void theSentenceOfWordsBeginsAfterTheLastFullStopAndEndsAtTheNext() {
        assertThat(Sentence.before("It was shut. Then “all” went. On that day "))
                .isEqualTo("On that day ");
        assertThat(Sentence.after(" it opened.” Nobody came. All was quiet.")).isEqualTo(" it opened.”");
        assertThat(Sentence.after(" no end at all")).isEqualTo(" no end at all");
    }

    @Test
    void abbreviationsNumbersAndSmallLettersEndNoSentence() {
        assertThat(Sentence.before("It went out on Feb. 29 by way of Gen. Abrams to "))
                .startsWith("It went");
        assertThat(Sentence.after(" at No. 4 … and on. Then")).isEqualTo(" at No. 4 … and on.");
    }

    @Test
    void koreanSentencesEndAfterOneSyllable() {
        assertThat(Sentence.before("문을 닫았다. 그날 ")).isEqualTo("그날 ");
    }

    @Test
    void aLongTextIsCutAfterASentenceOrElseAfterAWord() {
        assertThat(Sentence.first("Short.", 20)).isEqualTo("Short.");
        assertThat(Sentence.first("The bridge was shut. The river was not.", 30))
                .isEqualTo("The bridge was shut.");
        assertThat(Sentence.first("one two three four five six seven", 20)).isEqualTo("one two three four …");
    }
}
