package stet.report;

import stet.problem.Problem;
import stet.problem.Severity;

/** Shows a problem as a workflow command of GitHub Actions, which puts it beside the line in a review. */
public final class GithubReport implements Report {

    private final Texts texts;
    private final String folder;

    /** {@code folder} leads to the archive from where GitHub counts paths; it is empty or ends with a slash. */
    public GithubReport(Texts texts, String folder) {
        this.texts = texts;
        this.folder = folder;
    }

    @Override
    public String show(Problem problem) {
        var span = problem.span();
        var hint = problem.hint().isEmpty() ? "" : "\n" + Brief.hint(problem);
        return "::" + (problem.severity() == Severity.ERROR ? "error" : "warning")
                + " file=" + property(folder + span.path().value())
                + ",line=" + texts.line(span.path(), span.start())
                + ",col=" + texts.column(span.path(), span.start())
                + ",title=" + property(problem.id())
                + "::" + text(Brief.message(problem) + hint) + "\n";
    }

    private static String text(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return text(text).replace(":", "%3A").replace(",", "%2C");
    }
}
