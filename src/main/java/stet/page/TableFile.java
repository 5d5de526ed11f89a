package stet.page;

import java.util.List;
import stet.site.OutputPath;

/** Rows of cells, each row as long as the one of names over them. */
public record TableFile(OutputPath path, List<String> columns, List<List<String>> rows) implements Page {}
