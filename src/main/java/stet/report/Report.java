package stet.report;

import stet.problem.Problem;

/** A way to show a problem. */
public sealed interface Report permits TextReport, JsonReport, GithubReport {

    /** The problem as text, ending with a line end. */
    String show(Problem problem);
}
