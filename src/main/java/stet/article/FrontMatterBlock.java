package stet.article;

import java.util.OptionalInt;
import stet.problem.ArticleProblem.FrontMatterLate;
import stet.problem.ArticleProblem.FrontMatterMissing;
import stet.problem.ArticleProblem.FrontMatterUnclosed;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.problem.SourceProblem.ControlCharacter;
import stet.source.Characters;
import stet.source.SourceText;
import stet.source.Span;
import stet.yaml.YamlReader;
import stet.yaml.YamlValue.Fields;

/** The fields at the head of a file, and where its body begins, in UTF-16 units. */
public record FrontMatterBlock(Fields fields, int bodyStart) {

    private static final String FENCE = "---";

    /** How front matter begins for Hugo that is no YAML. */
    private static final String TOML = "+++";

    /** Takes a file apart; says so if it has no front matter. */
    public static Outcome<FrontMatterBlock> read(SourceText source) {
        var problems = new Problems();
        var text = source.text();
        if (!isFence(text, 0)) {
            var top = Span.startOf(source.path());
            var isLate = isFence(text, text.length() - text.stripLeading().length());
            var isToml = text.startsWith(TOML);
            problems.add(
                    isLate
                            ? new FrontMatterLate(top)
                            : new FrontMatterMissing(isToml ? source.span(0, TOML.length()) : top, isToml));
            return problems.failed();
        }
        var end = end(text);
        if (end >= text.length()) {
            problems.add(new FrontMatterUnclosed(source.span(0, FENCE.length())));
            return problems.failed();
        }
        var fields = problems.take(YamlReader.readFrontMatter(source, lineAfter(text, 0), end));
        var bodyStart = lineAfter(text, end);
        checkCharacters(source, bodyStart, problems);
        return new Outcome<>(fields.map(found -> new FrontMatterBlock(found, bodyStart)), problems.list());
    }

    /** Where the body begins behind fields that can not be read; nowhere if nobody could tell. */
    static OptionalInt bodyStart(SourceText source) {
        var text = source.text();
        var end = isFence(text, 0) ? end(text) : text.length();
        return end < text.length() ? OptionalInt.of(lineAfter(text, end)) : OptionalInt.empty();
    }

    private static int end(String text) {
        var end = lineAfter(text, 0);
        while (end < text.length() && !isFence(text, end)) {
            end = lineAfter(text, end);
        }
        return end;
    }

    private static boolean isFence(String text, int at) {
        if (!text.startsWith(FENCE, at)) {
            return false;
        }
        var end = at + FENCE.length();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
    }

    private static int lineAfter(String text, int at) {
        for (var i = at; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
            if (text.charAt(i) == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    private static void checkCharacters(SourceText source, int bodyStart, Problems problems) {
        var at = Characters.firstRefused(source.text(), bodyStart);
        if (at >= 0) {
            problems.add(
                    new ControlCharacter(source.span(at, at + 1), source.text().codePointAt(at)));
        }
    }
}
