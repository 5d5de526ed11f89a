package stet.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.problem.Severity;
import stet.problem.SourceProblem.ControlCharacter;
import stet.problem.YamlProblem.DuplicateField;
import stet.problem.YamlProblem.NotFields;
import stet.problem.YamlProblem.YamlAlias;
import stet.problem.YamlProblem.YamlComment;
import stet.problem.YamlProblem.YamlDash;
import stet.problem.YamlProblem.YamlSyntax;
import stet.problem.YamlProblem.YamlTag;
import stet.problem.YamlProblem.YamlTooDeep;
import stet.problem.YamlProblem.YamlTooLong;
import stet.source.Characters;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.source.Span;
import stet.yaml.YamlValue.Field;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;
import stet.yaml.YamlValue.Text;

/** Reads one YAML document, or the stretch of a file that is one, from SnakeYAML's events. */
public final class YamlReader {

    /** The longest front matter, in UTF-16 units. */
    public static final int MAX_FRONT_MATTER = 64_000;

    /** The longest YAML file, in UTF-16 units. */
    public static final int MAX_FILE = 16_000_000;

    private static final int MAX_DEPTH = 20;

    private final SourcePath path;
    private final String yaml;
    private final int offset;
    private final Positions positions;
    private final QuestionMarks questionMarks;
    private final Parser parser;
    private final Problems problems = new Problems();

    private YamlReader(SourcePath path, String yaml, int offset) {
        this.path = path;
        this.yaml = yaml;
        this.offset = offset;
        positions = new Positions(yaml);
        questionMarks = new QuestionMarks(yaml);
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setProcessComments(false);
        parser = new ParserImpl(new StreamReader(questionMarks.masked()), options);
    }

    /** Reads a whole file; an empty one has no fields. */
    public static Outcome<Fields> read(SourceText source) {
        return read(source, 0, source.text().length(), MAX_FILE);
    }

    /** Reads the front matter of a file, which lies from {@code start} to {@code end} in UTF-16 units. */
    public static Outcome<Fields> readFrontMatter(SourceText source, int start, int end) {
        return read(source, start, end, MAX_FRONT_MATTER);
    }

    /** Reads a file whose top is a list, such as events or notes. */
    public static Outcome<YamlValue> readAny(SourceText source) {
        return readAny(source, 0, source.text().length(), MAX_FILE);
    }

    private static Outcome<Fields> read(SourceText source, int start, int end, int limit) {
        var outcome = readAny(source, start, end, limit);
        if (outcome.value().isEmpty()) {
            return new Outcome<>(java.util.Optional.empty(), outcome.problems());
        }
        var value = outcome.value().get();
        if (value instanceof Fields fields) {
            return new Outcome<>(java.util.Optional.of(fields), outcome.problems());
        }
        if (value instanceof Text text && text.isEmpty()) {
            return new Outcome<>(java.util.Optional.of(new Fields(List.of(), value.span())), outcome.problems());
        }
        if (value instanceof Text text && text.plain() && text.value().indexOf(Diagnosis.WIDE_COLON) >= 0) {
            var yaml = source.text().substring(start, end);
            var found = Diagnosis.wideColon(yaml, yaml.indexOf(Diagnosis.WIDE_COLON));
            var at = start + found.at();
            return Outcome.failed(new YamlSyntax(source.span(at, at + 1), found.what(), found.hint()));
        }
        return Outcome.failed(new NotFields(value.span(), value.kind()));
    }

    private static Outcome<YamlValue> readAny(SourceText source, int start, int end, int limit) {
        if (end - start > limit) {
            return Outcome.failed(new YamlTooLong(source.span(start + limit, start + limit), limit));
        }
        var yaml = source.text().substring(start, end);
        var plain = PlainYaml.read(source.path(), yaml, start);
        return plain.isPresent() ? new Outcome<>(plain, List.of()) : bySnakeYaml(source.path(), yaml, start);
    }

    static Outcome<YamlValue> bySnakeYaml(SourcePath path, String yaml, int offset) {
        return new YamlReader(path, yaml, offset).document();
    }

    private Outcome<YamlValue> document() {
        try {
            parser.getEvent();
            if (parser.checkEvent(ID.StreamEnd)) {
                return problems.outcome(new Text("", true, span(0, 0)));
            }
            parser.getEvent();
            var value = value(0);
            parser.getEvent();
            if (!parser.checkEvent(ID.StreamEnd)) {
                var second = parser.getEvent();
                problems.add(new YamlSyntax(
                        span(second.getStartMark(), second.getEndMark()),
                        "a second document begins",
                        "keep one, and take the line `---` or `...` out"));
            }
            return isReadable() ? problems.outcome(value) : problems.failed();
        } catch (TooDeep e) {
            problems.add(new YamlTooDeep(e.span, MAX_DEPTH));
        } catch (MarkedYAMLException e) {
            problems.add(syntax(e));
        } catch (ReaderException e) {
            var at = yaml.offsetByCodePoints(0, Math.min(e.getPosition(), yaml.codePointCount(0, yaml.length())));
            problems.add(new ControlCharacter(span(at, Math.min(at + 1, yaml.length())), e.getCodePoint()));
        } catch (YAMLException e) {
            problems.add(new YamlSyntax(span(0, 0), String.valueOf(e.getMessage()), ""));
        }
        return problems.failed();
    }

    /** Whether all else can be looked at, too: a field that is there twice hides nothing. */
    private boolean isReadable() {
        return problems.list().stream()
                .allMatch(problem -> problem.severity() == Severity.WARNING || problem instanceof DuplicateField);
    }

    private YamlValue value(int depth) {
        var event = parser.getEvent();
        var span = span(event.getStartMark(), event.getEndMark());
        if (depth > MAX_DEPTH) {
            throw new TooDeep(span);
        }
        if (event instanceof AliasEvent alias) {
            problems.add(new YamlAlias(span, "*" + alias.getAnchor()));
            return new Text("", false, span);
        }
        refuse((NodeEvent) event, span);
        if (event instanceof ScalarEvent scalar) {
            var text = questionMarks.unmasked(scalar.getValue());
            var refused = Characters.firstRefused(text);
            if (refused >= 0) {
                problems.add(new ControlCharacter(span, text.codePointAt(refused)));
            }
            var plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
            if (plain) {
                checkComment(positions.utf16(scalar.getEndMark()));
                checkDashes(span);
            }
            return new Text(text, plain, span);
        }
        return event.is(ID.SequenceStart) ? items(event, depth) : fields(event, depth);
    }

    /** Looks at what stands behind a plain value: a number sign with a word right behind it hardly begins a comment. */
    private void checkComment(int end) {
        var at = end;
        while (at < yaml.length() && yaml.charAt(at) == ' ') {
            at++;
        }
        if (at > end
                && at + 1 < yaml.length()
                && yaml.charAt(at) == '#'
                && Character.isLetterOrDigit(yaml.charAt(at + 1))) {
            var line = yaml.indexOf('\n', at);
            var stop = line < 0 ? yaml.length() : line;
            problems.add(
                    new YamlComment(span(at, stop), yaml.substring(at, stop).strip()));
        }
    }

    /** Looks at the further lines of a plain value: one that begins with a dash was hardly meant to carry it on. */
    private void checkDashes(Span span) {
        var end = span.end() - offset;
        var isAtStart = false;
        for (var at = span.start() - offset; at + 1 < end; at++) {
            var c = yaml.charAt(at);
            if (isAtStart && c == '-' && yaml.charAt(at + 1) != '-') {
                problems.add(new YamlDash(span(at, at + 1)));
            }
            isAtStart = c == '\n' || (isAtStart && c == ' ');
        }
    }

    private void refuse(NodeEvent event, Span span) {
        if (event.getAnchor() != null) {
            problems.add(new YamlAlias(span, "&" + event.getAnchor()));
        }
        var tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag != null) {
            problems.add(new YamlTag(span, tag));
        }
    }

    private Items items(Event start, int depth) {
        var values = new ArrayList<YamlValue>();
        while (!parser.checkEvent(ID.SequenceEnd)) {
            values.add(value(depth + 1));
        }
        var end = parser.getEvent();
        return new Items(List.copyOf(values), span(start.getStartMark(), end.getEndMark()));
    }

    private Fields fields(Event start, int depth) {
        var fields = new ArrayList<Field>();
        Map<String, Span> seen = new HashMap<>();
        while (!parser.checkEvent(ID.MappingEnd)) {
            var key = value(depth + 1);
            var value = value(depth + 1);
            if (key instanceof Text name) {
                var first = seen.putIfAbsent(name.value(), name.span());
                if (first != null) {
                    problems.add(new DuplicateField(name.span(), name.value(), first));
                }
                fields.add(new Field(name.value(), name.span(), value));
            } else {
                var what = key.kind() + " as the name of a field";
                problems.add(new YamlSyntax(key.span(), what, "write a name, a colon and the value"));
            }
        }
        var end = parser.getEvent();
        return new Fields(List.copyOf(fields), span(start.getStartMark(), end.getEndMark()));
    }

    private YamlSyntax syntax(MarkedYAMLException e) {
        var place = positions.utf16(e.getProblemMark());
        var beginning = positions.utf16(e.getContextMark());
        var otherwise = questionMarks.unmasked(String.valueOf(e.getProblem()));
        var found = Diagnosis.of(yaml, place < 0 ? beginning : place, beginning, otherwise);
        var at = Math.max(0, found.at());
        return new YamlSyntax(span(at, Math.min(at + 1, yaml.length())), found.what(), found.hint());
    }

    private Span span(Mark start, Mark end) {
        return span(positions.utf16(start.getIndex()), positions.utf16(end.getIndex()));
    }

    private Span span(int start, int end) {
        return new Span(path, offset + start, offset + Math.max(start, end));
    }

    /** SnakeYAML counts code points, everybody else UTF-16 units: converted here, once. */
    private static final class Positions {

        private final String text;
        private final int points;
        private int lastPoint;
        private int lastUnit;

        Positions(String text) {
            this.text = text;
            points = text.codePointCount(0, text.length());
        }

        /** The place of a mark; -1 where there is none. */
        int utf16(@Nullable Mark mark) {
            return mark == null ? -1 : utf16(mark.getIndex());
        }

        int utf16(int codePoint) {
            var point = Math.min(codePoint, points);
            if (points == text.length()) {
                return point;
            }
            // Marks come almost in order, so most steps from the last one are short.
            lastUnit = text.offsetByCodePoints(lastUnit, point - lastPoint);
            lastPoint = point;
            return lastUnit;
        }
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Span span;

        TooDeep(Span span) {
            super(null, null, false, false);
            this.span = span;
        }
    }
}
