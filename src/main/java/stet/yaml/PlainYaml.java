package stet.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.source.SourcePath;
import stet.source.Span;
import stet.yaml.YamlValue.Field;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;
import stet.yaml.YamlValue.Text;

/**
 * Reads the plainest YAML by hand: fields at the margin, a line each, that hold texts and lists of texts. Most front
 * matter is that, and so are the words of the interface. Whatever is not understood at once, mistakes above all, is
 * left to SnakeYAML, which gives the very same for what is read here, at ten times the cost: 6 % of the CPU time of
 * 10,000 articles.
 */
final class PlainYaml {

    /** With these a value begins that is no plain text, or may be none. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<~";

    private final SourcePath path;
    private final String yaml;
    private final int offset;
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int at;

    private PlainYaml(SourcePath path, String yaml, int offset) {
        this.path = path;
        this.yaml = yaml;
        this.offset = offset;
    }

    /** The fields of a document that begins at {@code offset} in its file, if it is as plain as that. */
    static Optional<YamlValue> read(SourcePath path, String yaml, int offset) {
        return new PlainYaml(path, yaml, offset).fields();
    }

    private Optional<YamlValue> fields() {
        if (!hasPlainCharacters()) {
            return Optional.empty();
        }
        skip();
        var start = at;
        while (at < yaml.length()) {
            if (!field()) {
                return Optional.empty();
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Fields(List.copyOf(fields), span(start, at)));
    }

    /** Whether there are but line feeds, visible ASCII, and characters of writing that mean nothing in YAML. */
    private boolean hasPlainCharacters() {
        for (var i = 0; i < yaml.length(); i++) {
            var c = yaml.charAt(i);
            var plain = (c >= ' ' && c < 0x7f)
                    || c == '\n'
                    || (c >= 0xa0 && c < 0x2000)
                    || (c > 0x200f && c < 0x2028)
                    || (c > 0x202f && c < 0xd800);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Goes on to the next line that is neither empty nor a comment. */
    private void skip() {
        while (at < yaml.length() && (yaml.charAt(at) == '\n' || yaml.charAt(at) == '#')) {
            at = lineEnd() + 1;
        }
        at = Math.min(at, yaml.length());
    }

    private int lineEnd() {
        var end = yaml.indexOf('\n', at);
        return end < 0 ? yaml.length() : end;
    }

    private boolean field() {
        var start = at;
        while (at < yaml.length() && (isOfName(yaml.charAt(at)) || (at > start && yaml.charAt(at) == '-'))) {
            at++;
        }
        var name = yaml.substring(start, at);
        if (at == start || at - start > 100 || at == yaml.length() || yaml.charAt(at) != ':' || !names.add(name)) {
            return false;
        }
        var nameSpan = span(start, at++);
        var value = at == lineEnd() ? below() : yaml.charAt(at) == ' ' ? beside() : null;
        if (value == null) {
            return false;
        }
        fields.add(new Field(name, nameSpan, value));
        return true;
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }

    /** The value on the line of its name; what is more than a line is not plain. */
    private @Nullable YamlValue beside() {
        at++;
        var end = lineEnd();
        var value = at < end && yaml.charAt(at) == '[' ? items(end) : text(at, end, "");
        at = end;
        skip();
        return at < yaml.length() && yaml.charAt(at) == ' ' ? null : value;
    }

    /** The value on the lines below its name: a list, or nothing at all. */
    private @Nullable YamlValue below() {
        var empty = new Text("", true, span(at, at));
        skip();
        if (at == yaml.length() || yaml.charAt(at) != ' ') {
            return empty;
        }
        var margin = at;
        while (at < yaml.length() && yaml.charAt(at) == ' ') {
            at++;
        }
        var start = at;
        var sign = yaml.substring(margin, start) + "- ";
        var values = new ArrayList<YamlValue>();
        at = margin;
        while (yaml.startsWith(sign, at)) {
            var end = lineEnd();
            var text = text(at + sign.length(), end, "");
            if (text == null) {
                return null;
            }
            values.add(text);
            at = end;
            skip();
        }
        var isWhole = !values.isEmpty() && (at == yaml.length() || yaml.charAt(at) != ' ');
        return isWhole ? new Items(List.copyOf(values), span(start, at)) : null;
    }

    /** A list in brackets, of texts without quotes. */
    private @Nullable Items items(int end) {
        var last = end - 1;
        if (yaml.charAt(last) != ']') {
            return null;
        }
        var values = new ArrayList<YamlValue>();
        for (var start = at + 1; start < last || (start == last && !values.isEmpty()); ) {
            var comma = yaml.indexOf(',', start);
            var next = comma < 0 || comma > last ? last : comma;
            var from = start;
            var to = next;
            while (from < to && yaml.charAt(from) == ' ') {
                from++;
            }
            while (from < to && yaml.charAt(to - 1) == ' ') {
                to--;
            }
            var text = text(from, to, ",:?[]{}");
            if (text == null || !text.plain()) {
                return null;
            }
            values.add(text);
            start = next + 1;
        }
        return new Items(List.copyOf(values), span(at, end));
    }

    /** A text without line breaks, in quotes or plain; a plain one may not have any of some characters. */
    private @Nullable Text text(int start, int end, String but) {
        if (start >= end) {
            return null;
        }
        var first = yaml.charAt(start);
        if (first == '"' || first == '\'') {
            var inner = yaml.substring(start + 1, Math.max(start + 1, end - 1));
            var isPlain = end - start > 1
                    && yaml.charAt(end - 1) == first
                    && inner.indexOf(first) < 0
                    && (first == '\'' || inner.indexOf('\\') < 0);
            return isPlain ? new Text(inner, false, span(start, end)) : null;
        }
        if (first == ' ' || INDICATORS.indexOf(first) >= 0 || yaml.charAt(end - 1) == ' ') {
            return null;
        }
        for (var i = start; i < end; i++) {
            var c = yaml.charAt(i);
            if ((c == ':' && (i + 1 == end || yaml.charAt(i + 1) == ' '))
                    || (c == '#' && yaml.charAt(i - 1) == ' ')
                    || but.indexOf(c) >= 0) {
                return null;
            }
        }
        return new Text(yaml.substring(start, end), true, span(start, end));
    }

    private Span span(int start, int end) {
        return new Span(path, offset + start, offset + end);
    }
}
