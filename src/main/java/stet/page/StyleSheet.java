package stet.page;

import stet.site.OutputPath;

/** The small style sheet with what the archive sets of the theme. */
public record StyleSheet(OutputPath path, String css) implements Page {}
