package stet.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.annotation.NoteBody.Stretch;
import stet.problem.YamlProblem.ValueTooLong;
import stet.source.Characters;
import stet.yaml.Misshapen;
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Text;

/** Reads the body of a note, and follows it through what YAML has made of it to where it stands in the file. */
final class BodyReader {

    /** The longest body, in UTF-16 units. */
    private static final int LONGEST = 20_000;

    private final String file;
    private final Text text;
    private final char style;
    private int at;

    private BodyReader(String file, Text text) {
        this.file = file;
        this.text = text;
        at = text.span().start();
        var first = at < text.span().end() ? file.charAt(at) : ' ';
        style = text.plain() ? ' ' : first;
        if (style == '|' || style == '>') {
            var line = file.indexOf('\n', at);
            at = line < 0 ? text.span().end() : line + 1;
        } else if (style != ' ') {
            at++;
        }
    }

    /** The body of a note; empty if there is none. */
    static Optional<NoteBody> read(Entry entry) {
        return entry.any("body").flatMap(value -> read(entry, value));
    }

    private static Optional<NoteBody> read(Entry entry, YamlValue value) {
        if (!(value instanceof Text text)) {
            entry.problems().add(Misshapen.noText("body", value));
            return Optional.empty();
        }
        if (Characters.isLongerThan(text.value(), LONGEST)) {
            entry.problems().add(new ValueTooLong(text.span(), "body", LONGEST));
        }
        if (text.value().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new BodyReader(entry.source().text(), text).body());
    }

    private NoteBody body() {
        var markdown = text.value().stripTrailing();
        var stretches = new ArrayList<Stretch>();
        var expected = -1;
        for (var i = 0; i < markdown.length() && at < text.span().end(); i++) {
            if (!Character.isWhitespace(markdown.charAt(i))) {
                seek(markdown.charAt(i));
                if (at != expected) {
                    stretches.add(new Stretch(stretches.isEmpty() ? 0 : i, stretches.isEmpty() ? at - i : at));
                }
                at += width();
            }
            expected = stretches.isEmpty() ? -1 : place(stretches, i + 1);
        }
        return new NoteBody(markdown, text.span(), List.copyOf(stretches));
    }

    private static int place(List<Stretch> stretches, int offset) {
        var last = stretches.get(stretches.size() - 1);
        return last.at() + offset - last.from();
    }

    /** Goes on to where the file has this unit, or what stands for it. */
    private void seek(char wanted) {
        while (at < text.span().end()) {
            var found = file.charAt(at);
            if (style == '"' && found == '\\') {
                if (!isBlankEscape()) {
                    return;
                }
                at += 2;
            } else if (found == wanted) {
                return;
            } else {
                at++;
            }
        }
    }

    /** Whether what is escaped here is white space. */
    private boolean isBlankEscape() {
        var escaped = at + 1 < file.length() ? file.charAt(at + 1) : ' ';
        return Character.isWhitespace(escaped) || "nrt0abvefN_LP".indexOf(escaped) >= 0;
    }

    /** How many units of the file stand for the one that was found. */
    private int width() {
        var found = at < file.length() ? file.charAt(at) : ' ';
        if (style != '"' || found != '\\') {
            return 1;
        }
        return switch (at + 1 < file.length() ? file.charAt(at + 1) : ' ') {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }
}
