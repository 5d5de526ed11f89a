package stet.annotation;

import java.util.List;
import java.util.Optional;
import stet.annotation.When.Basis;
import stet.annotation.When.RelativeTo;
import stet.annotation.When.Standing;
import stet.problem.EventProblem.ForceWithoutWhy;
import stet.problem.Problems;
import stet.source.SourceText;
import stet.yaml.FieldReader;
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Fields;

/** Reads a date, or a map that says how the date is known. */
public final class WhenReader {

    private static final String EXAMPLE = "2020-02-29";

    private static final String INNER = "{edtf: 2020-02-29, printed: Feb. 29, basis: inferred, why: …}";

    private static final List<String> NAMES =
            List.of("edtf", "printed", "basis", "relative_to", "why", "future", "force");

    private WhenReader() {}

    /** Reads a date that must be in {@code fields}; whoever reads these knows of its name. */
    public static Optional<When> required(SourceText source, Fields fields, String name, Problems problems) {
        return required(new Entry(source, fields, problems), name);
    }

    /** Reads a date that may be in {@code fields}. */
    public static Optional<When> read(SourceText source, Fields fields, String name, Problems problems) {
        return read(new Entry(source, fields, problems), name);
    }

    static Optional<When> read(Entry entry, String name) {
        return entry.any(name).flatMap(value -> read(entry, name, value));
    }

    /** Reads a date that must be there. */
    static Optional<When> required(Entry entry, String name) {
        return entry.required(name, EXAMPLE).flatMap(value -> read(entry, name, value));
    }

    private static Optional<When> read(Entry entry, String name, YamlValue value) {
        if (!(value instanceof Fields fields) || Entry.isBareSet(value)) {
            return entry.date(name, value).map(date -> When.plain(date, value.span()));
        }
        var inner = new Entry(entry.source(), fields, entry.problems());
        var written = inner.required("edtf", EXAMPLE);
        var date = written.flatMap(found -> inner.date("edtf", found));
        var printed = inner.line("printed");
        var basis = inner.choice("basis", Basis.class);
        var relativeTo = inner.choice("relative_to", RelativeTo.class);
        var why = inner.line("why");
        var standing = standing(inner, why);
        inner.instead("edtf", "2020-01-22/2023-08-26", "from", "to", "start", "end");
        inner.instead("edtf", EXAMPLE, "date", "day");
        inner.refuseOthers();
        var span = written.map(YamlValue::span).orElse(value.span());
        return date.map(found -> new When(found, span, printed, basis, relativeTo, why, standing));
    }

    /** Says where the fields belong that stand beside a date instead of within it. */
    static void beside(Entry entry, String name) {
        entry.within(name, INNER, NAMES.toArray(String[]::new));
    }

    /** Likewise, of a date among fields that others read. */
    public static void beside(FieldReader reader, String name) {
        reader.within(name, INNER, NAMES);
        reader.instead(name, "2020-01-22/2023-08-26", List.of("from", "to", "start", "end"));
        reader.instead(name, EXAMPLE, List.of("date", "day"));
    }

    private static Standing standing(Entry inner, Optional<String> why) {
        var isFuture = inner.flag("future");
        if (!inner.flag("force")) {
            return isFuture ? Standing.FUTURE : Standing.CHECKED;
        }
        if (why.isEmpty()) {
            inner.problems().add(new ForceWithoutWhy(inner.nameSpan("force")));
        }
        return Standing.FORCED;
    }
}
