package stet.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stet.problem.YamlProblem.WrongShape;
import stet.source.Span;
import stet.yaml.YamlValue.Field;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;
import stet.yaml.YamlValue.Text;

/** Tells what was meant by a list or a map that stands where text should. */
public final class Misshapen {

    /** The fields that other programs put around a value which stands alone here, the likeliest first. */
    private static final List<String> WRAPPERS =
            List.of("id", "name", "text", "title", "src", "url", "path", "file", "value", "label", "slug");

    /** Those of two letters: of three are mistyped fields as well. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Za-z0-9]{2,8})*");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    private static final List<String> ENDINGS = List.of(".notes.yaml", ".md");

    private Misshapen() {}

    /** The problem of a value that is no text. */
    public static WrongShape noText(String name, YamlValue value) {
        var meant = dateParts(value)
                .map(date -> "write `" + name + ": " + date + "`")
                .or(() -> inList(value).map(WrongShape::bracketed))
                .or(() -> inMap(value).map(WrongShape::only))
                .or(() -> byLanguage(value).map(texts -> oneOf(texts, name, value.span())));
        return new WrongShape(value.span(), name, "text", value.kind(), meant);
    }

    /** Whether a value was told to be no text, or to hold something that is none. */
    public static boolean isTold(YamlValue value) {
        return value instanceof Fields
                || (value instanceof Items items && items.values().stream().anyMatch(item -> !(item instanceof Text)));
    }

    static boolean isLanguage(String name) {
        return LANGUAGE.matcher(name).matches();
    }

    static boolean isDay(String name) {
        return DAY.matcher(name).matches();
    }

    /** A date as CSL writes it in JSON: {@code {date-parts: [[2020, 3, 5]]}}. */
    private static Optional<String> dateParts(YamlValue value) {
        if (value instanceof Fields map
                && map.fields().size() == 1
                && map.fields().get(0).name().equals("date-parts")
                && map.fields().get(0).value() instanceof Items dates
                && dates.values().size() == 1
                && dates.values().get(0) instanceof Items parts) {
            var date = parts.values().stream()
                    .map(part -> written(part).orElse(""))
                    .map(part -> part.length() == 1 ? "0" + part : part)
                    .collect(Collectors.joining("-"));
            return isDay(date) ? Optional.of(date) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The one text in a list. */
    private static Optional<String> inList(YamlValue value) {
        return value instanceof Items items && items.values().size() == 1
                ? written(items.values().get(0))
                : Optional.empty();
    }

    /** The text in a map that other programs put around it. */
    private static Optional<String> inMap(YamlValue value) {
        if (!(value instanceof Fields map)) {
            return Optional.empty();
        }
        return WRAPPERS.stream()
                .flatMap(wrapper ->
                        map.fields().stream().filter(field -> field.name().equals(wrapper)))
                .flatMap(field -> written(field.value()).stream())
                .findFirst();
    }

    private static Optional<String> written(YamlValue value) {
        return value instanceof Text text && !text.value().isBlank() && !text.isEmpty()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** The fields of a map, if they are texts by language. */
    private static Optional<List<Field>> byLanguage(YamlValue value) {
        return value instanceof Fields map
                        && !map.fields().isEmpty()
                        && map.fields().stream()
                                .allMatch(field -> isLanguage(field.name())
                                        && written(field.value()).isPresent())
                ? Optional.of(map.fields())
                : Optional.empty();
    }

    /** The text in the language of the file, which is that in its name, or else the first. */
    private static String oneOf(List<Field> texts, String name, Span at) {
        var file = at.path().name();
        var ending = ENDINGS.stream().filter(file::endsWith).findFirst();
        var stem = file.substring(0, file.length() - ending.map(String::length).orElse(0));
        var named = texts.stream()
                .filter(field -> stem.endsWith("." + field.name()))
                .findFirst();
        var own = named.orElse(texts.get(0));
        var other = texts.stream()
                .filter(field -> named.isEmpty() && !field.name().equals(own.name()))
                .findFirst();
        return WrongShape.oneLanguage(
                name,
                written(own.value()).orElseThrow(),
                other.flatMap(field -> ending.map(end -> stem + "." + field.name() + end)));
    }
}
