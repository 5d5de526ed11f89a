package stet.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stet.annotation.Quote.Words;
import stet.annotation.Touch.Side;
import stet.problem.AnchorProblem.AnchorAmbiguous;
import stet.problem.AnchorProblem.AnchorNeighbours;
import stet.problem.AnchorProblem.Choice;

/** What an author could write to say which of several places is meant. */
record Suggestions(Ground ground, List<Match> places) {

    private static final int SHOWN = 3;
    private static final int COMPARED = 100;
    private static final int MOST_WORDS = 6;

    /** Where words are not parted by spaces, so much is taken for one. */
    private static final int LONGEST_WORD = 24;

    /** Too many places fit. */
    AnchorAmbiguous among(Words words) {
        var choices = new ArrayList<Choice>();
        for (var i = 0; i < Math.min(SHOWN, places.size()); i++) {
            choices.add(new Choice(i + 1, ground.passage(places.get(i)), prefix(places.get(i))));
        }
        return new AnchorAmbiguous(words.span(), words.text(), ground.name(), places.size(), List.copyOf(choices));
    }

    /** No place fits what should stand around it. */
    AnchorNeighbours between(Words words, Optional<Touch> before, Optional<Touch> behind) {
        var nearest = places.stream()
                .limit(COMPARED)
                .min(Comparator.comparingInt(place -> distance(before, place) + distance(behind, place)))
                .orElseThrow();
        return new AnchorNeighbours(
                words.span(),
                words.text(),
                ground.name(),
                ground.passage(nearest),
                before.filter(touch -> !touch.holds(ground.folded(), nearest))
                        .map(touch -> wordsBefore(nearest, count(touch.words()))),
                behind.filter(touch -> !touch.holds(ground.folded(), nearest))
                        .map(touch -> wordsAfter(nearest, count(touch.words()))));
    }

    private int distance(Optional<Touch> touch, Match place) {
        return touch.map(words -> words.distance(ground.folded(), place)).orElse(0);
    }

    /** The fewest words before a place that stand before no other; none if many would be needed. */
    private Optional<String> prefix(Match place) {
        for (var count = 1; count <= MOST_WORDS && places.size() <= COMPARED; count++) {
            var words = wordsBefore(place, count);
            var touch = Touch.of(Side.BEFORE, words);
            if (!words.isEmpty()
                    && places.stream()
                                    .filter(other -> touch.holds(ground.folded(), other))
                                    .count()
                            == 1) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private String wordsBefore(Match place, int count) {
        var text = ground.folded();
        var from = place.from();
        for (var i = 0; i < count && from > 0; i++) {
            var word = text.lastIndexOf(' ', Math.max(0, from - 2)) + 1;
            from = Graphemes.borderAfter(text, Math.max(word, from - LONGEST_WORD));
        }
        return from < place.from() ? typed(new Match(from, place.from())) : "";
    }

    private String wordsAfter(Match place, int count) {
        var text = ground.folded();
        var to = place.to();
        for (var i = 0; i < count && to < text.length(); i++) {
            var space = text.indexOf(' ', to + 1);
            var word = space < 0 ? text.length() : space;
            to = Graphemes.borderBefore(text, Math.min(word, to + LONGEST_WORD));
        }
        return to > place.to() ? typed(new Match(place.to(), to)) : "";
    }

    private String typed(Match match) {
        var range = ground.range(match);
        return ground.words(range.start(), range.end());
    }

    private static int count(String words) {
        return (int) words.chars().filter(c -> c == ' ').count() + 1;
    }
}
