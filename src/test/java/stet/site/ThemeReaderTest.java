package stet.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.plain.Fingerprint;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.source.SourceText;

class ThemeReaderTest {

    private static Outcome<Site> read(String theme) {
        var yaml = "base_url: https://example.org/\ntheme: {" + theme + "}\n";
        return SiteReader.read(new SourceText(SiteReader.PATH, yaml, Fingerprint.of(yaml)));
    }

    @Test
    void whatIsSetBecomesCustomProperties() {
        var theme = read("accent: \"#0B3D91\", accent_dark: \"#9FC5FF\", measure: 34.50rem, "
                        + "margin: 18rem, text_size: 1.2rem")
                .value()
                .orElseThrow()
                .theme();
        assertThat(theme.isBuiltIn()).isFalse();
        assertThat(theme.css())
                .contains("--accent-day: #0b3d91;", "--accent-night: #9fc5ff;")
                .contains("--measure: 34.50rem;", "--margin: 18rem;", "--text-size: 1.2rem;");
        assertThat(read("").value().orElseThrow().theme().isBuiltIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accent: red",
                "accent: '#123'",
                "accent: '#12345g'",
                "accent: '#1234567'",
                "accent: '#17593f;}x{'",
                "accent: '#１７５９３f'",
                "measure: 12rem",
                "measure: 41rem",
                "measure: 36px",
                "measure: 36",
                "measure: rem",
                "measure: '36rem;x'",
                "measure: -36rem",
                "measure: 1e99rem",
                "measure: NaNrem",
                "measure: calc(1rem)",
                "text_size: 2rem",
                "margin: 0rem",
                "font: Arial"
            })
    void whatIsOutOfBoundsIsRefused(String theme) {
        assertThat(read(theme).problems()).extracting(Problem::severity).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "accent, '#17593f', ''",
        "accent, '#000000', ''",
        "accent, '#767676', contrast",
        "accent, '#ffffff', contrast",
        "accent_dark, '#84c7a3', ''",
        "accent_dark, '#ffffff', ''",
        "accent_dark, '#17593f', contrast",
        "accent_dark, '#000000', contrast",
    })
    void coloursMustBeToldFromTheirGrounds(String field, String colour, String problem) {
        var found = read(field + ": \"" + colour + "\"").problems();
        if (problem.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(Problem::id).containsOnly("contrast-too-low");
        }
    }

    /** Black on white is 21, and the ratio that is told never sounds better than it is. */
    @Test
    void theRatioIsThatOfWcagRoundedDown() {
        assertThat(read("accent: \"#777777\"").problems())
                .extracting(Problem::message)
                .contains("`accent` has a contrast of only 4.1 with the paper");
    }
}
