package stet.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the built-in theme. */
class DateWordsTest {

    private static final Map<String, String> EN = table("en");
    private static final Map<String, String> KO = table("ko");

    /** The dates' lines of a language's file; each is {@code key: "text"}. */
    private static Map<String, String> table(String lang) {
        var apart = Path.of("templates/i18n/date." + lang + ".yaml");
        var file = Files.exists(apart) ? apart : Path.of("templates/i18n/" + lang + ".yaml");
        var table = new TreeMap<String, String>();
        try {
            for (var line : Files.readAllLines(file)) {
                var colon = line.indexOf(": ");
                if (line.startsWith("date.") && colon > 0) {
                    table.put(line.substring(0, colon), line.substring(colon + 3, line.length() - 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static DateWords words(Map<String, String> table) {
        return new DateWords(key -> {
            assertThat(table).containsKey(key);
            return table.getOrDefault(key, key);
        });
    }

    /**
     * A date, its words, and the short form; {@code =} where that is the same, {@code *} where it is too long to show.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-02-29               | 29 February 2020 | 29 Feb. 2020
            2020-03-05               | 5 March 2020 | 5 Mar. 2020
            2020-03                  | March 2020 | Mar. 2020
            2020                     | 2020 | =
            0987                     | AD 987 | =
            -0002                    | 3 BC | =
            0000-03-15               | 15 March 1 BC | 15 Mar. 1 BC
            2020-03-05~              | about 5 March 2020 | about 5 Mar. 2020
            2020-02-28?              | possibly 28 February 2020 | possibly 28 Feb. 2020
            2020-02-28%              | possibly about 28 February 2020 | possibly about 28 Feb. 2020
            ?2020-?02-?28            | possibly 28 February 2020 | possibly 28 Feb. 2020
            2020-05~                 | about May 2020 | =
            1984?                    | possibly 1984 | =
            2020-02-XX               | some day in February 2020 | some day in Feb. 2020
            2020-XX-XX               | some day in 2020 | =
            2020-XX                  | some month in 2020 | =
            202X                     | some year in the 2020s | =
            20XX                     | some year between 2000 and 2099 | =
            000X                     | some year between 1 BC and AD 9 | =
            XXXX                     | an unknown year | =
            XXXX-XX-XX               | unknown date | =
            XXXX-XX                  | unknown date | =
            156X-12-25               | 25 December of some year in the 1560s | =
            156X-12                  | December of some year in the 1560s | =
            156X-12-XX               | some day in December of some year in the 1560s | =
            XXXX-12-25               | 25 December of an unknown year | =
            1560-XX-25               | day 25 of some month in 1560 | =
            156X-XX-25               | day 25 of some month of some year in the 1560s | =
            2020-01-2X               | some day between 20 and 29 January 2020 | some day between 20 and 29 Jan. 2020
            2020-1X | some month between October and December 2020 | some month between Oct. and Dec. 2020
            156X-XX-XX | some day between 1 January 1560 and 31 December 1569 | *
            2004?-06-11              | 11 June 2004 (year uncertain) | =
            2004-06~-11              | 11 June 2004 (year and month approximate) | =
            2004?-06-~11             | 11 June 2004 (year uncertain, day approximate) | =
            2004-%06                 | June 2004 (month uncertain and approximate) | =
            193                      | the 1930s | =
            193~                     | about the 1930s | =
            19                       | the years 1900 to 1999 | =
            -04                      | the years 500 BC to 401 BC | =
            Y170002                  | 170002 | =
            1950S2                   | some year between 1900 and 1999, estimated at 1950 | =
            2020-21                  | spring 2020 | =
            2020-24                  | winter 2020 | =
            2020-29                  | spring 2020 (Southern Hemisphere) | =
            2020-34                  | second quarter of 2020 | =
            2020-38                  | May to August 2020 | =
            2020-41                  | second half of 2020 | =
            2020-01-28/2020-01-30    | 28 to 30 January 2020 | 28 to 30 Jan. 2020
            2020-01-28/2020-02-03    | 28 January to 3 February 2020 | 28 Jan. to 3 Feb. 2020
            2019-12-28/2020-01-03    | 28 December 2019 to 3 January 2020 | 28 Dec. 2019 to 3 Jan. 2020
            2020-01-28/2020-01-28    | 28 January 2020 | 28 Jan. 2020
            2020-03/2020-05          | March to May 2020 | Mar. to May 2020
            2019-12/2020-01          | December 2019 to January 2020 | Dec. 2019 to Jan. 2020
            1964/2008                | 1964 to 2008 | =
            1984~/2004-06?           | about 1984 to possibly June 2004 | =
            2020-01-2X/2023-08? | some day between 20 and 29 January 2020 to possibly August 2023 | *
            2020-08-25/..            | from 25 August 2020 on | from 25 Aug. 2020 on
            2020-08-25/              | from 25 August 2020, end unknown | from 25 Aug. 2020, end unknown
            ../2020-08-25            | until 25 August 2020 | until 25 Aug. 2020
            /2020-08-25              | until 25 August 2020, start unknown | until 25 Aug. 2020, start unknown
            /                        | unknown date | =
            ../..                    | at all times | =
            /..                      | from an unknown date on | =
            ../                      | until an unknown date | =
            [2020-03-02..2020-03-05] | between 2 and 5 March 2020 | between 2 and 5 Mar. 2020
            [2020-02-28..2020-03-02] | between 28 February and 2 March 2020 | between 28 Feb. and 2 Mar. 2020
            [..1760-12-03]           | 3 December 1760 or earlier | 3 Dec. 1760 or earlier
            [1760-12..]              | December 1760 or later | Dec. 1760 or later
            [1667, 1668, 1670..1672] | 1667, 1668 or between 1670 and 1672 | =
            {1667, 1668, 1670..1672} | 1667, 1668 and 1670 to 1672 | =
            {..1760}                 | 1760 and earlier | =
            {1760..}                 | 1760 and later | =
            [2020-03-02]             | 2 March 2020 | 2 Mar. 2020
            2020-03-05T14:30+09:00   | 5 March 2020, 14:30 (UTC+9) | 5 Mar. 2020, 14:30 (UTC+9)
            2020-03-05T14:30:15Z     | 5 March 2020, 14:30:15 (UTC) | 5 Mar. 2020, 14:30:15 (UTC)
            2020-03-05T14:30-0330    | 5 March 2020, 14:30 (UTC−3:30) | 5 Mar. 2020, 14:30 (UTC−3:30)
            2020-03-05T06:00:00      | 5 March 2020, 06:00 | 5 Mar. 2020, 06:00
            """)
    void speaksEnglish(String text, String expected, String brief) {
        assertThat(words(EN).words(EdtfTest.date(text))).isEqualTo(expected);
        if (!brief.equals("*")) {
            assertThat(words(EN).brief(EdtfTest.date(text))).isEqualTo(brief.equals("=") ? expected : brief);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-02-29               | 2020년 2월 29일 | 2020. 2. 29.
            2020-03                  | 2020년 3월 | 2020. 3.
            2020                     | 2020년 | =
            0987                     | 서기 987년 | =
            -0002                    | 기원전 3년 | =
            2020-03-05~              | 2020년 3월 5일 무렵 | 2020. 3. 5. 무렵
            2020-02-28?              | 2020년 2월 28일(추정) | 2020. 2. 28.(추정)
            2020-02-28%              | 2020년 2월 28일 무렵(추정) | 2020. 2. 28. 무렵(추정)
            1984~                    | 1984년 무렵 | =
            2020-02-XX               | 2020년 2월 중 어느 날 | 2020. 2. 중 어느 날
            2020-XX-XX               | 2020년 중 어느 날 | =
            2020-XX                  | 2020년 중 어느 달 | =
            202X                     | 2020년대 어느 해 | =
            20XX                     | 2000~2099년 중 어느 해 | =
            XXXX                     | 연도 미상 | =
            XXXX-XX-XX               | 날짜 미상 | =
            156X-12-25               | 1560년대 어느 해 12월 25일 | =
            156X-12                  | 1560년대 어느 해 12월 | =
            156X-12-XX               | 1560년대 어느 해 12월 중 어느 날 | =
            XXXX-12-25               | 연도 미상 12월 25일 | =
            1560-XX-25               | 1560년 어느 달 25일 | =
            156X-XX-25               | 1560년대 어느 해 어느 달 25일 | =
            2020-01-2X               | 2020년 1월 20일에서 29일 사이 어느 날 | 2020. 1. 20.에서 29. 사이 어느 날
            2020-1X                  | 2020년 10월에서 12월 사이 어느 달 | 2020. 10.에서 12. 사이 어느 달
            2004?-06-11              | 2004년 6월 11일(연도 추정) | 2004. 6. 11.(연도 추정)
            2004-06~-11              | 2004년 6월 11일(연도·월 대략) | 2004. 6. 11.(연도·월 대략)
            2004?-06-~11             | 2004년 6월 11일(연도 추정, 일 대략) | 2004. 6. 11.(연도 추정, 일 대략)
            2004-%06                 | 2004년 6월(월 대략 추정) | 2004. 6.(월 대략 추정)
            193                      | 1930년대 | =
            19                       | 1900~1999년 | =
            -04                      | 기원전 500~기원전 401년 | =
            Y170002                  | 170002년 | =
            1950S2                   | 1900~1999년 중 어느 해(1950년으로 추정) | =
            2020-21                  | 2020년 봄 | =
            2020-31                  | 2020년 가을(남반구) | =
            2020-33                  | 2020년 1분기 | =
            2020-37                  | 2020년 1~4월 | =
            2020-40                  | 2020년 상반기 | =
            2020-01-28/2020-01-30    | 2020년 1월 28일~30일 | 2020. 1. 28.~30.
            2020-01-28/2020-02-03    | 2020년 1월 28일~2월 3일 | 2020. 1. 28.~2. 3.
            2019-12-28/2020-01-03    | 2019년 12월 28일~2020년 1월 3일 | 2019. 12. 28.~2020. 1. 3.
            2020-03/2020-05          | 2020년 3월~5월 | 2020. 3.~5.
            1964/2008                | 1964년~2008년 | =
            1984~/2004-06?           | 1984년 무렵~2004년 6월(추정) | 1984년 무렵~2004. 6.(추정)
            2020-08-25/..            | 2020년 8월 25일부터 | 2020. 8. 25.부터
            2020-08-25/              | 2020년 8월 25일부터(종료 시점 미상) | 2020. 8. 25.부터(종료 시점 미상)
            ../2020-08-25            | 2020년 8월 25일까지 | 2020. 8. 25.까지
            /2020-08-25              | 2020년 8월 25일까지(시작 시점 미상) | 2020. 8. 25.까지(시작 시점 미상)
            ../..                    | 기간 제한 없음 | =
            /..                      | 알 수 없는 때부터 계속 | =
            ../                      | 알 수 없는 때까지 | =
            [2020-03-02..2020-03-05] | 2020년 3월 2일에서 5일 사이 | 2020. 3. 2.~5. 사이
            [2019-12-28..2020-01-03] | 2019년 12월 28일에서 2020년 1월 3일 사이 | 2019. 12. 28.~2020. 1. 3. 사이
            [..1760-12-03]           | 1760년 12월 3일 또는 그 이전 | 1760. 12. 3. 또는 그 이전
            [1760-12..]              | 1760년 12월 또는 그 이후 | 1760. 12. 또는 그 이후
            [1667, 1668, 1670..1672] | 1667년, 1668년 또는 1670년에서 1672년 사이 | 1667년, 1668년 또는 1670년~1672년 사이
            {1667, 1668, 1670..1672} | 1667년, 1668년 및 1670년~1672년 | =
            {..1760}                 | 1760년 및 그 이전 | =
            {1760..}                 | 1760년 및 그 이후 | =
            2020-03-05T14:30+09:00   | 2020년 3월 5일 14:30(UTC+9) | 2020. 3. 5. 14:30(UTC+9)
            2020-03-05T06:00         | 2020년 3월 5일 06:00 | 2020. 3. 5. 06:00
            """)
    void speaksKorean(String text, String expected, String brief) {
        assertThat(words(KO).words(EdtfTest.date(text))).isEqualTo(expected);
        if (!brief.equals("*")) {
            assertThat(words(KO).brief(EdtfTest.date(text))).isEqualTo(brief.equals("=") ? expected : brief);
        }
    }

    @Test
    void namesDaysAndMonths() {
        var day = new CivilDay(2020, 3, 5);
        assertThat(words(EN).day(day)).isEqualTo("5 March 2020");
        assertThat(words(KO).day(day)).isEqualTo("2020년 3월 5일");
        assertThat(words(EN).month(2020, 3)).isEqualTo("March 2020");
        assertThat(words(KO).month(2020, 3)).isEqualTo("2020년 3월");
        assertThat(words(KO).monthName(3)).isEqualTo("3월");
        assertThat(words(EN).shortMonthName(3)).isEqualTo("Mar.");
        assertThat(words(KO).year(2020)).isEqualTo("2020년");
        assertThat(words(EN).weekday(DayOfWeek.THURSDAY)).isEqualTo("Thursday");
        assertThat(words(KO).weekday(DayOfWeek.THURSDAY)).isEqualTo("목요일");
    }

    @Test
    void tablesHaveAllKeysAndNoOthers() {
        assertThat(EN.keySet()).isEqualTo(new TreeSet<>(DateKeys.all()));
        assertThat(KO.keySet()).isEqualTo(new TreeSet<>(DateKeys.all()));
        assertThat(DateKeys.all()).doesNotHaveDuplicates();
    }

    @Test
    void showsAPlaceThatAPatternHasByMistake() {
        var words = new DateWords(key -> "{day} {moth} {");
        assertThat(words.words(EdtfTest.date("2020-03-05"))).isEqualTo("5 {moth} {");
    }
}
