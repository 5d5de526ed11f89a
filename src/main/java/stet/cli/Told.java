package stet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import stet.problem.Problem;
import stet.report.Report;
import stet.serve.Listener;

/**
 * Tells on the screen what happens while an archive is served: problems as {@code check} does, each time they change.
 */
final class Told implements Listener {

    private final Screen screen;
    private final Path root;
    private List<Problem> last = List.of();
    private List<Problem> lastNotMade = List.of();
    private boolean isFirst = true;

    Told(Screen screen, Path root) {
        this.screen = screen;
        this.root = root;
    }

    @Override
    public synchronized void read(List<Problem> problems, OptionalInt changed) {
        show(problems, "");
        if (changed.orElse(0) > 0) {
            screen.say(
                    changed.getAsInt() == 1
                            ? "1 file of the site is new"
                            : changed.getAsInt() + " files of the site are new");
        } else if (!isFirst && changed.isEmpty()) {
            screen.say("the archive was read again");
        }
        isFirst = false;
        lastNotMade = List.of();
    }

    @Override
    public synchronized void refused(List<Problem> problems) {
        show(problems, isFirst ? "; nothing can be shown yet" : "; pages are shown as they were before");
    }

    @Override
    public synchronized void notMade(List<Problem> problems) {
        if (!problems.equals(lastNotMade)) {
            screen.show(problems, root);
            lastNotMade = problems;
        }
    }

    @Override
    public synchronized void failed(Throwable cause) {
        screen.complain("stet: " + Main.explained(cause, "We go on serving what there is"));
    }

    private void show(List<Problem> problems, String consequence) {
        if (problems.equals(last)) {
            return;
        }
        screen.show(problems, root);
        screen.say((problems.isEmpty() ? "nothing is wrong any more" : Report.count(problems)) + consequence);
        last = problems;
    }
}
