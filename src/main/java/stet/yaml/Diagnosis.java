package stet.yaml;

/**
 * What is most likely wrong where YAML can not be read, told from the text around the place: SnakeYAML's own words are
 * for those who know how YAML is parsed.
 *
 * @param at where it is wrong, in UTF-16 units of {@code yaml}
 */
record Diagnosis(int at, String what, String hint) {

    private static final String INDICATORS = "@`%&*!|>{[]},#\"'";

    /**
     * Looks at the place where reading stopped, and at the beginning of what was being read there.
     *
     * @param otherwise what SnakeYAML says
     */
    static Diagnosis of(String yaml, int place, int beginning, String otherwise) {
        var at = Math.min(place, yaml.length());
        var opened = charAt(yaml, beginning);
        if (charAt(yaml, at) == '\t') {
            return new Diagnosis(at, "a tab", "use spaces instead of the tab");
        }
        if (at > 0 && yaml.charAt(at - 1) == '\\' && opened == '"') {
            var escape = yaml.substring(at - 1, Math.min(at + 1, yaml.length()));
            var what = "“" + escape + "” means nothing between double quotes";
            return new Diagnosis(at - 1, what, "write the backslash twice, or use single quotes");
        }
        if (opened == '"' || opened == '\'') {
            var hint = "write `" + opened + "` at the end of the value as well";
            return new Diagnosis(beginning, "the quote that begins here has no end", hint);
        }
        if ((opened == '[' || opened == '{') && charAt(yaml, at) == ':') {
            return colonInBrackets(yaml, at);
        }
        if (opened == '[' || opened == '{') {
            var hint = "write `" + (opened == '[' ? ']' : '}') + "` at its end, or put the whole value in quotes";
            return new Diagnosis(beginning, "the bracket that opens here is not closed", hint);
        }
        if (lineStart(yaml, beginning) != lineStart(yaml, at) && !isField(line(yaml, beginning))) {
            return fieldless(yaml, beginning);
        }
        if (charAt(yaml, at) == ':') {
            return colon(yaml, at);
        }
        return within(yaml, at, otherwise);
    }

    /** A colon where none may be: in a value, or after a name that is indented too far. */
    private static Diagnosis colon(String yaml, int at) {
        var before = yaml.substring(lineStart(yaml, at), at);
        if (before.contains(": ")) {
            var name = before.substring(0, before.indexOf(": ") + 2).strip();
            var value = line(yaml, at).substring(before.indexOf(": ") + 2);
            var comment = value.indexOf(" #");
            return colonInValue(at, name + " ", (comment < 0 ? value : value.substring(0, comment)).strip());
        }
        var indent = before.length() - before.stripLeading().length();
        return new Diagnosis(
                lineStart(yaml, at) + indent,
                "a field that is indented otherwise than the one above",
                "let it begin below the first letter of the field above");
    }

    /** A colon in a value between brackets, which ends at the next comma or bracket. */
    private static Diagnosis colonInBrackets(String yaml, int at) {
        var from = at;
        while (from > 0 && ",{[\n".indexOf(yaml.charAt(from - 1)) < 0) {
            from--;
        }
        var to = at;
        while (to < yaml.length() && ",}]\n".indexOf(yaml.charAt(to)) < 0) {
            to++;
        }
        var whole = yaml.substring(from, to).strip();
        var colon = yaml.substring(from, at).contains(": ") ? whole.indexOf(": ") + 2 : 0;
        return colonInValue(at, whole.substring(0, colon), whole.substring(colon));
    }

    private static Diagnosis colonInValue(int at, String name, String value) {
        return new Diagnosis(
                at, "a colon within a value", "put the whole value in quotes: `" + name + quoted(value) + "`");
    }

    /** Between single quotes a backslash is one. */
    private static String quoted(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('"') < 0
                ? "\"" + value + "\""
                : "'" + value.replace("'", "''") + "'";
    }

    private static boolean isField(String line) {
        return line.endsWith(":") || line.contains(": ") || line.startsWith("- ");
    }

    /** A line that should hold a field. */
    private static Diagnosis fieldless(String yaml, int beginning) {
        var line = line(yaml, beginning);
        var colon = line.indexOf(':');
        var start = lineStart(yaml, beginning);
        return colon < 0
                ? new Diagnosis(
                        Math.min(beginning, yaml.length()),
                        "a line that is no field",
                        "write `name: value`, or indent the line if it carries on the value above")
                : new Diagnosis(
                        start + colon,
                        "no space after the colon",
                        "write `" + line.substring(0, colon).strip() + ": "
                                + line.substring(colon + 1).strip() + "`");
    }

    private static Diagnosis within(String yaml, int at, String otherwise) {
        var before = yaml.substring(lineStart(yaml, at), at).stripTrailing();
        if (before.endsWith("\"") || before.endsWith("'")) {
            var quote = before.charAt(before.length() - 1);
            return new Diagnosis(
                    at,
                    "text after the quote that ends the value",
                    "write `" + (quote == '"' ? "\\\"" : "''") + "` for a quote within the value, or put it in "
                            + (quote == '"' ? "single" : "double") + " quotes");
        }
        if (before.isEmpty()) {
            return new Diagnosis(
                    at, "indented otherwise than the lines around it", "let it begin below the lines it belongs to");
        }
        var found = charAt(yaml, at);
        return INDICATORS.indexOf(found) >= 0
                ? new Diagnosis(
                        at, "`" + found + "` has a meaning of its own here", "put the whole value in quotes: `\"…\"`")
                : new Diagnosis(at, otherwise, "check the quotes and the indentation here and in the line above");
    }

    private static char charAt(String yaml, int at) {
        return at >= 0 && at < yaml.length() ? yaml.charAt(at) : '\0';
    }

    private static int lineStart(String yaml, int at) {
        return yaml.lastIndexOf('\n', Math.min(at, yaml.length()) - 1) + 1;
    }

    private static String line(String yaml, int at) {
        var end = yaml.indexOf('\n', Math.min(at, yaml.length()));
        return yaml.substring(lineStart(yaml, at), end < 0 ? yaml.length() : end)
                .stripTrailing();
    }
}
