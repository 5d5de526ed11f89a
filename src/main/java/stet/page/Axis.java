package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.date.CivilDay;
import stet.page.Scale.Label;
import stet.page.Scale.Tear;
import stet.page.Scale.Tick;

/** A line of time from one day up to another, with long stretches torn out in which nothing is. */
final class Axis {

    /** A gap is torn out if it is more than so many times the median gap, and at least a tenth of the whole. */
    private static final int LONG_GAP = 10;

    /** The part of the whole width that is left of a stretch torn out. */
    private static final double TEAR = 0.04;

    /** What is left beside a tear on each side, in days of each hundred of the whole. */
    private static final int MARGIN = 2;

    private static final int MOST_LABELS = 13;

    /** The room that the label of a year takes on the narrowest screen, in per cent. */
    private static final double LABEL = 10;

    private final long first;
    private final long end;
    private final List<long[]> gaps;

    private Axis(long first, long end, List<long[]> gaps) {
        this.first = first;
        this.end = end;
        this.gaps = gaps;
    }

    /** A whole axis, from a day up to and not with another, in days since 1970-01-01. */
    static Axis whole(long first, long end) {
        return new Axis(first, end, List.of());
    }

    /** An axis for marks on these days, in order; between two, a long time may be torn out. */
    static Axis torn(long first, long end, List<Long> marks) {
        var distances = new ArrayList<Long>();
        for (var i = 1; i < marks.size(); i++) {
            if (marks.get(i) > marks.get(i - 1)) {
                distances.add(marks.get(i) - marks.get(i - 1));
            }
        }
        distances.sort(null);
        var gaps = new ArrayList<long[]>();
        if (distances.size() > 1) {
            var median = distances.get(distances.size() / 2);
            var margin = Math.max(1, (end - first) * MARGIN / 100);
            for (var i = 1; i < marks.size(); i++) {
                var gap = marks.get(i) - marks.get(i - 1);
                if (gap > LONG_GAP * median && gap * 10 >= end - first && gap > 3 * margin) {
                    gaps.add(new long[] {marks.get(i - 1) + margin, marks.get(i) - margin});
                }
            }
        }
        return new Axis(first, end, List.copyOf(gaps));
    }

    long first() {
        return first;
    }

    /** The day after the last. */
    long end() {
        return end;
    }

    /** Where a day begins, in per cent of the width, not beyond the ends. */
    double at(long day) {
        var within = Math.min(end, Math.max(first, day));
        var shown = within - first;
        var torn = 0L;
        var tears = 0.0;
        for (var gap : gaps) {
            var passed = Math.max(0, Math.min(within, gap[1]) - gap[0]);
            shown -= passed;
            tears += (double) passed / (gap[1] - gap[0]);
            torn += gap[1] - gap[0];
        }
        var rest = 1 - TEAR * gaps.size();
        return 100 * ((double) shown / (end - first - torn) * rest + tears * TEAR);
    }

    /** The middle of a day. */
    double middle(long day) {
        return (at(day) + at(day + 1)) / 2;
    }

    List<Tear> tears(Wording wording) {
        return gaps.stream()
                .map(gap -> new Tear(percent(at(gap[0])), percent(at(gap[1]) - at(gap[0])), after(gap[1], wording)))
                .toList();
    }

    /** The year in which time goes on after a tear, unless a year begins so soon that its own label says it. */
    private Optional<Label> after(long day, Wording wording) {
        if (!needsYear(day)) {
            return Optional.empty();
        }
        var x = at(day);
        var text = wording.year(CivilDay.ofEpochDay(day).year());
        return Optional.of(x > 100 - LABEL ? new Label("100%", "end", text) : new Label(percent(x), "start", text));
    }

    private boolean needsYear(long day) {
        var next = new CivilDay(CivilDay.ofEpochDay(day).year() + 1, 1, 1).toEpochDay();
        return next >= end || at(next) - at(day) >= LABEL;
    }

    /** Whether a line stands so soon after a tear that the year is written there. */
    private boolean isBesideYear(long day) {
        return gaps.stream().anyMatch(gap -> day >= gap[1] && at(day) - at(gap[1]) < LABEL && needsYear(gap[1]));
    }

    /** A name for the whole width, at the end at which no tear would cross it. */
    Label label(String text) {
        var isTornAtStart = !gaps.isEmpty() && at(gaps.get(0)[0]) < 100 - at(gaps.get(gaps.size() - 1)[1]);
        return isTornAtStart ? new Label("100%", "end", text) : new Label("0%", "start", text);
    }

    /** A number with two digits after the point. */
    static String percent(double number) {
        var hundredths = Math.round(number * 100);
        var size = Math.abs(hundredths);
        return (hundredths < 0 ? "-" : "") + size / 100 + "." + size / 10 % 10 + size % 10 + "%";
    }

    /** The lines of the axis, each with its label: days, months, quarters, half years or years, as a phone has room. */
    List<Tick> ticks(Wording wording) {
        var shown =
                end - first - gaps.stream().mapToLong(gap -> gap[1] - gap[0]).sum();
        if (shown <= 62) {
            return days(wording);
        }
        return shown <= 1200 ? months(wording, shown <= 380 ? 1 : shown <= 760 ? 3 : 6) : years(wording, shown);
    }

    private List<Tick> days(Wording wording) {
        var ticks = new ArrayList<Tick>();
        for (var day = CivilDay.ofEpochDay(first); day.toEpochDay() < end; day = day.plusDays(1)) {
            if (day.day() == 1) {
                add(day, wording.briefMonth(day.month()), ticks);
            } else if (day.day() % 7 == 1 && day.day() < 29) {
                add(day, Integer.toString(day.day()), ticks);
            }
        }
        return ticks;
    }

    private List<Tick> months(Wording wording, int step) {
        var ticks = new ArrayList<Tick>();
        var one = CivilDay.ofEpochDay(first);
        var last = CivilDay.ofEpochDay(end - 1);
        var isOneYear = one.year() == last.year();
        for (var month = one.year() * 12 + one.month() - 1; month <= last.year() * 12 + last.month() - 1; month++) {
            var number = (int) Math.floorMod(month, 12L) + 1;
            var year = Math.floorDiv(month, 12L);
            if ((number - 1) % step == 0) {
                var label = number == 1 && !isOneYear ? wording.year(year) : wording.briefMonth(number);
                add(new CivilDay(year, number, 1), label, ticks);
            }
        }
        return ticks;
    }

    private List<Tick> years(Wording wording, long days) {
        var step = 1L;
        for (var i = 0; days / 365 / step > MOST_LABELS - 3; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        var ticks = new ArrayList<Tick>();
        var last = CivilDay.ofEpochDay(end - 1).year();
        for (var year = CivilDay.ofEpochDay(first).year(); year <= last; year++) {
            if (year % step == 0) {
                add(new CivilDay(year, 1, 1), wording.year(year), ticks);
            }
        }
        return ticks;
    }

    private void add(CivilDay day, String label, List<Tick> ticks) {
        var at = day.toEpochDay();
        if (at >= first && gaps.stream().noneMatch(gap -> at > gap[0] && at < gap[1])) {
            ticks.add(new Tick(percent(at(at)), isBesideYear(at) ? "" : label));
        }
    }
}
