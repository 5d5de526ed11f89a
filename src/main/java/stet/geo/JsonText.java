package stet.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259), and remembers where each value stands. */
final class JsonText {

    private static final int MAX_DEPTH = 20;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** What is wrong with a text, and where in it, in UTF-16 units. It never leaves the room. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        private final int at;
        private final String why;

        Wrong(int at, String why) {
            super(why, null, false, false);
            this.at = at;
            this.why = why;
        }

        int at() {
            return at;
        }

        String why() {
            return why;
        }
    }

    /** A value: a map, a list, text, a number, {@code true}, {@code false} or nothing. */
    record Value(Object value, int start) {

        private static final Object NOTHING = new Object();

        boolean isMap() {
            return value instanceof Map;
        }

        boolean isTrue() {
            return value.equals(true);
        }

        @SuppressWarnings("unchecked")
        Map<String, Value> fields() throws Wrong {
            if (value instanceof Map) {
                return (Map<String, Value>) value;
            }
            throw new Wrong(start, "an object is wanted here");
        }

        Value field(String name) throws Wrong {
            var field = fields().get(name);
            if (field == null) {
                throw new Wrong(start, "it has no `" + name + "`");
            }
            return field;
        }

        @SuppressWarnings("unchecked")
        List<Value> items() throws Wrong {
            if (value instanceof List) {
                return (List<Value>) value;
            }
            throw new Wrong(start, "a list is wanted here");
        }

        String text() throws Wrong {
            if (value instanceof String string) {
                return string;
            }
            throw new Wrong(start, "a text is wanted here");
        }

        double number() throws Wrong {
            if (value instanceof Double number) {
                return number;
            }
            throw new Wrong(start, "a number is wanted here");
        }
    }

    static Value read(String text) throws Wrong {
        var reader = new JsonText(text);
        var value = reader.value(0);
        if (reader.next() != 0) {
            throw new Wrong(reader.at, "there is more after the end");
        }
        return value;
    }

    private Value value(int depth) throws Wrong {
        var c = next();
        var start = at;
        if (depth > MAX_DEPTH) {
            throw new Wrong(start, "it is nested too deep");
        }
        return new Value(
                switch (c) {
                    case '{' -> map(depth);
                    case '[' -> list(depth);
                    case '"' -> string();
                    case 't' -> word("true", true);
                    case 'f' -> word("false", false);
                    case 'n' -> word("null", Value.NOTHING);
                    default -> number();
                },
                start);
    }

    /** The next character that is no space; 0 at the end. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Map<String, Value> map(int depth) throws Wrong {
        var map = new LinkedHashMap<String, Value>();
        at++;
        for (var first = true; next() != '}'; first = false) {
            if (!first) {
                expect(',');
            }
            if (next() != '"') {
                throw new Wrong(at, "a name in quotation marks is wanted here");
            }
            var name = string();
            expect(':');
            map.put(name, value(depth + 1));
        }
        at++;
        return map;
    }

    private List<Value> list(int depth) throws Wrong {
        var list = new ArrayList<Value>();
        at++;
        for (var first = true; next() != ']'; first = false) {
            if (!first) {
                expect(',');
            }
            list.add(value(depth + 1));
        }
        at++;
        return list;
    }

    private void expect(char wanted) throws Wrong {
        if (next() != wanted) {
            throw new Wrong(at, "“" + wanted + "” is wanted here");
        }
        at++;
    }

    /** Text with its escapes left as they are: nothing that is drawn has any. */
    private String string() throws Wrong {
        var start = ++at;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new Wrong(start - 1, "the quotation mark is not closed");
        }
        return text.substring(start, at++);
    }

    private Object word(String word, Object meaning) throws Wrong {
        if (!text.startsWith(word, at)) {
            throw new Wrong(at, "this is no value");
        }
        at += word.length();
        return meaning;
    }

    private Double number() throws Wrong {
        var start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.valueOf(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new Wrong(start, "this is no value");
        }
    }
}
