package stet.annotation;

import java.util.Optional;
import stet.annotation.When.Basis;
import stet.annotation.When.RelativeTo;
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Fields;

/** Reads a date, or a map that says how the date is known. */
final class WhenReader {

    private static final String EXAMPLE = "2020-02-29";

    private WhenReader() {}

    static Optional<When> read(Entry entry, String name) {
        return entry.any(name).flatMap(value -> read(entry, name, value));
    }

    /** Reads a date that must be there. */
    static Optional<When> required(Entry entry, String name) {
        return entry.required(name, EXAMPLE).flatMap(value -> read(entry, name, value));
    }

    private static Optional<When> read(Entry entry, String name, YamlValue value) {
        if (!(value instanceof Fields fields) || Entry.isBareSet(value)) {
            return entry.date(name, value)
                    .map(date ->
                            new When(date, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }
        var inner = new Entry(entry.source(), fields, entry.problems());
        var date = inner.required("edtf", EXAMPLE).flatMap(found -> inner.date("edtf", found));
        var printed = inner.line("printed");
        var basis = inner.choice("basis", Basis.class);
        var relativeTo = inner.choice("relative_to", RelativeTo.class);
        var why = inner.line("why");
        inner.refuseOthers();
        return date.map(found -> new When(found, printed, basis, relativeTo, why));
    }
}
