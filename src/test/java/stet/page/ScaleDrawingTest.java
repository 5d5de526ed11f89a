package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.date.CivilDay;
import stet.date.Edtf;
import stet.page.Scale.Label;
import stet.page.Scale.Tick;
import stet.page.ScaleDrawing.Group;
import stet.page.ScaleDrawing.Item;
import stet.page.ScaleDrawing.Span;
import stet.site.WordsReader;
import stet.source.ThemeFiles;
import stet.source.TreeReader;

/** Drawings of events along time: what stands where, and what is shown of what is not known. */
class ScaleDrawingTest {

    private static Wording wording;

    @BeforeAll
    static void words(@TempDir Path empty) {
        var theme = ThemeFiles.read(TreeReader.read(empty, List.of()));
        var words = WordsReader.read("en", theme.text("i18n/en.yaml").orElseThrow());
        wording = new Wording(words.value().orElseThrow(), "");
    }

    private static Edtf date(String text) {
        return Edtf.parse(text).parsed().orElseThrow();
    }

    /** Events e0, e1 … of these dates. */
    private static List<Item> items(String... dates) {
        var items = new ArrayList<Item>();
        for (var i = 0; i < dates.length; i++) {
            items.add(new Item("e" + i, Extent.of(date(dates[i])).orElseThrow(), "official"));
        }
        return items;
    }

    private static Scale year(String... dates) {
        var groups = List.of(new Group("", items(dates)));
        return ScaleDrawing.within(new CivilDay(2020, 1, 1), new CivilDay(2021, 1, 1), groups, wording)
                .orElseThrow();
    }

    private static Scale whole(String... dates) {
        return ScaleDrawing.whole(List.of(new Group("Traffic", items(dates))), List.of(), wording)
                .orElseThrow();
    }

    private static double percent(String x) {
        assertThat(x).matches("-?[0-9]+\\.[0-9][0-9]%");
        return Double.parseDouble(x.substring(0, x.length() - 1));
    }

    private static String bar(Scale scale, String event) {
        return scale.bars().stream()
                .filter(bar -> bar.event().equals(event))
                .map(bar -> bar.x() + " " + bar.width() + " " + bar.fade())
                .findFirst()
                .orElse("none");
    }

    @Test
    void aMarkStandsInTheMiddleOfItsDay() {
        var scale = year("2020-01-01", "2020-12-31");
        assertThat(scale.marks()).extracting(mark -> mark.x()).containsExactly("0.14%", "99.86%");
        assertThat(scale.bars()).isEmpty();
    }

    @Test
    void whatLastsHasABarOfThatLength() {
        var scale = year("2020-01-01/2020-06-30", "2020-07-01");
        assertThat(bar(scale, "e0")).isEqualTo("0.00% 49.73% none");
    }

    @Test
    void anEdgeThatNobodyHasFixedFades() {
        var scale = year("2020-02", "2020-04-01?/2020-05-01", "2020-07-01/2020-08", "[2020-09-02..2020-09-05]");
        assertThat(scale.bars()).extracting(bar -> bar.fade()).containsExactly("both", "start", "end", "both");
    }

    @Test
    void aDayInDoubtHasAHaloAndASureOneHasNone() {
        var scale = year("2020-02-28?", "2020-05-01", "2020-08-01~");
        assertThat(scale.halos()).extracting(halo -> halo.event()).containsExactly("e0", "e2");
    }

    @Test
    void whatGoesOnHasAnArrowAtTheEnd() {
        var scale = year("2020-08-25/..", "2019-12-01/2020-02-01", "2020-03-01");
        assertThat(scale.arrows())
                .extracting(arrow -> arrow.event() + " " + arrow.x() + " " + arrow.to())
                .containsExactlyInAnyOrder("e0 100% end", "e1 0% start");
        assertThat(bar(scale, "e0")).as("no edge is drawn where there is none").endsWith(" none");
    }

    @Test
    void anEndThatIsNotKnownIsAsBroadEverywhere() {
        var scale = year("2020-02-01/", "2020-09-01/", "2020-05-01");
        assertThat(bar(scale, "e0")).endsWith(" 6.00% end");
        assertThat(bar(scale, "e1")).endsWith(" 6.00% end");
    }

    @Test
    void whatHappenedOnOneDayStandsInRows() {
        var scale = year("2020-03-01", "2020-03-01", "2020-03-02");
        assertThat(new HashSet<>(scale.marks().stream().map(mark -> mark.y()).toList()))
                .hasSize(3);
    }

    @Test
    void whatFindsNoRoomIsCountedBelowTheMarks() {
        var scale = year(Collections.nCopies(20, "2020-03-01").toArray(String[]::new));
        var drawn = scale.marks().stream().map(mark -> mark.event());
        var counted = scale.more().stream().flatMap(more -> more.events().stream());
        assertThat(Stream.concat(drawn, counted)).hasSize(20).doesNotHaveDuplicates();
        assertThat(scale.more()).hasSize(1);
        var lowest = scale.marks().stream().mapToInt(mark -> mark.y()).max().orElseThrow();
        assertThat(scale.more().get(0).y())
                .as("letters are 9 pixels high, a mark 5 deep")
                .isGreaterThan(lowest + 14);
        assertThat(scale.lanes().get(0).y())
                .isGreaterThanOrEqualTo(scale.more().get(0).y());
    }

    @Test
    void aLongTimeWithoutEventsIsTornOut() {
        var scale = whole("2020-01-10", "2020-02-10", "2020-03-10", "2020-04-10", "2026-03-12");
        assertThat(scale.tears()).hasSize(1);
        var tear = scale.tears().get(0);
        assertThat(percent(tear.width())).isEqualTo(4);
        assertThat(tear.after())
                .as("no line of the axis says that years have passed")
                .hasValueSatisfying(label -> assertThat(label.text()).isEqualTo("2026"));
        assertThat(scale.ticks()).extracting(Tick::label).doesNotContain("2023", "2024");
        assertThat(whole("2020-01-10", "2020-02-10", "2020-03-10").tears()).isEmpty();
    }

    @Test
    void noMonthIsWrittenWhereTheYearIsAfterATear() {
        var scale = whole("2020-01-22", "2020-01-23", "2020-01-25", "2020-02-01", "2020-08-15", "2023-08-27");
        var year = scale.tears().get(scale.tears().size() - 1).after().orElseThrow();
        assertThat(year.text()).isEqualTo("2023");
        assertThat(scale.ticks()).last().satisfies(tick -> {
            assertThat(percent(tick.x())).isBetween(percent(year.x()), percent(year.x()) + 10);
            assertThat(tick.label()).isEmpty();
        });
        assertThat(scale.ticks()).extracting(Tick::label).contains("2020", "Sep");
    }

    @Test
    void noTearCrossesTheNameOfALane() {
        var late = whole("2020-01-10", "2020-02-10", "2020-03-10", "2020-04-10", "2026-03-12");
        assertThat(late.lanes().get(0).label()).hasValue(new Label("0%", "start", "Traffic"));
        var early = whole("2014-01-10", "2020-01-10", "2020-02-10", "2020-03-10", "2020-04-10");
        assertThat(early.lanes().get(0).label()).hasValue(new Label("100%", "end", "Traffic"));
    }

    @Test
    void stretchesOfTimeThatOverlapStandBelowEachOther() {
        var eras = List.of(
                new Span("Shut", date("2020-01-22/2023-08-26")),
                new Span("Halt", date("2020-08/2022-01-16")),
                new Span("After", date("2024/..")));
        var scale = ScaleDrawing.whole(List.of(new Group("", items("2020-01-22", "2024-08-26"))), eras, wording)
                .orElseThrow();
        assertThat(scale.eras()).extracting(era -> era.lane()).containsExactly(0, 1, 0);
        var open = scale.eras().get(2);
        assertThat(percent(open.x()) + percent(open.width())).isEqualTo(100);
    }

    /** A phone has room for a label of four figures in each twelfth of the width. */
    @Test
    void labelsOfTimeHaveRoomOnAPhone() {
        for (var months = 2; months < 100; months++) {
            var first = new CivilDay(2020, 1, 1);
            var last = new CivilDay(2020 + months / 12, months % 12 + 1, 1);
            var ticks = Axis.whole(first.toEpochDay(), last.toEpochDay()).ticks(wording);
            for (var i = 1; i < ticks.size(); i++) {
                var room = percent(ticks.get(i).x()) - percent(ticks.get(i - 1).x());
                assertThat(room)
                        .as("%d months, after %s", months, ticks.get(i - 1).label())
                        .isGreaterThan(ticks.get(i - 1).label().length() > 3 ? 8 : 7);
            }
        }
    }

    @Test
    void oneEventIsNoDrawing() {
        assertThat(ScaleDrawing.whole(List.of(new Group("", items("2020"))), List.of(), wording))
                .isEmpty();
    }

    /** Whatever the days, a later one is never drawn before an earlier one, and all is within the drawing. */
    @Test
    void timeRunsOneWay() {
        var random = new java.util.Random(41);
        for (var round = 0; round < 200; round++) {
            var days = new ArrayList<Long>();
            for (var i = 0; i < 2 + random.nextInt(30); i++) {
                days.add((long) random.nextInt(random.nextBoolean() ? 40_000 : 400));
            }
            Collections.sort(days);
            var axis = Axis.torn(days.get(0), days.get(days.size() - 1) + 1, days);
            for (var i = 1; i < days.size(); i++) {
                assertThat(axis.middle(days.get(i)))
                        .as("round %d, days %s", round, days)
                        .isBetween(0.0, 100.0)
                        .isGreaterThanOrEqualTo(axis.middle(days.get(i - 1)));
            }
        }
    }
}
