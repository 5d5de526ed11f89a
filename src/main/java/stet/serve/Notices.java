package stet.serve;

import java.util.List;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.problem.Severity;
import stet.report.HtmlReport;
import stet.report.Report;

/** What the server itself has to say, as HTML: in a box over a page, or as a page where there is none to show. */
final class Notices {

    private static final int MOST_PROBLEMS = 50;

    private Notices() {}

    /** The box with all problems: open if one of them is an error. Empty if there are none. */
    static String problems(List<Problem> problems, HtmlReport report) {
        var sorted = Problems.inOrder(problems);
        if (sorted.isEmpty()) {
            return "";
        }
        var wrong = sorted.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        var out = new StringBuilder();
        out.append(wrong ? "<details class=\"wrong\" open>" : "<details>");
        out.append("<summary>").append(Report.count(sorted));
        out.append("</summary>\n<ol>\n");
        sorted.stream().limit(MOST_PROBLEMS).forEach(problem -> out.append(report.show(problem)));
        out.append("</ol>\n");
        if (sorted.size() > MOST_PROBLEMS) {
            out.append("<p>… and ").append(sorted.size() - MOST_PROBLEMS).append(" more</p>\n");
        }
        return out.append("</details>\n").toString();
    }

    /** The box for what is no mistake of the author's. */
    static String failed() {
        return "<details class=\"wrong\" open><summary>The archive could not be read: the terminal says why</summary>"
                + "</details>\n";
    }

    /** A page that says that there is none to show yet. */
    static String reading() {
        return page("The archive is being read", "<p>This page is shown as soon as all of it is read.</p>\n");
    }

    /** A page that tells what keeps the archive from being shown; the script puts what is told later into its place. */
    static String refused(String problems) {
        return page("The archive can not be shown", "<div id=\"stet-problems\">\n" + problems + "</div>\n");
    }

    /** A page of the server's own. */
    static String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(title, LiveReload.STYLE, title, content);
    }
}
