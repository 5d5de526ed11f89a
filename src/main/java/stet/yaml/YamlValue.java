package stet.yaml;

import java.util.List;
import stet.source.Span;

/** A value in a YAML document, and where it stands. */
public sealed interface YamlValue {

    Span span();

    /** What it is, as a message would call it. */
    String kind();

    /** A scalar, always as text; {@code plain} if it was written without quotes. */
    record Text(String value, boolean plain, Span span) implements YamlValue {
        @Override
        public String kind() {
            return isEmpty() ? "empty" : "text";
        }

        /** Whether nothing is written: {@code key:} or {@code key: ~}, as against {@code key: ""}. */
        public boolean isEmpty() {
            return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
        }
    }

    record Items(List<YamlValue> values, Span span) implements YamlValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Fields(List<Field> fields, Span span) implements YamlValue {
        @Override
        public String kind() {
            return "a map of fields";
        }
    }

    /** A key and its value. */
    record Field(String name, Span nameSpan, YamlValue value) {}
}
