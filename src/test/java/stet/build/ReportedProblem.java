package stet.build;

import java.io.StringReader;
import java.util.List;
import javax.json.Json;
import javax.json.JsonObject;

/** A problem as {@code --format json} tells it: lines and columns are counted from 1, columns in code points. */
record ReportedProblem(
        String path, int line, int column, int endLine, int endColumn, String severity, String id, String message) {

    /**
     * The problems of a report, which has one on each line. Throws if a line is not a JSON object with these fields.
     */
    static List<ReportedProblem> read(String report) {
        return report.lines().map(ReportedProblem::one).toList();
    }

    boolean isError() {
        return severity.equals("error");
    }

    /** As a terminal shows it, such as {@code content/articles/x.md:3:7: `date` is missing}. */
    String shown() {
        return path + ":" + line + ":" + column + ": " + message + " [" + id + "]";
    }

    private static ReportedProblem one(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            JsonObject object = reader.readObject();
            return new ReportedProblem(
                    object.getString("path"),
                    object.getInt("line"),
                    object.getInt("column"),
                    object.getInt("endLine"),
                    object.getInt("endColumn"),
                    object.getString("severity"),
                    object.getString("id"),
                    object.getString("message"));
        }
    }
}
