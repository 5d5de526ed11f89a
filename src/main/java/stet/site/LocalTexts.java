package stet.site;

import java.util.List;
import java.util.TreeMap;
import stet.problem.ArticleProblem.BadLanguage;
import stet.problem.ArticleProblem.TextForNoPage;
import stet.problem.Problems;
import stet.source.Span;
import stet.yaml.FieldReader;
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Field;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;

/**
 * Reads texts that are for all of a site's languages or for one each, and says what is wrong with them.
 *
 * @param languages those of the site; none where they are not known
 */
public record LocalTexts(List<String> languages, Problems problems) {

    /** A text, or texts by language; empty where there is none. */
    public LocalText text(String name, FieldReader reader) {
        return reader.any(name).map(value -> text(name, value, reader)).orElse(new LocalText(new TreeMap<>()));
    }

    /** Such a text that must be there; {@code at} is where its absence is shown. */
    public LocalText required(String name, FieldReader reader, Span at, String example) {
        var text = text(name, reader);
        // A list has been told as one.
        if (text.isEmpty() && reader.any(name).filter(Items.class::isInstance).isEmpty()) {
            reader.missed(name, at, example);
        }
        return text;
    }

    private LocalText text(String name, YamlValue value, FieldReader reader) {
        if (!(value instanceof Fields byLanguage)) {
            return reader.text(name, value)
                    .filter(text -> !text.value().isBlank())
                    .map(text -> LocalText.of(text.value()))
                    .orElse(new LocalText(new TreeMap<>()));
        }
        var texts = new TreeMap<String, String>();
        for (var field : byLanguage.fields()) {
            if (!Languages.isTag(field.name())) {
                problems.add(new BadLanguage(field.nameSpan(), field.name()));
            }
            reader.text(name, field.value())
                    .filter(text -> !text.value().isBlank())
                    .ifPresent(text -> {
                        texts.put(field.name(), text.value());
                        checkLanguage(field);
                    });
        }
        return new LocalText(texts);
    }

    private void checkLanguage(Field field) {
        if (!languages.isEmpty() && !languages.contains(field.name()) && Languages.isTag(field.name())) {
            problems.add(new TextForNoPage(field.nameSpan(), field.name(), languages));
        }
    }
}
