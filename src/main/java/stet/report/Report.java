package stet.report;

import java.util.List;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.problem.Severity;

/** A way to show a problem. */
public sealed interface Report permits TextReport, JsonReport, GithubReport, HtmlReport {

    /** The problem as text, ending with a line end. */
    String show(Problem problem);

    /** “2 errors, 1 warning”. */
    static String count(List<Problem> problems) {
        var distinct = Problems.inOrder(problems);
        var errors = distinct.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        var warnings = distinct.size() - errors;
        var counted = errors == 0 ? "" : errors + (errors == 1 ? " error" : " errors");
        var comma = errors == 0 || warnings == 0 ? "" : ", ";
        return counted + comma + (warnings == 0 ? "" : warnings + (warnings == 1 ? " warning" : " warnings"));
    }
}
