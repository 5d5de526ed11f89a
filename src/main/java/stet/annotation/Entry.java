package stet.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stet.annotation.Quote.Words;
import stet.date.Edtf;
import stet.date.Reading;
import stet.problem.AnnotationProblem.QuoteTooLong;
import stet.problem.AnnotationProblem.TextUnquoted;
import stet.problem.ArticleProblem.BadAddress;
import stet.problem.ArticleProblem.BadLanguage;
import stet.problem.ArticleProblem.EdtfInvalid;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.site.Languages;
import stet.site.WebAddress;
import stet.source.Characters;
import stet.source.SourceText;
import stet.source.Span;
import stet.yaml.FieldReader;
import stet.yaml.Misshapen;
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;
import stet.yaml.YamlValue.Text;

/** One map of a sidecar, whose fields are taken by name as what they should be. */
final class Entry {

    /** The longest quote, in UTF-16 units. */
    private static final int LONGEST_QUOTE = 4_000;

    private final SourceText source;
    private final Fields fields;
    private final FieldReader reader;
    private final Problems problems;

    Entry(SourceText source, Fields fields, Problems problems) {
        this.source = source;
        this.fields = fields;
        this.problems = problems;
        reader = new FieldReader(fields, problems);
    }

    SourceText source() {
        return source;
    }

    Problems problems() {
        return problems;
    }

    /** Where the map stands, down to the end of its last value. */
    Span span() {
        var names = fields.fields();
        var end = names.isEmpty()
                ? fields.span().end()
                : names.get(names.size() - 1).value().span().end();
        return new Span(
                source.path(), fields.span().start(), Math.max(fields.span().start(), end));
    }

    /** Where to say that something is missing: at the first name. */
    Span head() {
        return fields.fields().isEmpty()
                ? fields.span()
                : fields.fields().get(0).nameSpan();
    }

    boolean has(String name) {
        return reader.any(name).isPresent();
    }

    Optional<YamlValue> any(String name) {
        return reader.any(name);
    }

    /** The value of a field that must be there. */
    Optional<YamlValue> required(String name, String example) {
        var value = reader.any(name);
        if (value.isEmpty()) {
            reader.missed(name, head(), example);
        }
        return value;
    }

    /** Says what is wrong where none of some fields is there; of one that is there, that it has no value. */
    void missed(Problem problem, List<String> names, String example) {
        var empty = fields.fields().stream()
                .filter(field -> names.contains(field.name()))
                .findFirst();
        if (empty.isEmpty()) {
            reader.missed(problem, names);
        } else if (!Misshapen.isTold(empty.get().value())) {
            reader.missed(empty.get().name(), head(), example);
        }
    }

    /** The place of a field's name. */
    Span nameSpan(String name) {
        return fields.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(YamlValue.Field::nameSpan)
                .findFirst()
                .orElse(head());
    }

    Optional<Naming> naming(String name) {
        return reader.text(name).map(Entry::naming);
    }

    List<Naming> namings(String name) {
        return reader.texts(name).stream().map(Entry::naming).toList();
    }

    /** Names that may be of anything. */
    List<Naming> anyNamings(String name) {
        return reader.listed(name).stream().map(Entry::naming).toList();
    }

    Optional<Naming> requiredNaming(String name, String example) {
        return reader.required(name, head(), example).map(Entry::naming);
    }

    private static Naming naming(Text text) {
        return new Naming(Typography.line(text.value()), text.span());
    }

    /** A text in one line. */
    Optional<String> line(String name) {
        return reader.text(name).map(text -> Typography.line(text.value()));
    }

    Optional<String> requiredLine(String name, String example) {
        return reader.required(name, head(), example).map(text -> Typography.line(text.value()));
    }

    boolean flag(String name) {
        return reader.flag(name);
    }

    /** Whether a flag is true, or neither true nor false, which is told elsewhere: then it may be meant to be. */
    boolean mayBeTrue(String name) {
        return reader.any(name)
                .filter(value -> !(value instanceof Text text && text.value().equals("false")))
                .isPresent();
    }

    /** The words of a quote, or of what stands beside one. */
    Optional<Words> words(String name) {
        return reader.any(name).flatMap(value -> words(name, value));
    }

    Optional<Words> words(String name, YamlValue value) {
        if (!(value instanceof Text text)) {
            problems.add(
                    value instanceof Items
                            ? new TextUnquoted(value.span(), name, "text", written(value))
                            : Misshapen.noText(name, value));
            return Optional.empty();
        }
        if (Characters.isLongerThan(text.value(), LONGEST_QUOTE)) {
            problems.add(new QuoteTooLong(text.span(), name, LONGEST_QUOTE));
            return Optional.empty();
        }
        return Optional.of(new Words(text.value(), text.span()));
    }

    /** A date on which somebody wrote something. */
    Optional<Edtf> date(String name) {
        var value = reader.any(name);
        var date = value.flatMap(found -> date(name, found));
        if (date.isPresent() && !date.get().isOfOurEra()) {
            problems.add(
                    EdtfInvalid.outOfOurEra(value.get().span(), name, date.get().text()));
        }
        return date.filter(Edtf::isOfOurEra);
    }

    /** A date; one that YAML took for a list or a map is told from others by what is written in it. */
    Optional<Edtf> date(String name, YamlValue value) {
        if (value instanceof Text text) {
            var reading = Edtf.parse(text.value());
            if (reading instanceof Reading.Refused refused) {
                problems.add(new EdtfInvalid(text.span(), name, text.value(), refused.message(), refused.hint()));
            }
            return reading.parsed();
        }
        problems.add(
                isBareSet(value)
                        ? new TextUnquoted(value.span(), name, "date", written(value))
                        : Misshapen.noText(name, value));
        return Optional.empty();
    }

    /** Whether a value looks like a set of dates that was meant to be text: {@code [2020..2021]}. */
    static boolean isBareSet(YamlValue value) {
        if (value instanceof Items items) {
            return !items.values().isEmpty()
                    && items.values().stream().allMatch(item -> item instanceof Text text && isDateLike(text.value()));
        }
        return value instanceof Fields map
                && !map.fields().isEmpty()
                && map.fields().stream().allMatch(field -> isDateLike(field.name()));
    }

    private String written(YamlValue value) {
        return Typography.line(
                source.text().substring(value.span().start(), value.span().end()));
    }

    private static boolean isDateLike(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || "-.~?%XYES".indexOf(c) >= 0);
    }

    Optional<String> lang(String name) {
        var text = reader.text(name);
        if (text.isPresent() && !Languages.isTag(text.get().value())) {
            problems.add(new BadLanguage(text.get().span(), text.get().value()));
            return Optional.empty();
        }
        return text.map(Text::value);
    }

    Optional<String> address(String name) {
        var text = reader.text(name);
        if (text.isPresent() && !WebAddress.isWhole(text.get().value())) {
            problems.add(new BadAddress(text.get().span(), name, text.get().value()));
            return Optional.empty();
        }
        return text.map(Text::value).map(WebAddress::printed);
    }

    /** One of the words of a kind. */
    <E extends Enum<E> & Labelled> Optional<E> choice(String name, Class<E> kind) {
        return reader.choice(name, Labelled.labels(kind))
                .flatMap(label -> Arrays.stream(kind.getEnumConstants())
                        .filter(constant -> constant.label().equals(label))
                        .findFirst());
    }

    /** One of the words of a kind that must be there. */
    <E extends Enum<E> & Labelled> Optional<E> requiredChoice(String name, Class<E> kind) {
        return required(name, Labelled.labels(kind).get(0)).flatMap(value -> choice(name, kind));
    }

    /** The map in a field. */
    Optional<Entry> entry(String name) {
        return reader.fields(name).map(inner -> new Entry(source, inner, problems));
    }

    /** The maps in a field that holds a list of them, however long. */
    List<Entry> entries(String name) {
        return reader.any(name).map(value -> entries(name, value)).orElse(List.of());
    }

    private List<Entry> entries(String name, YamlValue value) {
        var found = new ArrayList<Entry>();
        for (var item : value instanceof Items items ? items.values() : List.of(value)) {
            reader.fields(name, item).ifPresent(inner -> found.add(new Entry(source, inner, problems)));
        }
        return List.copyOf(found);
    }

    /** The names and values of the map as they are. */
    Fields fields() {
        return fields;
    }

    boolean hasOthers() {
        return reader.hasOthers();
    }

    /** Some fields that belong within another. */
    void within(String field, String example, String... names) {
        reader.within(field, example, List.of(names));
    }

    /** Some fields that are written instead of another. */
    void instead(String field, String example, String... names) {
        reader.instead(field, example, List.of(names));
    }

    void refuseOthers() {
        reader.refuseOthers();
    }
}
