package stet.report;

import stet.problem.Problem;
import stet.source.Characters;

/** What a problem says, cut short: a message repeats what somebody wrote, and that may be as long as a file. */
final class Brief {

    private static final int MOST = 500;

    /** A hint may hold a whole value to paste. */
    private static final int MOST_TO_PASTE = 5000;

    private Brief() {}

    static String message(Problem problem) {
        return cut(problem.message(), MOST);
    }

    static String message(Problem.Related related) {
        return cut(related.message(), MOST);
    }

    static String hint(Problem problem) {
        return cut(problem.hint(), MOST_TO_PASTE);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Characters.whole(text, most - 1)) + "…";
    }
}
