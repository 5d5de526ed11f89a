package stet.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.date.Reading.Refused;

class RefusalTest {

    private static Refused refusal(String text) {
        assertThat(Edtf.parse(text)).isInstanceOf(Refused.class);
        return (Refused) Edtf.parse(text);
    }

    /** The text, the reason, where the fault is, and the hint. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            199u                       | DRAFT_2012         | 3 | u                          | write `199X`
            19uu                       | DRAFT_2012         | 2 | uu                         | write `19XX`
            1999-01-uu                 | DRAFT_2012         | 8 | uu                         | write `1999-01-XX`
            156u-12-25                 | DRAFT_2012         | 3 | u                          | write `156X-12-25`
            196x                       | DRAFT_2012         | 3 | x                          | write `196X`
            unknown/2006               | DRAFT_2012         | 0 | unknown                    | write `/2006`
            2004-06-01/unknown         | DRAFT_2012         | 11 | unknown                   | write `2004-06-01/`
            2004-01-01/open            | DRAFT_2012         | 11 | open                      | write `2004-01-01/..`
            1984?~                     | DRAFT_2012         | 4 | ?~                         | write `1984%`
            1984?~/2004?               | DRAFT_2012         | 4 | ?~                         | write `1984%/2004?`
            y170000002                 | DRAFT_2012         | 0 | y                          | write `Y170000002`
            y-17e7                     | DRAFT_2012         | 0 | y-17e                      | write `Y-17E7`
            y17101e4p3                 | DRAFT_2012         | 0 | y17101e4p                  | write `Y17101E4S3`
            2001-21^southernHemisphere | DRAFT_2012         | 5 | 21^southernHemisphere      | write `2001-29`
            2004-(06)?-11              | DRAFT_2012         | 5 | (06)?                      | write `2004-?06-11`
            2004-(06-11)?              | DRAFT_2012         | 5 | (06-11)?                   | write `2004-?06-?11`
            2020-3-5                   | PART_DIGITS        | 5 | 3                          | write `2020-03-05`
            2020/3/5                   | UNEXPECTED         | 6 | /                          | write `2020-03-05`
            2020/03                    | YEAR_DIGITS        | 5 | 03                         | write `2020-03`
            2020. 3. 5.                | UNEXPECTED         | 4 | .                          | write `2020-03-05`
            2020년 3월 5일             | UNEXPECTED         | 4 | 년                         | write `2020-03-05`
            20200305                   | YEAR_DIGITS        | 0 | 20200305                   | write `2020-03-05`
            12345                      | YEAR_DIGITS        | 0 | 12345                      | write `Y12345`
            2020-03-05 14:30           | UNEXPECTED         | 10 | ' '                       | write `2020-03-05T14:30`
            2020-03-05 14:30 +0900 | UNEXPECTED | 10 | ' ' | write `2020-03-05T14:30+0900`
            2019-02-29 | DAY | 0 | 2019-02-29 | the last day of that month is 2019-02-28
            [2019, 2019-02-29] | DAY | 7 | 2019-02-29 | the last day of that month is 2019-02-28
            156X-09-31                 | DAY                | 0 | 156X-09-31                 | ''
            2016-13                    | MONTH              | 5 | 13                         | *
            2016-?13-01                | MONTH              | 6 | 13                         | *
            2016-05-02T24:00:01        | TIME               | 11 | 24:00:01                  | *
            2016-05-02T24:00:00.5      | TIME               | 11 | 24:00:00.5                | *
            2016-05-02T12:00:00.       | TIME               | 11 | 12:00:00.                 | *
            2016-05-02T12              | TIME               | 11 | 12                        | *
            2016-05-02T12:00:00-00:00  | OFFSET             | 19 | -00:00                    | *
            2016-05-02T12:00:00+9      | OFFSET             | 19 | +9                        | *
            2016-05T12:00              | TIME_WITHOUT_DAY   | 0 | 2016-05                    | leave out the time
            2016-05-02T12:00/2017      | TIME_IN_RANGE      | 10 | T12:00                    | leave out the time
            -0000                      | NEGATIVE_ZERO      | 0 | -0000                      | *
            Y9999                      | LONG_YEAR          | 0 | Y9999                      | *
            1950S5                     | SIGNIFICANT_DIGITS | 4 | S5                         | *
            1950S                      | SIGNIFICANT_DIGITS | 4 | S                          | *
            Y1E99                      | YEAR_TOO_FAR       | 0 | Y1E99                      | ''
            [1999                      | UNCLOSED           | 5 | ''                         | *
            {1960.., 1970}             | OPEN_WITHIN_SET    | 1 | 1960..                     | *
            [..]                       | UNEXPECTED         | 1 | ..                         | *
            [1672..1670] | BACKWARD | 1 | 1672..1670 | write the earlier date first
            2020-01-2X/2020-01-1X | BACKWARD | 0 | 2020-01-2X/2020-01-1X | write the earlier date first
            2018-21/2018-23            | SEASON             | 0 | 2018-21                    | name months instead
            2001-33?                   | SEASON             | 0 | 2001-33?                   | name months instead
            2020-                      | INCOMPLETE         | 5 | ''                         | *
            March 2020                 | UNEXPECTED         | 0 | March                      | write `2020-03`
            5 March 2020               | YEAR_DIGITS        | 0 | 5                          | write `2020-03-05`
            Feb. 29, 2020              | UNEXPECTED         | 0 | Feb                        | write `2020-02-29`
            Feb. 30, 2020              | UNEXPECTED         | 0 | Feb                        | *
            29.2.2020                  | UNEXPECTED         | 2 | .                          | write `2020-02-29`
            03/25/2020                 | UNEXPECTED         | 5 | /                          | write `2020-03-25`
            05/03/2020                 | YEAR_LAST          | 0 | 05/03/2020                 | *
            5.3.2020                   | YEAR_LAST          | 0 | 5.3.2020                   | *
            2020-03-00                 | DAY                | 0 | 2020-03-00                 | write `2020-03`
            2020-00-00                 | MONTH              | 5 | 00                         | write `2020`
            2020–03–05                 | UNEXPECTED         | 4 | –                          | write `2020-03-05`
            “2020-03-05”               | UNEXPECTED         | 0 | “                          | write `2020-03-05`
            ２０２０-03-05             | UNEXPECTED         | 0 | ２                         | write `2020-03-05`
            2020年3月5日               | UNEXPECTED         | 4 | 年                         | write `2020-03-05`
            2020-03-05 to 2020-03-07   | UNEXPECTED         | 10 | ' '                       | write `2020-03-05/2020-03-07`
            2020-03-05 – 2020-03-07    | UNEXPECTED         | 10 | ' '                       | write `2020-03-05/2020-03-07`
            2020-03~2020-05            | UNEXPECTED         | 8 | 2                          | write `2020-03/2020-05`
            2020-03..2020-04           | UNEXPECTED         | 7 | .                          | write `2020-03/2020-04`
            c. 2020                    | UNEXPECTED         | 0 | c                          | write `2020~`
            1583366400                 | YEAR_DIGITS        | 0 | 1583366400                 | *
            2020-03-05-06              | UNEXPECTED         | 10 | -                         | *
            """)
    void saysWhatIsWrong(String text, Reason reason, int start, String found, String hint) {
        var refused = refusal(text);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.start()).isEqualTo(start);
        assertThat(refused.found()).isEqualTo(found);
        if (!hint.equals("*")) {
            assertThat(refused.hint()).isEqualTo(hint);
        }
    }

    @Test
    void readsAsASentence() {
        assertThat(refusal("2019-02-29").message()).isEqualTo("there is no day “2019-02-29”");
        assertThat(refusal("1984?~").message()).isEqualTo("“?~” is of the EDTF draft of 2012");
        assertThat(refusal("").message()).isEqualTo("there is nothing in it");
        assertThat(refusal(" 2020").hint()).isEqualTo("write `2020`");
        assertThat(refusal("2020 ").hint()).isEqualTo("write `2020`");
        assertThat(refusal("2004-(06)?-11~").instead()).isEmpty();
    }
}
