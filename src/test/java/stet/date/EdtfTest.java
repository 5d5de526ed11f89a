package stet.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.plain.Fingerprint;

class EdtfTest {

    static Edtf date(String text) {
        return Edtf.parse(text).parsed().orElseThrow(() -> new AssertionError(text + ": " + Edtf.parse(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2020-03-05                 | 2020-03-05       | 2020-03-05       | 2020-03-05 | 2020-03-05
            2020-03                    | 2020-03-01       | 2020-03-31       | 2020-03    | -
            2020                       | 2020-01-01       | 2020-12-31       | 2020       | -
            [2020-03-02..2020-03-05]   | 2020-03-02       | 2020-03-05       | 2020-03    | -
            2019-12-28/2020-01-03      | 2019-12-28       | 2020-01-03       | -          | -
            2020-01-28/2020-02-03      | 2020-01-28       | 2020-02-03       | 2020       | -
            2020-08-25/..              | 2020-08-25       | -                | -          | -
            2020-02-28?                | 2020-02-28       | 2020-02-28       | 2020-02-28 | -
            2020-01-2X/2023-08?        | 2020-01-20       | 2023-08-31       | -          | -
            XXXX-02-29                 | 0000-02-29       | 9996-02-29       | -          | -
            19X1-02-XX                 | 1901-02-01       | 1991-02-28       | -          | -
            -01XX                      | -0199-01-01      | -0100-12-31      | -          | -
            -00XX                      | -0099-01-01      | -0001-12-31      | -          | -
            -04                        | -0499-01-01      | -0400-12-31      | -          | -
            Y-17101E3S3                | -17199999-01-01  | -17100000-12-31  | -          | -
            2020-21                    | -                | -                | 2020       | -
            2020-33                    | 2020-01-01       | 2020-03-31       | 2020       | -
            2020-39                    | 2020-09-01       | 2020-12-31       | 2020       | -
            2020-40                    | 2020-01-01       | 2020-06-30       | 2020       | -
            {2020-05, 2020-03}         | 2020-03-01       | 2020-05-31       | 2020       | -
            [2020-21, 2020-03]         | -                | -                | -          | -
            0000-03-05                 | 0000-03-05       | 0000-03-05       | -          | -
            0001-03-05                 | 0001-03-05       | 0001-03-05       | 0001-03-05 | 0001-03-05
            2020-03-05T23:30-05:00     | 2020-03-05       | 2020-03-05       | 2020-03-05 | 2020-03-05
            """)
    void hasBounds(String text, String lower, String upper, String isoPrefix, String exactDay) {
        var date = date(text);
        assertThat(date.lower().map(CivilDay::toString)).isEqualTo(Optional.ofNullable(lower));
        assertThat(date.upper().map(CivilDay::toString)).isEqualTo(Optional.ofNullable(upper));
        assertThat(date.isoPrefix()).isEqualTo(Optional.ofNullable(isoPrefix));
        assertThat(date.exactDay().map(CivilDay::toString)).isEqualTo(Optional.ofNullable(exactDay));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2020-03-07T06:00+09:00,        2020-03-06T21:00:00Z,      2020-03-06T21:00:00Z
            2020-03-07T06:00:30.25Z,       2020-03-07T06:00:30.250Z,  2020-03-07T06:00:30.250Z
            2020-03-07T06:00,              2020-03-06T16:00:00Z,      2020-03-07T18:00:00Z
            2020-03-07T24:00Z,             2020-03-08T00:00:00Z,      2020-03-08T00:00:00Z
            2020-03-07,                    2020-03-06T10:00:00Z,      2020-03-08T12:00:00Z
            2020-03,                       2020-02-29T10:00:00Z,      2020-04-01T12:00:00Z
            2020-03-07/..,                 2020-03-06T10:00:00Z,      -
            2020-21,                       -,                         -
            Y17E9,                         -,                         -
            """)
    void liesBetweenInstants(String text, String earliest, String latest) {
        assertThat(date(text).earliest().map(Object::toString)).isEqualTo(Optional.ofNullable(earliest));
        assertThat(date(text).latest().map(Object::toString)).isEqualTo(Optional.ofNullable(latest));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-05, NONE",
        "2020?, UNCERTAIN",
        "2004?-06-~11, BOTH",
        "2004-06-~11, APPROXIMATE",
        "1984~/2004, APPROXIMATE",
        "'[1667?, 1668~]', BOTH",
        "2020-21, NONE"
    })
    void gathersQualifiers(String text, Qualifier qualifier) {
        assertThat(date(text).qualifier()).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @CsvSource({"21,03", "22,06", "23,09", "24,12", "25,03", "28,12", "29,09", "30,12", "31,03", "32,06", "34,04"})
    void sortsSeasonsAtTheirFirstMonth(int code, String month) {
        assertThat(date("2020-" + code).sortDay().map(CivilDay::toString)).contains("2020-" + month + "-01");
    }

    @Test
    void isPutInOrder() {
        var inOrder = List.of(
                "../2019",
                "2020-01-01",
                "2020-01",
                "2020",
                "2020-01-01/..",
                "2020-01-01T09:00",
                "2020-01-01T10:00+09:00",
                "2020-01-02",
                "/2020-01-03",
                "2020-21",
                "/");
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(shuffled.stream()
                        .map(EdtfTest::date)
                        .sorted(DateOrder.BY_START)
                        .map(Edtf::text))
                .containsExactlyElementsOf(inOrder);
        assertThat(Stream.of("2020-01-01", "2020-01", "2020", "2019-12-31", "2020-01-02")
                        .map(EdtfTest::date)
                        .sorted(DateOrder.BY_START_WIDEST_FIRST)
                        .map(Edtf::text))
                .containsExactly("2019-12-31", "2020", "2020-01", "2020-01-01", "2020-01-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-03-05",
                "2020-03-05T14:30+09:00",
                "2004?-06-~11",
                "1950S2",
                "2020-21",
                "2020-08-25/..",
                "[1667, 1670..1672]"
            })
    void isPlainData(String text) {
        assertThat(Fingerprint.of(date(text))).isEqualTo(Fingerprint.of(date(text)));
        assertThat(Fingerprint.of(date(text))).isNotEqualTo(Fingerprint.of(date("2020-03-06")));
        assertThat(date(text)).hasToString(text);
    }

    @Test
    void readsEveryDayAlikeByBothWays() {
        for (var year = 1890; year <= 2110; year++) {
            for (var month = 0; month <= 14; month++) {
                for (var day = 0; day <= 33; day++) {
                    var text = String.format(java.util.Locale.ROOT, "%04d-%02d-%02d", year, month, day);
                    assertThat(Edtf.parse(text).parsed())
                            .isEqualTo(EdtfReader.readAny(text).parsed());
                }
            }
        }
    }

    @Test
    void readsLongSetsInTime() {
        var set = "[" + "1667,".repeat(50_000) + "1668]";
        assertThat(date(set).upper().map(CivilDay::toString)).contains("1668-12-31");
        assertThat(Edtf.parse("(".repeat(100_000)).parsed()).isEmpty();
        assertThat(Edtf.parse("[" + "1..".repeat(100_000)).parsed()).isEmpty();
    }
}
