package stet.annotation;

import java.util.List;
import java.util.Optional;
import stet.annotation.Quote.Occurrence;
import stet.annotation.Quote.Reach;
import stet.annotation.Quote.Words;
import stet.annotation.Touch.Side;
import stet.markdown.CanonicalText.Kind;
import stet.problem.AnchorProblem.AnchorEmpty;
import stet.problem.AnchorProblem.AnchorGrapheme;
import stet.problem.AnchorProblem.AnchorNotFound;
import stet.problem.AnchorProblem.AnchorOccurrence;
import stet.problem.AnchorProblem.AnchorScope;
import stet.problem.Outcome;
import stet.problem.Problems;

/** The search for one quote in one text, and what is wrong with it. */
final class Hold {

    /** Whether to look for the nearest passage where there is no place. */
    enum Effort {
        NEAREST_TOO,
        PLACES_ONLY
    }

    private final Ground ground;
    private final Quote quote;
    private final Optional<Touch> before;
    private final Optional<Touch> after;
    private final Problems problems = new Problems();

    Hold(Ground ground, Quote quote) {
        this.ground = ground;
        this.quote = quote;
        before = quote.prefix().map(words -> Touch.of(Side.BEFORE, words.text()));
        after = quote.suffix().map(words -> Touch.of(Side.AFTER, words.text()));
    }

    Outcome<TextRange> find(Effort effort) {
        var found = quote.reach().isPresent() ? passage(quote.reach().get(), effort) : words(effort);
        return found.map(match -> problems.outcome(ground.range(match))).orElseGet(problems::failed);
    }

    private Optional<Match> words(Effort effort) {
        var found = places("quote", quote.words(), 0, effort).flatMap(places -> one(places, after));
        found.ifPresent(match -> {
            var typing = new TypingCheck(ground, "quote", quote.words());
            problems.addAll(typing.check(match, match));
        });
        return found;
    }

    private Optional<Match> passage(Reach reach, Effort effort) {
        var first = places("from", quote.words(), 0, effort).flatMap(places -> one(places, Optional.empty()));
        var last = places("to", reach.to(), first.map(Match::to).orElse(0), effort)
                .flatMap(places -> nearest(reach, places));
        if (first.isEmpty() || last.isEmpty() || !isInScope(reach, first.get(), last.get())) {
            return Optional.empty();
        }
        problems.addAll(new TypingCheck(ground, "from", quote.words()).check(first.get(), first.get()));
        problems.addAll(new TypingCheck(ground, "to", reach.to()).check(last.get(), last.get()));
        return Optional.of(new Match(first.get().from(), last.get().to()));
    }

    /** All places of some words that leave characters whole; none if there are none, which is then said. */
    private Optional<List<Match>> places(String field, Words typed, int from, Effort effort) {
        var words = Folding.words(typed.text());
        if (words.isEmpty()) {
            problems.add(new AnchorEmpty(typed.span(), field));
            return Optional.empty();
        }
        var places = ground.places(words, from);
        var whole = places.stream().filter(ground::isWhole).toList();
        if (places.isEmpty()) {
            problems.add(notFound(field, typed, words, from, effort));
        } else if (whole.isEmpty()) {
            problems.add(cut(field, typed, places.get(0)));
        }
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
    }

    /** The last words of a passage may stand before the first ones only, where they are not looked for. */
    private AnchorNotFound notFound(String field, Words typed, String words, int from, Effort effort) {
        var sought = effort == Effort.NEAREST_TOO;
        var nearest = sought ? nearest(words, from) : Optional.<Match>empty();
        var earlier = from > 0 ? ground.places(words, 0).stream().findFirst() : Optional.<Match>empty();
        var where = ground.name() + (field.equals("to") ? " after the words of `from`" : "");
        return new AnchorNotFound(
                typed.span(),
                field,
                typed.text(),
                where,
                sought,
                sought && nearest.isEmpty() && Scripts.areOthers(words, ground.folded()),
                nearest.map(ground::passage),
                earlier.map(ground::passage),
                Optional.empty());
    }

    private Optional<Match> nearest(String words, int from) {
        return NearestPassage.find(ground.folded().substring(from), words)
                .map(match -> new Match(from + match.from(), from + match.to()));
    }

    private AnchorGrapheme cut(String field, Words typed, Match place) {
        var range = ground.range(place);
        var start = Graphemes.borderBefore(ground.text(), range.start());
        var end = Graphemes.borderAfter(ground.text(), range.end());
        return new AnchorGrapheme(typed.span(), field, typed.text(), ground.words(start, end));
    }

    /** The one place that is meant. */
    private Optional<Match> one(List<Match> places, Optional<Touch> behind) {
        var fitting = places.stream()
                .filter(match -> holds(before, match) && holds(behind, match))
                .toList();
        var words = quote.words();
        if (fitting.isEmpty()) {
            problems.add(new Suggestions(ground, places).between(words, before, behind));
            return Optional.empty();
        }
        if (quote.occurrence().isPresent()) {
            var wanted = quote.occurrence().get();
            if (wanted.number() == Occurrence.UNREADABLE) {
                return Optional.of(fitting.get(0));
            }
            if (wanted.total() == fitting.size() && wanted.number() <= wanted.total()) {
                return Optional.of(fitting.get(wanted.number() - 1));
            }
            problems.add(new AnchorOccurrence(
                    wanted.span(), words.text(), ground.name(), wanted.number(), wanted.total(), fitting.size()));
            return Optional.empty();
        }
        if (fitting.size() > 1) {
            problems.add(new Suggestions(ground, fitting).among(words));
            return Optional.empty();
        }
        return Optional.of(fitting.get(0));
    }

    /** The first place of a passage's last words. */
    private Optional<Match> nearest(Reach reach, List<Match> places) {
        var found = places.stream().filter(match -> holds(after, match)).findFirst();
        if (found.isEmpty()) {
            problems.add(new Suggestions(ground, places).between(reach.to(), Optional.empty(), after));
        }
        return found;
    }

    private boolean holds(Optional<Touch> touch, Match match) {
        return touch.isEmpty() || touch.get().holds(ground.folded(), match);
    }

    private boolean isInScope(Reach reach, Match first, Match last) {
        var from = ground.block(ground.range(first).start());
        var to = ground.block(ground.range(last).end() - 1);
        var heading = ground.blocks().subList(from, to + 1).stream()
                .filter(block -> block.kind() == Kind.HEADING && from < to && !reach.overHeadings())
                .map(block -> ground.words(block.start(), block.end()))
                .findFirst();
        var isShort = to - from < reach.blocks();
        if (isShort && heading.isEmpty()) {
            return true;
        }
        problems.add(new AnchorScope(
                quote.words().span(), quote.words().text(), reach.to().text(), to - from + 1, heading));
        return false;
    }
}
