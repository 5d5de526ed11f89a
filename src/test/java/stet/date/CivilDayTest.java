package stet.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CivilDayTest {

    @Test
    void agreesWithTheCalendarOfTheJdk() {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++) {
            var expected = LocalDate.ofEpochDay(random.nextLong(-4_000_000, 4_000_000));
            var day = new CivilDay(expected.getYear(), expected.getMonthValue(), expected.getDayOfMonth());
            assertThat(day.toEpochDay()).isEqualTo(expected.toEpochDay());
            assertThat(CivilDay.ofEpochDay(expected.toEpochDay())).isEqualTo(day);
            assertThat(day.weekday()).isEqualTo(expected.getDayOfWeek());
            assertThat(CivilDay.isLeapYear(day.year())).isEqualTo(expected.isLeapYear());
            assertThat(CivilDay.daysIn(day.year(), day.month())).isEqualTo(expected.lengthOfMonth());
        }
    }

    @Test
    void countsFarAway() {
        for (var year : new long[] {-CivilDay.FARTHEST_YEAR, -170_000_002, 0, 170_000_000, CivilDay.FARTHEST_YEAR}) {
            var day = new CivilDay(year, 2, 28);
            assertThat(CivilDay.ofEpochDay(day.toEpochDay())).isEqualTo(day);
            assertThat(day.plusDays(1).toEpochDay()).isEqualTo(day.toEpochDay() + 1);
        }
    }

    @Test
    void findsTheWeekdaysOfTheReport() {
        // Whichever day from 2 to 5 March 2020 it came out: Monday was 2 March, and Friday 28 February.
        for (var day = 2; day <= 5; day++) {
            var published = new CivilDay(2020, 3, day);
            assertThat(published.onOrBefore(DayOfWeek.MONDAY)).hasToString("2020-03-02");
            assertThat(published.onOrBefore(DayOfWeek.FRIDAY)).hasToString("2020-02-28");
        }
        assertThat(new CivilDay(2020, 2, 29).weekday()).isEqualTo(DayOfWeek.SATURDAY);
    }

    @Test
    void existsOnlyInTheCalendar() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CivilDay(2019, 2, 29));
        assertThatIllegalArgumentException().isThrownBy(() -> new CivilDay(1900, 2, 29));
        assertThat(new CivilDay(2000, 2, 29)).hasToString("2000-02-29");
        assertThat(new CivilDay(-2, 1, 1)).hasToString("-0002-01-01");
        assertThat(new CivilDay(170_002, 12, 31)).hasToString("170002-12-31");
    }
}
