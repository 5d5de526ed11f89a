package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mends the bodies of articles by nothing but what a report says of them, as an author would: at the very place that is
 * named. So it shows, too, that the places are right.
 */
final class ReportedMending {

    /** What is wrong with the target of a link, so that only its text can stay. */
    private static final Set<String> NO_TARGET =
            Set.of("link-not-read", "link-broken", "link-leaves-content", "scheme-refused", "link-to-pageless");

    /** Where the articles were published before: links that began at their root lead there. */
    private final String host;

    ReportedMending(String host) {
        this.host = host;
    }

    /** Mends what it can; of two problems that overlap, the later only. */
    void mend(Path root, List<ReportedProblem> problems) {
        var byPath = problems.stream()
                .filter(ReportedProblem::isError)
                .collect(Collectors.groupingBy(ReportedProblem::path));
        byPath.forEach((path, found) -> {
            try {
                var file = root.resolve(path);
                Files.writeString(file, mend(Files.readString(file), found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String mend(String text, List<ReportedProblem> problems) {
        var mended = new StringBuilder(text);
        var untouched = text.length() + 1;
        var last = problems.stream()
                .sorted(Comparator.comparing((ReportedProblem problem) -> start(text, problem))
                        .reversed())
                .toList();
        for (var problem : last) {
            var start = start(text, problem);
            var end = offset(text, problem.endLine(), problem.endColumn());
            if (end <= untouched) {
                mended.replace(start, end, mended(problem, text.substring(start, end)));
                untouched = start;
            }
        }
        return mended.toString();
    }

    private static int start(String text, ReportedProblem problem) {
        return offset(text, problem.line(), problem.column());
    }

    private static int offset(String text, int line, int column) {
        var start = 0;
        for (var i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.offsetByCodePoints(start, column - 1);
    }

    private String mended(ReportedProblem problem, String text) {
        if (problem.id().equals("raw-html")) {
            assertThat(text.stripLeading()).as(problem.shown()).startsWith("<");
            return text.replaceAll("<(?=[A-Za-z/!?])", "\\\\<");
        }
        if (problem.id().equals("code-printed")) {
            return "\\" + text;
        }
        if (problem.id().equals("footnote-missing")) {
            return text.replace("[^", "\\[^");
        }
        assertThat(text).as(problem.shown()).matches("(?s)!?\\[.*\\].*");
        var middle = text.lastIndexOf("](");
        if (middle < 0 || !text.endsWith(")")) {
            // A reference: its address stands elsewhere.
            return text.replaceFirst("(?s)^!?\\[(.*?)\\](\\[[^\\]]*\\])?$", "$1");
        }
        var label = text.substring(text.indexOf('[') + 1, middle);
        return mended(problem, text.startsWith("!"), label, text.substring(middle + 2, text.length() - 1));
    }

    private String mended(ReportedProblem problem, boolean isPicture, String label, String destination) {
        var id = problem.id();
        if (id.equals("alternative-text-missing")) {
            return "![A picture](" + destination + ")";
        }
        if (id.equals("picture-elsewhere")) {
            var address = destination.startsWith("//") ? "https:" + destination : destination;
            return "[" + (label.isBlank() ? "A picture" : label) + "](" + address + ")";
        }
        if (id.equals("link-from-root") && !isPicture) {
            return "[" + label + "](" + host + destination + ")";
        }
        if (id.equals("fragment-broken") && destination.indexOf('#') > 0) {
            return "[" + label + "](" + destination.substring(0, destination.indexOf('#')) + ")";
        }
        assertThat(NO_TARGET.contains(id) || id.equals("fragment-broken") || id.equals("link-from-root"))
                .as("no way is known to mend %s", problem.shown())
                .isTrue();
        return label;
    }
}
