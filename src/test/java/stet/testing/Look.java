package stet.testing;

import java.util.ArrayList;
import java.util.List;
import stet.testing.Tab.Scheme;

/** One way to look at a page, and what there is to find out by it that a look before it has not told. */
public record Look(int width, Scheme scheme, Question question) {

    private static final int HEIGHT = 900;

    /** How a page is built does not depend on its width, and where things are not on its colours. */
    public enum Question {
        ALL,
        PLACES_AND_COLOURS,
        COLOURS
    }

    /** The one look at a page. */
    public static Look only(int width, Scheme scheme) {
        return new Look(width, scheme, Question.ALL);
    }

    /** Looks at each width in each colouring, in this order. */
    public static List<Look> everyWay(List<Integer> widths) {
        var looks = new ArrayList<Look>();
        for (var width : widths) {
            var question = looks.isEmpty() ? Question.ALL : Question.PLACES_AND_COLOURS;
            for (var scheme : Scheme.values()) {
                looks.add(new Look(width, scheme, question));
                question = Question.COLOURS;
            }
        }
        return List.copyOf(looks);
    }

    /** Shows in this way what a tab shows. */
    public Tab at(Tab tab) {
        return tab.scheme(scheme).size(width, HEIGHT);
    }

    @Override
    public String toString() {
        return width + " " + scheme;
    }
}
