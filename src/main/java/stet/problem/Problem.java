package stet.problem;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import stet.source.Span;

/**
 * Something a person should know about their content. A value: made by a stage, never thrown.
 *
 * <p>The records of the interfaces below it are the catalogue of all that can go wrong.
 */
public sealed interface Problem
        permits SourceProblem,
                YamlProblem,
                ArticleProblem,
                MarkdownProblem,
                AnchorProblem,
                EventProblem,
                AnnotationProblem,
                ArchiveProblem,
                LedgerProblem,
                TemplateProblem {

    /** By path and place, then by what is wrong. */
    Comparator<Problem> ORDER =
            Comparator.comparing(Problem::span).thenComparing(Problem::id).thenComparing(Problem::message);

    Span span();

    /** One line in lower case, what is specific first, without a full stop. */
    String message();

    /** What to do about it, as an instruction; empty where nothing useful can be said. */
    default String hint() {
        return "";
    }

    default Severity severity() {
        return Severity.ERROR;
    }

    /** A second place that belongs to the problem, where there is one. */
    default Optional<Related> related() {
        return Optional.empty();
    }

    /** The name of its record in kebab case, such as {@code link-broken}: stable, for tools and documentation. */
    default String id() {
        var name = getClass().getSimpleName();
        var id = new StringBuilder();
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                id.append('-');
            }
            id.append(c);
        }
        return id.toString().toLowerCase(Locale.ROOT);
    }

    /** Another place, and what is there. */
    record Related(Span span, String message) {}
}
