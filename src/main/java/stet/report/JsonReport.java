package stet.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import stet.plain.Json;
import stet.problem.Problem;
import stet.source.Span;

/** Shows a problem to a program: one JSON object on a line. */
public final class JsonReport implements Report {

    private final Texts texts;

    public JsonReport(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String show(Problem problem) {
        var object = place(problem.span());
        object.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        object.put("id", problem.id());
        object.put("message", Brief.message(problem));
        object.put("hint", Brief.hint(problem));
        problem.related().ifPresent(related -> {
            var other = place(related.span());
            other.put("message", Brief.message(related));
            object.put("related", other);
        });
        return Json.write(object) + "\n";
    }

    private Map<String, Object> place(Span span) {
        var place = new LinkedHashMap<String, Object>();
        place.put("path", span.path().value());
        place.put("line", texts.line(span.path(), span.start()));
        place.put("column", texts.column(span.path(), span.start()));
        place.put("endLine", texts.line(span.path(), span.end()));
        place.put("endColumn", texts.column(span.path(), span.end()));
        return place;
    }
}
