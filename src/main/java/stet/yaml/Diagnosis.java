package stet.yaml;

/**
 * What is most likely wrong where YAML can not be read, told from the text around the place: SnakeYAML's own words are
 * for those who know how YAML is parsed.
 *
 * @param at where it is wrong, in UTF-16 units of {@code yaml}
 */
record Diagnosis(int at, String what, String hint) {

    static final char WIDE_COLON = '：';

    private static final String BEHIND_QUOTE = "text after the quote that ends the value";

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
        if ((opened == '"' || opened == '\'') && otherwise.startsWith("found unexpected")) {
            var hint = "write `" + opened + "` at the end of the value as well";
            return new Diagnosis(beginning, "the quote that begins here has no end", hint);
        }
        if ((opened == '[' && charAt(yaml, at) == ':' && !isNextField(yaml, beginning, at))
                || (opened == '{' && charAt(yaml, at) == ':')) {
            return colonInBrackets(yaml, at);
        }
        if (opened == '[' || opened == '{') {
            return inBrackets(yaml, at, beginning);
        }
        if (lineStart(yaml, beginning) != lineStart(yaml, at) && !isField(line(yaml, beginning))) {
            return fieldless(yaml, beginning);
        }
        if (charAt(yaml, at) == ':') {
            return colon(yaml, at);
        }
        return within(yaml, at, otherwise);
    }

    /** What stopped a list or a map in brackets: a quote or a bracket within a value, or that it is not closed. */
    private static Diagnosis inBrackets(String yaml, int at, int opened) {
        var before = yaml.substring(lineStart(yaml, at), at).stripTrailing();
        if ((before.endsWith("\"") || before.endsWith("'")) && "\n,:]}\0".indexOf(charAt(yaml, at)) < 0) {
            return new Diagnosis(at, BEHIND_QUOTE, escape(before.charAt(before.length() - 1)));
        }
        var isWithin = !before.isEmpty() && "[{".indexOf(charAt(yaml, at)) >= 0 && ",:[{".indexOf(last(before)) < 0;
        var inner = isWithin ? at : innerBracket(yaml, at);
        if (inner >= 0) {
            return ownMeaning(yaml, inner);
        }
        var hint =
                "write `" + (yaml.charAt(opened) == '[' ? ']' : '}') + "` at its end, or put the whole value in quotes";
        return new Diagnosis(opened, "the bracket that opens here is not closed", hint);
    }

    /** Whether a colon is that of a field on a line below an open bracket, rather than one in a value. */
    private static boolean isNextField(String yaml, int opened, int colon) {
        var start = lineStart(yaml, colon);
        var name = yaml.substring(start, colon);
        return start > opened && name.indexOf(',') < 0 && name.indexOf('[') < 0 && name.indexOf(' ') < 0;
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    /** The bracket on the line that closed just before a place where a value should end; -1 if there is none. */
    private static int innerBracket(String yaml, int at) {
        var closed = charAt(yaml, at - 1);
        var opener = closed == ']' ? '[' : closed == '}' ? '{' : '\0';
        var found = opener == '\0' ? -1 : yaml.lastIndexOf(opener, at - 1);
        return found >= lineStart(yaml, at) ? found : -1;
    }

    private static Diagnosis ownMeaning(String yaml, int at) {
        return new Diagnosis(
                at,
                "`" + yaml.charAt(at) + "` has a meaning of its own here",
                "put the whole value in quotes: `\"…\"`");
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
        var above = lineStart(yaml, Math.max(0, lineStart(yaml, at) - 1));
        if (isDashed(line(yaml, above))) {
            return dashed(yaml, above);
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

    /** Whether a line begins with a dash that has no space behind it. */
    private static boolean isDashed(String line) {
        var text = line.stripLeading();
        return text.length() > 1 && text.charAt(0) == '-' && text.charAt(1) != ' ' && text.charAt(1) != '-';
    }

    private static Diagnosis dashed(String yaml, int lineStart) {
        var line = line(yaml, lineStart);
        var text = line.stripLeading();
        return new Diagnosis(
                lineStart + line.length() - text.length(),
                "no space after the dash",
                "write `- " + text.substring(1) + "`");
    }

    /** A line that should hold a field. */
    private static Diagnosis fieldless(String yaml, int beginning) {
        var line = line(yaml, beginning);
        var colon = line.indexOf(':');
        var start = lineStart(yaml, beginning);
        if (isDashed(line)) {
            return dashed(yaml, start);
        }
        if (colon < 0 && line.indexOf(WIDE_COLON) >= 0) {
            return wideColon(yaml, start + line.indexOf(WIDE_COLON));
        }
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

    /** A colon as Korean, Chinese and Japanese keyboards have it. */
    static Diagnosis wideColon(String yaml, int at) {
        var line = line(yaml, at);
        var colon = at - lineStart(yaml, at);
        var field = line.substring(0, colon).strip() + ": "
                + line.substring(colon + 1).strip();
        return new Diagnosis(at, "a full-width colon", "write `" + field + "`");
    }

    private static Diagnosis within(String yaml, int at, String otherwise) {
        var before = yaml.substring(lineStart(yaml, at), at).stripTrailing();
        if (before.endsWith("\"") || before.endsWith("'")) {
            return behindQuote(yaml, at, before.charAt(before.length() - 1));
        }
        if (before.isEmpty()) {
            return new Diagnosis(
                    at, "indented otherwise than the lines around it", "let it begin below the lines it belongs to");
        }
        if (charAt(yaml, at) == '-' && before.endsWith(":")) {
            return new Diagnosis(
                    at,
                    "a list that begins on the line of its name",
                    "write each `- …` on a line of its own below; or put the value in quotes if it is text");
        }
        if (INDICATORS.indexOf(charAt(yaml, at)) >= 0) {
            return ownMeaning(yaml, at);
        }
        var value = valueStart(yaml, at);
        return value < at && INDICATORS.indexOf(charAt(yaml, value)) >= 0
                ? ownMeaning(yaml, value)
                : new Diagnosis(at, otherwise, "check the quotes and the indentation here and in the line above");
    }

    private static Diagnosis behindQuote(String yaml, int at, char quote) {
        var rest = line(yaml, at).substring(at - lineStart(yaml, at)).strip();
        if (rest.equals(",") || rest.equals(";")) {
            return new Diagnosis(at, "a sign behind the quote that ends the value", "take it out");
        }
        var value = yaml.substring(valueStart(yaml, at), at) + rest;
        var inside = value.indexOf(" " + quote);
        var isWhole = inside > 0 && inside == value.indexOf(quote, 1) - 1 && value.endsWith("" + quote);
        var inner = isWhole ? value.substring(1, value.length() - 1) : value;
        return quote == '"' && inner.indexOf('\'') < 0 && value.charAt(0) == '"'
                ? new Diagnosis(at, BEHIND_QUOTE, "put the whole value in single quotes: `'" + inner + "'`")
                : new Diagnosis(at, BEHIND_QUOTE, escape(quote));
    }

    private static String escape(char quote) {
        return "write `" + (quote == '"' ? "\\\"" : "''") + "` for a quote within the value, or put it in "
                + (quote == '"' ? "single" : "double") + " quotes";
    }

    /** Where the value begins that a place on its line lies in. */
    private static int valueStart(String yaml, int at) {
        var start = lineStart(yaml, at);
        var colon = yaml.lastIndexOf(": ", Math.max(0, at - 1));
        var dash = yaml.lastIndexOf("- ", Math.max(0, at - 1));
        var from = Math.max(start, Math.max(colon, dash) + 2);
        while (charAt(yaml, from) == ' ' && from < at) {
            from++;
        }
        return from;
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
