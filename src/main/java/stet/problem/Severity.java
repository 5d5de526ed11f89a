package stet.problem;

/** How bad a problem is: an error keeps a build from being published, a warning does so only under {@code --strict}. */
public enum Severity {
    ERROR,
    WARNING
}
