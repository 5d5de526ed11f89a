package stet.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import stet.problem.Nearest;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.problem.YamlProblem.BadChoice;
import stet.problem.YamlProblem.BadFlag;
import stet.problem.YamlProblem.EmptyField;
import stet.problem.YamlProblem.ListTooLong;
import stet.problem.YamlProblem.ListWithoutBrackets;
import stet.problem.YamlProblem.MissingField;
import stet.problem.YamlProblem.UnknownField;
import stet.problem.YamlProblem.ValueTooLong;
import stet.problem.YamlProblem.WrongShape;
import stet.problem.YamlProblem.YamlCurlyQuotes;
import stet.source.Characters;
import stet.source.Span;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;
import stet.yaml.YamlValue.Text;

/**
 * Takes the fields of one map, each by its name and in the shape it should have, and says what is wrong with them. What
 * was not asked for when {@link #refuseOthers} is called is unknown; only then it is told what is missing, for what is
 * there under a mistyped name is not. An empty value counts as not there.
 */
public final class FieldReader {

    /** The longest single value, in UTF-16 units, and the longest list. */
    private static final int MAX_VALUE = 4_000;

    private static final int MAX_ITEMS = 100;

    private static final String OPENING = "“”„‘’";

    private static final Pattern CURLY = Pattern.compile("[“”„][^“”„\"\\\\]+[“”]|[‘’][^‘’\"\\\\]+[‘’]");

    private final Fields fields;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Missed> missed = new ArrayList<>();
    private final List<Elsewhere> elsewhere = new ArrayList<>();

    /** What is wrong if none of some fields is there, not even under a mistyped name. */
    private record Missed(Problem problem, List<String> names) {}

    /**
     * Fields that are known elsewhere, or under other names: what to do about them, and the field that they make up,
     * with an example of it if that is what to do.
     */
    private record Elsewhere(List<String> names, String field, String advice, String example) {

        /** Only put together where it is shown: each article and note says of some fields where they belong. */
        String hint() {
            return example.isEmpty() ? advice : advice + " `" + field + "`, as in `" + field + ": " + example + "`";
        }
    }

    public FieldReader(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    public Span span() {
        return fields.span();
    }

    /** The value of a field, whatever its shape. */
    public Optional<YamlValue> any(String name) {
        asked.add(name);
        for (var field : fields.fields()) {
            if (field.name().equals(name) && !(field.value() instanceof Text text && text.isEmpty())) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /** The text of a field; one that holds only blanks is taken for one that is not there. */
    public Optional<Text> text(String name) {
        return any(name).filter(value -> !isBlank(value)).flatMap(value -> text(name, value));
    }

    private static boolean isBlank(YamlValue value) {
        return value instanceof Text text && text.value().isBlank();
    }

    /** The text of a field that must be there; {@code at} is where its absence is shown. */
    public Optional<Text> required(String name, Span at, String example) {
        var value = any(name).filter(found -> !isBlank(found));
        if (value.isEmpty()) {
            missed(name, at, example);
        }
        return value.flatMap(found -> text(name, found));
    }

    /** Says that a field has no value, or, at {@code at}, that it is not there. */
    public void missed(String name, Span at, String example) {
        var empty = fields.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
        if (empty.isPresent()) {
            problems.add(new EmptyField(empty.get().nameSpan(), name, example));
        } else {
            missed(new MissingField(at, name, example), List.of(name));
        }
    }

    /** Says what is wrong where none of some fields is there, unless one of them is there under a mistyped name. */
    public void missed(Problem problem, List<String> names) {
        missed.add(new Missed(problem, names));
    }

    /** The texts of a field that holds a list, or one value that stands for a list of one. */
    public List<Text> texts(String name) {
        var texts = new ArrayList<Text>();
        for (var value : items(name)) {
            name(name, value).filter(text -> !text.isEmpty() && !isBlank(text)).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    /** Such texts; says so if one value looks like several, for a comma alone makes no list. */
    public List<Text> listed(String name) {
        var texts = texts(name);
        any(name).ifPresent(value -> {
            if (value instanceof Text text && ListWithoutBrackets.isOne(text.value())) {
                problems.add(new ListWithoutBrackets(text.span(), name, text.value()));
            }
        });
        return texts;
    }

    /** The values of a field that holds a list, or one value that stands for a list of one. */
    public List<YamlValue> items(String name) {
        var value = any(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Items items) {
            if (items.values().size() > MAX_ITEMS) {
                problems.add(new ListTooLong(items.span(), name, MAX_ITEMS));
            }
            return items.values();
        }
        return List.of(value.get());
    }

    /** The fields below a field; says so if it holds something else. */
    public Optional<Fields> fields(String name) {
        return any(name).flatMap(value -> fields(name, value));
    }

    public Optional<Fields> fields(String name, YamlValue value) {
        if (value instanceof Fields found) {
            return Optional.of(found);
        }
        problems.add(
                value instanceof Text text
                        ? WrongShape.noFields(text.span(), name, text.value(), text.kind())
                        : new WrongShape(value.span(), name, "a map of fields", value.kind()));
        return Optional.empty();
    }

    /** A field that is true or false; false where it is not there. */
    public boolean flag(String name) {
        var text = text(name);
        if (text.isPresent()
                && !text.get().value().equals("true")
                && !text.get().value().equals("false")) {
            problems.add(new BadFlag(text.get().span(), name, text.get().value()));
        }
        return text.isPresent() && text.get().value().equals("true");
    }

    /** A field whose value is one of {@code choices}. */
    public Optional<String> choice(String name, List<String> choices) {
        var text = text(name);
        if (text.isPresent() && !choices.contains(text.get().value())) {
            problems.add(new BadChoice(text.get().span(), name, text.get().value(), choices));
            return Optional.empty();
        }
        return text.map(Text::value);
    }

    /** A value that must be text. */
    public Optional<Text> text(String name, YamlValue value) {
        if (value instanceof Text text) {
            if (Characters.isLongerThan(text.value(), MAX_VALUE)) {
                problems.add(new ValueTooLong(text.span(), name, MAX_VALUE));
            }
            return Optional.of(text);
        }
        problems.add(Misshapen.noText(name, value));
        return Optional.empty();
    }

    /** Whether a map has languages for names, and under them what belongs in another field; says so. */
    public boolean isByLanguage(YamlValue value, String other) {
        return isKeyed(value, Misshapen::isLanguage, "lang", other);
    }

    /** The same of days. */
    public boolean isByDay(YamlValue value, String other) {
        return isKeyed(value, Misshapen::isDay, "date", other);
    }

    private boolean isKeyed(YamlValue value, Predicate<String> isKey, String field, String other) {
        if (!(value instanceof Fields map) || map.fields().isEmpty()) {
            return false;
        }
        var told = new ArrayList<Problem>();
        for (var one : map.fields()) {
            if (!isKey.test(one.name()) || !(one.value() instanceof Text text)) {
                return false;
            }
            told.add(UnknownField.keyed(one.nameSpan(), one.name(), field, other, text.value()));
        }
        told.forEach(problems::add);
        return true;
    }

    /** Some fields that are often written here, and belong within another. */
    public void within(String field, String example, List<String> names) {
        elsewhere.add(new Elsewhere(names, field, "it belongs within", example));
    }

    /** Some fields that are often written here instead of another. */
    public void instead(String field, String example, List<String> names) {
        elsewhere.add(new Elsewhere(names, field, "write it in", example));
    }

    /** Some fields that are often written here, and what to do about them; {@code field} is then not missed. */
    public void elsewhere(List<String> names, String field, String hint) {
        elsewhere.add(new Elsewhere(names, field, hint, ""));
    }

    /** A text that is a name or an id: one in curly quotes was hardly meant to keep them. */
    public Optional<Text> name(String name, YamlValue value) {
        var text = text(name, value);
        text.filter(found -> found.plain() && isInCurlyQuotes(found.value()))
                .ifPresent(found -> problems.add(new YamlCurlyQuotes(found.span(), found.value())));
        return text;
    }

    /** Nearly all names begin with a letter: an expression for each would be felt. */
    private static boolean isInCurlyQuotes(String value) {
        return !value.isEmpty()
                && OPENING.indexOf(value.charAt(0)) >= 0
                && CURLY.matcher(value).matches();
    }

    /** Whether there is a field that nobody has asked for. */
    public boolean hasOthers() {
        for (var field : fields.fields()) {
            if (!asked.contains(field.name())) {
                return true;
            }
        }
        return false;
    }

    /** Reports each field that nobody asked for, and what is missing besides. */
    public void refuseOthers() {
        var meant = new HashSet<String>();
        for (var field : fields.fields()) {
            if (!asked.contains(field.name())) {
                var place = elsewhere.stream()
                        .filter(one -> one.names().contains(field.name()))
                        .findFirst();
                var hint = place.map(Elsewhere::hint);
                problems.add(new UnknownField(field.nameSpan(), field.name(), hint, List.copyOf(asked)));
                place.map(Elsewhere::field)
                        .or(() -> Nearest.of(field.name(), asked))
                        .ifPresent(meant::add);
            }
        }
        for (var one : missed) {
            if (Collections.disjoint(one.names(), meant)) {
                problems.add(one.problem());
            }
        }
    }
}
