package stet.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import stet.problem.MarkdownProblem.FootnoteMissing;
import stet.problem.Problems;

/** What looks like a reference to a footnote, but was left to be text, since there is no such footnote. */
final class MissingFootnotes {

    private final String markdown;
    private final MarkdownReader.Places places;
    private final List<Call> calls = new ArrayList<>();

    /** @param begins whether it begins a line and words follow, so that it was hardly meant to be a reference */
    private record Call(int start, int end, String label, boolean begins) {}

    MissingFootnotes(String markdown, MarkdownReader.Places places) {
        this.markdown = markdown;
        this.places = places;
    }

    /** Looks through a stretch of text. */
    void look(Stretch stretch) {
        for (var at = markdown.indexOf("[^", stretch.start());
                at >= 0 && at < stretch.end();
                at = markdown.indexOf("[^", at + 2)) {
            var end = Slips.next(markdown, ']', at, stretch.end());
            var label = end < 0 ? "" : markdown.substring(at + 2, end);
            if (!label.isEmpty()
                    && (at == 0 || markdown.charAt(at - 1) != '\\')
                    && label.chars().noneMatch(Character::isWhitespace)) {
                calls.add(new Call(at, end + 1, label, begins(at, end + 1)));
            }
        }
    }

    private boolean begins(int start, int end) {
        return (start == 0 || markdown.charAt(start - 1) == '\n')
                && end < markdown.length()
                && markdown.charAt(end) == ' ';
    }

    /** Says which are missing; of those whose text is there without its colon, only that. */
    void tell(Problems problems) {
        var begun = new HashSet<String>();
        calls.stream().filter(Call::begins).map(Call::label).forEach(begun::add);
        for (var call : calls) {
            if (call.begins() || !begun.contains(call.label())) {
                problems.add(new FootnoteMissing(places.span(call.start(), call.end()), call.label(), call.begins()));
            }
        }
    }
}
