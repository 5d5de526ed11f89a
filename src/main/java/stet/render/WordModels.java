package stet.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.site.Words;

/** The functions by which templates reach the words of the interface: {@code t}, {@code count} and {@code number}. */
final class WordModels {

    private final Words words;

    /** The texts without places, as templates get them: a page asks for some fifty. */
    private final Map<String, SimpleScalar> models = new HashMap<>();

    WordModels(Words words) {
        this.words = words;
        words.texts().forEach((key, text) -> models.put(key, new SimpleScalar(text)));
    }

    Map<String, TemplateMethodModelEx> functions() {
        return Map.of("t", this::text, "count", this::count, "number", this::number);
    }

    /** {@code t("key")}, or {@code t("key", {"name": "value"})}. */
    private Object text(List<?> arguments) throws TemplateModelException {
        var key = string(argument(arguments, 0, "t"));
        var model = models.get(key);
        if (model == null) {
            throw new TemplateModelException("there is no word “" + key + "” in i18n/" + words.lang() + ".yaml");
        }
        if (arguments.size() < 2) {
            return model;
        }
        var places = new HashMap<String, String>();
        for (var pairs = ((TemplateHashModelEx2) arguments.get(1)).keyValuePairIterator(); pairs.hasNext(); ) {
            var pair = pairs.next();
            places.put(string(pair.getKey()), string(pair.getValue()));
        }
        return words.text(key, places);
    }

    /** {@code count("reports", 3)}. */
    private Object count(List<?> arguments) throws TemplateModelException {
        var key = string(argument(arguments, 0, "count"));
        if (!words.texts().containsKey(key + ".other")) {
            throw new TemplateModelException("there is no word “" + key + ".other” in i18n/" + words.lang() + ".yaml");
        }
        return words.count(key, whole(argument(arguments, 1, "count")));
    }

    /** {@code number(1234)}. */
    private Object number(List<?> arguments) throws TemplateModelException {
        return words.number(whole(argument(arguments, 0, "number")));
    }

    private static Object argument(List<?> arguments, int index, String function) throws TemplateModelException {
        if (arguments.size() <= index || arguments.get(index) == null) {
            throw new TemplateModelException(function + " lacks its argument " + (index + 1));
        }
        return arguments.get(index);
    }

    private static String string(Object model) throws TemplateModelException {
        if (model instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber().toString();
        }
        throw new TemplateModelException(
                "text or a number is wanted, not " + model.getClass().getSimpleName());
    }

    private static long whole(Object model) throws TemplateModelException {
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber().longValue();
        }
        throw new TemplateModelException("a number is wanted");
    }
}
