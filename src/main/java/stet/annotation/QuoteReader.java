package stet.annotation;

import java.util.Optional;
import stet.annotation.Quote.Occurrence;
import stet.annotation.Quote.Reach;
import stet.annotation.Quote.Words;
import stet.problem.AnchorProblem.BadOccurrence;
import stet.problem.ArticleProblem.BadNumber;
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Text;

/** Reads a quote, and what stands beside it to say which place is meant. */
final class QuoteReader {

    /** Over how many blocks a passage may go. */
    private static final int BLOCKS = 3;

    private static final int MOST_BLOCKS = 1_000;

    private final Entry entry;

    private QuoteReader(Entry entry) {
        this.entry = entry;
    }

    /** Reads the quote of a map, which is there; empty if it is wrong. */
    static Optional<Quote> read(Entry entry) {
        return new QuoteReader(entry).read();
    }

    private Optional<Quote> read() {
        var prefix = entry.words("prefix");
        var suffix = entry.words("suffix");
        var occurrence = entry.has("occurrence") ? occurrence() : Optional.<Occurrence>empty();
        var value = entry.any("quote");
        if (value.isPresent() && value.get() instanceof Fields fields) {
            var inner = new Entry(entry.source(), fields, entry.problems());
            var from = end(inner, "from");
            var to = end(inner, "to");
            var blocks = blocks(inner);
            var overHeadings = inner.flag("over_headings") || inner.mayBeTrue("over_headings");
            inner.refuseOthers();
            return from.flatMap(first -> to.map(last ->
                    new Quote(first, Optional.of(new Reach(last, blocks, overHeadings)), prefix, suffix, occurrence)));
        }
        return value.flatMap(this::words).map(words -> new Quote(words, Optional.empty(), prefix, suffix, occurrence));
    }

    private Optional<Words> words(YamlValue value) {
        return entry.words("quote", value);
    }

    private static Optional<Words> end(Entry inner, String name) {
        return inner.required(name, "\"a few words\"").flatMap(value -> inner.words(name, value));
    }

    private static int blocks(Entry inner) {
        var text = inner.any("blocks_max");
        if (text.isEmpty()) {
            return BLOCKS;
        }
        var number = text.get() instanceof Text found ? number(found.value()) : 0;
        if (number < 1 || number > MOST_BLOCKS) {
            var value = text.get() instanceof Text found
                    ? found.value()
                    : text.get().kind();
            inner.problems().add(new BadNumber(text.get().span(), "blocks_max", value, "5"));
            return BLOCKS;
        }
        return number;
    }

    private Optional<Occurrence> occurrence() {
        var value = entry.any("occurrence");
        if (value.isPresent() && value.get() instanceof Text text) {
            var slash = text.value().indexOf('/');
            var number = slash < 0 ? 0 : number(text.value().substring(0, slash).strip());
            var total = slash < 0 ? 0 : number(text.value().substring(slash + 1).strip());
            if (number >= 1 && number <= total) {
                return Optional.of(new Occurrence(number, total, text.span()));
            }
        }
        value.ifPresent(found -> entry.problems()
                .add(new BadOccurrence(found.span(), found instanceof Text text ? text.value() : found.kind())));
        return value.map(found -> new Occurrence(Occurrence.UNREADABLE, 0, found.span()));
    }

    /** The number that up to five digits make; 0 for anything else. */
    private static int number(String digits) {
        var number = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == 5) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
