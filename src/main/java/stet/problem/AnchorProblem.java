package stet.problem;

import java.util.List;
import java.util.Optional;
import stet.source.SourcePath;
import stet.source.Span;

/** What can be wrong with the hold that a note has on a text. */
public sealed interface AnchorProblem extends Problem {

    /** Words as they stand in a text, the id of the block they stand in, and what stands around them. */
    record Passage(String block, String before, String words, String after) {

        String shown() {
            return block + ": " + Typing.shown(before) + "[" + Typing.shown(words) + "]" + Typing.shown(after);
        }
    }

    /** One of several places that a quote could mean, and a prefix that no other of them has. */
    record Choice(int number, Passage passage, Optional<String> prefix) {}

    record AnchorEmpty(Span span, String field) implements AnchorProblem {
        @Override
        public String message() {
            return "`" + field + "` holds no words";
        }

        @Override
        public String hint() {
            return "write the words that are meant, as they stand in the text";
        }
    }

    /**
     * {@code sought} says whether a nearest passage was looked for, {@code where} what was looked through,
     * {@code earlier} where the very words stand before that.
     */
    record AnchorNotFound(
            Span span,
            String field,
            String quote,
            String where,
            boolean sought,
            boolean foreign,
            Optional<Passage> nearest,
            Optional<Passage> earlier,
            Optional<String> scope)
            implements AnchorProblem {

        private static final int PASTED = 200;

        /** The same words, which stand in another part of the article: as {@code in} names it. */
        public AnchorNotFound in(String other) {
            return new AnchorNotFound(span, field, quote, where, sought, foreign, nearest, earlier, Optional.of(other));
        }

        @Override
        public String message() {
            return "the quote " + Typing.quoted(quote) + " is not in " + where;
        }

        @Override
        public String hint() {
            if (scope.isPresent()) {
                return "write `in: " + scope.get() + "`, where these words stand";
            }
            if (earlier.isPresent() && nearest.isEmpty()) {
                return "choose words that come after those of `from`: these stand before them ("
                        + earlier.get().shown() + ")";
            }
            if (!sought) {
                return "mend the quotes above first: the nearest passage is looked for only so many times in a file";
            }
            var otherwise = foreign
                    ? "it is in another script than the text: move the note to those on the text in its language"
                    : "nothing in " + where + " is near it";
            return nearest.map(this::hint).orElse(otherwise);
        }

        private String hint(Passage near) {
            return near.words().length() <= PASTED
                    ? "write `" + field + ": " + Typing.yaml(near.words()) + "` (" + near.shown() + ")"
                    : "the text in " + near.block() + Typing.difference(near.words(), quote);
        }
    }

    record AnchorAmbiguous(Span span, String quote, String where, int times, List<Choice> choices)
            implements AnchorProblem {
        @Override
        public String message() {
            return "the quote " + Typing.quoted(quote) + " stands " + times + " times in " + where;
        }

        @Override
        public String hint() {
            var ways = choices.stream().map(this::way).toList();
            return "add " + String.join(", or ", ways) + (choices.size() < times ? ", or …" : "");
        }

        private String way(Choice choice) {
            return "`occurrence: " + choice.number() + "/" + times + "`"
                    + choice.prefix()
                            .map(words -> " or `prefix: " + Typing.yaml(words) + "`")
                            .orElse("")
                    + " (" + choice.passage().shown() + ")";
        }
    }

    /** The words are there, but not between the others; {@code prefix} and {@code suffix} are what stands there. */
    record AnchorNeighbours(
            Span span, String quote, String where, Passage nearest, Optional<String> prefix, Optional<String> suffix)
            implements AnchorProblem {
        @Override
        public String id() {
            return "anchor-context";
        }

        @Override
        public String message() {
            return "the quote " + Typing.quoted(quote) + " is in " + where + ", but not with this "
                    + (prefix.isEmpty() ? "`suffix`" : suffix.isEmpty() ? "`prefix`" : "`prefix` and `suffix`");
        }

        @Override
        public String hint() {
            var before = prefix.map(words -> way("prefix", words, "begins"));
            var after = suffix.map(words -> way("suffix", words, "ends"));
            return before.orElse("") + (before.isPresent() && after.isPresent() ? " and " : "") + after.orElse("")
                    + " (" + nearest.shown() + ")";
        }

        private String way(String field, String words, String does) {
            return words.isEmpty()
                    ? "take `" + field + "` out, for " + where + " " + does + " here"
                    : "write `" + field + ": " + Typing.yaml(words) + "`";
        }
    }

    record AnchorOccurrence(Span span, String quote, String where, int number, int total, int times)
            implements AnchorProblem {
        @Override
        public String message() {
            return "the quote " + Typing.quoted(quote) + " stands " + (times == 1 ? "once" : times + " times") + " in "
                    + where + ", not " + total;
        }

        @Override
        public String hint() {
            return times == 1
                    ? "take `occurrence` out"
                    : "write `occurrence: " + Math.min(number, times) + "/" + times + "`, if it is still that one";
        }
    }

    record BadOccurrence(Span span, String value) implements AnchorProblem {
        @Override
        public String message() {
            return "`occurrence` can not be " + Typing.quoted(value) + "";
        }

        @Override
        public String hint() {
            return "say which of how many, as in `occurrence: 2/3`";
        }
    }

    /** The quote would cut a character in two: a letter from its accent, one face from a family. */
    record AnchorGrapheme(Span span, String field, String quote, String whole) implements AnchorProblem {
        @Override
        public String message() {
            return "the quote " + Typing.quoted(quote) + " would cut a character in two";
        }

        @Override
        public String hint() {
            return "take the whole character: `" + field + ": " + Typing.yaml(whole) + "`";
        }
    }

    /** A passage from some words to others that is longer than it may be, or goes over a heading. */
    record AnchorScope(Span span, String from, String to, int blocks, Optional<String> heading)
            implements AnchorProblem {
        @Override
        public String message() {
            return "the passage from " + Typing.quoted(from) + " to " + Typing.quoted(to) + " "
                    + heading.map(words -> "goes over the heading " + Typing.quoted(words) + "")
                            .orElse("is " + blocks + " blocks long");
        }

        @Override
        public String hint() {
            return "choose nearer words, or add "
                    + heading.map(words -> "`over_headings: true`").orElse("`blocks_max: " + blocks + "`")
                    + " to the quote";
        }
    }

    /** Words that a note gives in another language are not in the article's text in that language. */
    record OtherQuoteNotFound(Span span, String quote, SourcePath other, boolean sought, Optional<Passage> nearest)
            implements AnchorProblem {

        @Override
        public String message() {
            return "the words " + Typing.quoted(quote) + " are not in " + other.value();
        }

        @Override
        public String hint() {
            return nearest.map(near -> near.words().length() <= AnchorNotFound.PASTED
                            ? "write `other_quote: " + Typing.yaml(near.words()) + "` (" + near.shown() + ")"
                            : "the text in " + near.block() + Typing.difference(near.words(), quote))
                    .orElse((sought ? "nothing there is near them: " : "")
                            + "quote that text, or say the words in `body`");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    record BlockUnknown(Span span, String block, String last) implements AnchorProblem {
        @Override
        public String message() {
            return "the text has no block " + Typing.quoted(block) + "";
        }

        @Override
        public String hint() {
            return last.isEmpty() ? "the text is empty" : "write one of p1 to " + last;
        }
    }

    record FigureUnknown(Span span, String figure, List<String> known) implements AnchorProblem {
        @Override
        public String message() {
            return "the text has no figure " + Typing.quoted(figure) + "";
        }

        @Override
        public String hint() {
            return known.isEmpty() ? "the text has no figures" : "it has " + String.join(", ", known);
        }
    }

    record AnchorInsideWord(Span span, String field, String quote, String whole) implements AnchorProblem {
        @Override
        public String message() {
            return "the quote " + Typing.quoted(quote) + " begins or ends within a word";
        }

        @Override
        public String hint() {
            return "take the whole word: `" + field + ": " + Typing.yaml(whole) + "`";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** The quote holds, but is typed with other quotation marks, dashes or accents than the text has. */
    record AnchorFolded(Span span, String field, String quote, String text) implements AnchorProblem {
        @Override
        public String message() {
            return "the quote " + Typing.quoted(quote) + " is typed otherwise than in the text";
        }

        @Override
        public String hint() {
            return "write `" + field + ": " + Typing.yaml(text) + "`";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }
}
