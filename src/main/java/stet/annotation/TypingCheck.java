package stet.annotation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import stet.annotation.Quote.Words;
import stet.problem.AnchorProblem.AnchorFolded;
import stet.problem.AnchorProblem.AnchorInsideWord;
import stet.problem.Problem;

/** What is odd, though not wrong, about words that have been found: typed otherwise, or cut within a word. */
record TypingCheck(Ground ground, String field, Words words) {

    /** {@code first} and {@code last} are where the words begin and where they end. */
    List<Problem> check(Match first, Match last) {
        var found = new ArrayList<Problem>();
        var start = ground.range(first).start();
        var end = ground.range(last).end();
        var text = ground.words(start, end);
        if (!normal(words.text()).equals(normal(text))) {
            found.add(new AnchorFolded(words.span(), field, words.text(), text));
        }
        if (WordEdges.isInside(ground.text(), start) || WordEdges.isInside(ground.text(), end)) {
            var whole = ground.words(WordEdges.start(ground.text(), start), WordEdges.end(ground.text(), end));
            found.add(new AnchorInsideWord(words.span(), field, words.text(), whole));
        }
        return found;
    }

    private static String normal(String text) {
        return Normalizer.normalize(Typography.line(text), Normalizer.Form.NFC);
    }
}
