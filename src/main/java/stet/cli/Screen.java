package stet.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stet.build.Build;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.problem.Severity;
import stet.report.GithubReport;
import stet.report.JsonReport;
import stet.report.Report;
import stet.report.TextReport;
import stet.report.TextReport.Style;
import stet.report.Texts;
import stet.source.SourceTexts;

/** Where people read what a command has to say: problems and closing lines on standard error. */
final class Screen {

    private static final int MOST_PROBLEMS = 50;

    private final Settings settings;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean inColour;

    private final Map<String, String> environment;

    Screen(Settings settings, Machine machine, boolean inColour) {
        this.settings = settings;
        out = machine.out();
        err = machine.err();
        environment = machine.environment();
        this.inColour = inColour;
    }

    /** Shows problems in order; to people no more than they can read, and errors rather than warnings. */
    void show(List<Problem> problems, Path root) {
        var sorted = Problems.inOrder(problems);
        var isForPeople = settings.format == Settings.Format.text && !settings.allProblems;
        var shown = isForPeople ? first(sorted) : sorted;
        var texts = new Texts(new SourceTexts(root, Build.FOLDERS));
        var report = report(texts, root);
        var stream = settings.format == Settings.Format.text ? err : out;
        shown.forEach(problem -> stream.print(report.show(problem)));
        if (shown.size() < sorted.size()) {
            err.println("… and " + (sorted.size() - shown.size()) + " more: --all-problems shows them");
        }
    }

    private static List<Problem> first(List<Problem> sorted) {
        var errors = sorted.stream().filter(Screen::isError);
        var others = sorted.stream().filter(problem -> !isError(problem));
        return Problems.inOrder(
                Stream.concat(errors, others).limit(MOST_PROBLEMS).toList());
    }

    private static boolean isError(Problem problem) {
        return problem.severity() == Severity.ERROR;
    }

    private Report report(Texts texts, Path root) {
        return switch (settings.format) {
            case text -> new TextReport(texts, inColour ? Style.COLOUR : Style.PLAIN);
            case json -> new JsonReport(texts);
            case github -> new GithubReport(texts, Archives.inWorkspace(root, environment));
        };
    }

    /** A line for people; not shown under {@code --quiet}. */
    void say(String line) {
        if (!settings.quiet) {
            err.println(line);
        }
    }

    /** A line that is shown in any case. */
    void complain(String line) {
        err.println(line);
    }

    /** What was asked for, on standard output. */
    void print(String line) {
        out.println(line);
    }
}
