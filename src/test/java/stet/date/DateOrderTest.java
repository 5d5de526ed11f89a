package stet.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOrderTest {

    @ParameterizedTest
    @CsvSource({
        "2020-03-04, 2020-03-05, true",
        "2020-03-05, 2020-03-05, false",
        "2020-03-06, 2020-03-05, false",
        "2020-02, 2020-03-05, true",
        "2020-03, 2020-03-05, false",
        "2020, 2020-03-05, false",
        "2020-03-04, 2020-03, false",
        "2020-02-29, 2020-03, true",
        "2020-03-04?, 2020-03-05, false",
        "2020-03-04, 2020-03-05~, false",
        "2020-03-0X, 2020-03-10, true",
        "2020-03-01/2020-03-04, 2020-03-05, true",
        "2020-03-01/.., 2020-03-05, false",
        "2020-03-01, ../2020-03-05, false",
        "2020-21, 2020-12-31, false",
        "2020-03-05T09:00+09:00, 2020-03-05T10:00+09:00, true",
        "2020-03-04T20:00-05:00, 2020-03-05T01:00+09:00, false",
        "2020-03-04, 2020-03-05T01:00+09:00, false",
        "2020-03-03, 2020-03-05T01:00+09:00, true",
    })
    void tellsOnlyWhatSurelyLiesBefore(String one, String other, boolean isBefore) {
        assertThat(DateOrder.isSurelyBefore(date(one), date(other))).isEqualTo(isBefore);
    }

    private static Edtf date(String text) {
        return Edtf.parse(text).parsed().orElseThrow();
    }
}
