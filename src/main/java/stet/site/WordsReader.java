package stet.site;

import java.util.TreeMap;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.problem.YamlProblem.WrongShape;
import stet.source.SourceText;
import stet.yaml.YamlReader;
import stet.yaml.YamlValue.Text;

/** Reads {@code templates/i18n/<lang>.yaml}. */
public final class WordsReader {

    private WordsReader() {}

    public static Outcome<Words> read(String lang, SourceText source) {
        var problems = new Problems();
        var fields = problems.take(YamlReader.read(source));
        if (fields.isEmpty()) {
            return problems.failed();
        }
        var texts = new TreeMap<String, String>();
        for (var field : fields.get().fields()) {
            if (field.value() instanceof Text text) {
                texts.put(field.name(), text.value());
            } else {
                problems.add(new WrongShape(
                        field.value().span(),
                        field.name(),
                        "text",
                        field.value().kind()));
            }
        }
        return problems.hasErrors() ? problems.failed() : problems.outcome(new Words(lang, texts));
    }
}
