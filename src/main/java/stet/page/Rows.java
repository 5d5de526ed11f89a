package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives marks and bars rows in which they do not touch. All places are in per cent of the width. */
final class Rows {

    /** The room that a mark needs: as much as it takes on the narrowest screen. */
    private static final double MARK = 3.2;

    private static final int MOST_ROWS = 5;

    private final List<Double> marksEnd = new ArrayList<>();
    private final List<List<Stretch>> barsIn = new ArrayList<>();
    private final List<Crowd> crowds = new ArrayList<>();

    /** From here up to there. */
    record Stretch(double from, double to) {}

    /** How many marks found no room here. */
    record Crowd(double x, int count) {}

    /** The first row with room for a mark, and for its bar if it has one; -1 if there is none. From left to right. */
    int place(double x, Optional<Stretch> bar) {
        for (var row = 0; row < MOST_ROWS; row++) {
            if (row == marksEnd.size()) {
                marksEnd.add(Double.NEGATIVE_INFINITY);
                barsIn.add(new ArrayList<>());
            }
            var bars = barsIn.get(row);
            var isFree = x - MARK / 2 >= marksEnd.get(row)
                    && bar.filter(own -> bars.stream().anyMatch(other -> meet(own, other)))
                            .isEmpty();
            if (isFree) {
                marksEnd.set(row, x + MARK / 2);
                bar.ifPresent(bars::add);
                return row;
            }
        }
        crowd(x);
        return -1;
    }

    private static boolean meet(Stretch one, Stretch other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private void crowd(double x) {
        var last = crowds.size() - 1;
        if (last >= 0 && x - crowds.get(last).x() < 2 * MARK) {
            crowds.set(last, new Crowd(crowds.get(last).x(), crowds.get(last).count() + 1));
        } else {
            crowds.add(new Crowd(x, 1));
        }
    }

    int count() {
        return marksEnd.size();
    }

    List<Crowd> crowds() {
        return crowds;
    }
}
