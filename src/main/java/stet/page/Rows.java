package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives marks and bars rows in which they do not touch. All places are in per cent of the width. */
final class Rows {

    /** The room that a mark needs: as much as it takes on the narrowest screen. */
    private static final double MARK = 3.2;

    private final List<Double> marksEnd = new ArrayList<>();
    private final List<List<Bar>> barsIn = new ArrayList<>();
    private final List<Crowd> crowds = new ArrayList<>();
    private final int most;

    /** With so many rows at most. */
    Rows(int most) {
        this.most = most;
    }

    /** What stands in a row, from here up to there. */
    record Bar(double from, double to) {}

    /** What found no room here. */
    record Crowd(double x, List<String> events) {}

    /** The first row with room for a mark, and for its bar if it has one; -1 if there is none. From left to right. */
    int place(double x, Optional<Bar> bar) {
        for (var row = 0; row < most; row++) {
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
        return -1;
    }

    private static boolean meet(Bar one, Bar other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    /** Counts an event that no row has room for, with others that are near. From left to right. */
    void crowd(double x, String event) {
        if (crowds.isEmpty() || x - crowds.get(crowds.size() - 1).x() >= 2 * MARK) {
            crowds.add(new Crowd(x, new ArrayList<>()));
        }
        crowds.get(crowds.size() - 1).events().add(event);
    }

    int count() {
        return marksEnd.size();
    }

    List<Crowd> crowds() {
        return crowds;
    }
}
