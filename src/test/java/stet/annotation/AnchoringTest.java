package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A text, a quote, and what becomes of it: the text around with the words in brackets, or what is said. */
class AnchoringTest {

    private static final String FRIDAY =
            "On Friday Kim had called for “any and all measures”; the threat follows from that phrase,"
                    + " “any and all measures”.";

    private static void check(String text, Quote quote, String expected) {
        var canonical = Notes.text(text);
        var outcome = Anchoring.of(canonical).anchor(quote);
        var shown = new StringBuilder();
        outcome.value()
                .ifPresent(range -> shown.append(canonical.text(), Math.max(0, range.start() - 6), range.start())
                        .append('[')
                        .append(canonical.text(), range.start(), range.end())
                        .append(']')
                        .append(
                                canonical.text(),
                                range.end(),
                                Math.min(canonical.text().length(), range.end() + 6)));
        for (var problem : outcome.problems()) {
            shown.append(shown.isEmpty() ? "" : "\n")
                    .append(problem.id() + ": " + problem.message() + " | " + problem.hint());
        }
        assertThat(shown).hasToString(expected);
    }

    private static void check(String text, String words, String expected) {
        check(text, Notes.quote(words), expected);
    }

    @Test
    void findsWhatStandsOnce() {
        check("went to Chinese guards on Feb. 29 by way of", "Feb. 29", "ds on [Feb. 29] by wa");
        check("one word", "  one \n word ", "[one word]");
        check("the first\nand the second", "first and", "the [first\nand] the s");
    }

    @Test
    void seesThroughWhatTypographersDo() {
        check(
                "it’s 5–6 pages…",
                Notes.quote("it's"),
                "[it’s] 5–6 p\nanchor-folded: the quote “it's” is typed otherwise"
                        + " than in the text | write `quote: \"it’s\"`");
        check("no\u00a0break, sta\u00adtion", "no break, station", "[no\u00a0break, sta\u00adtion]");
        check("cafe\u0301 society", "caf\u00e9", "[cafe\u0301] socie");
        check(
                "caf\u00e9",
                "cafe",
                "anchor-not-found: the quote “cafe” is not in the text | write `quote: \"caf\u00e9\"`"
                        + " (p1: [caf\u00e9])");
    }

    @Test
    void neverFoldsCase() {
        check("in March they march on", "march", " they [march] on");
        check(
                "in March",
                "march",
                "anchor-not-found: the quote “march” is not in the text | write `quote: \"March\"`"
                        + " (p1: in [March])");
    }

    @Test
    void saysWhatIsNearest() {
        check(
                "The note went to Chinese guards on Feb. 29 by way of customs posts",
                "Feb. 28",
                "anchor-not-found: the quote “Feb. 28” is not in the text | write `quote: \"Feb. 29\"`"
                        + " (p1: … note went to Chinese guards on [Feb. 29] by way of customs posts)");
        check(
                "he said \"stop\"",
                "he said \"stap\"",
                "anchor-not-found: the quote “he said \"stap\"” is not in the text | write"
                        + " `quote: \"he said \\\"stop\\\"\"` (p1: [he said \"stop\"])");
        check(
                "one two three",
                "quite another thing",
                "anchor-not-found: the quote “quite another thing” is not in the text | nothing in the text is"
                        + " near it");
    }

    @Test
    void whatIsNearestDiffersInAThirdAtMostAndInCaseFreely() {
        check(
                "FEAR OF COVID-19",
                "Fear of Covid-19",
                "anchor-not-found: the quote “Fear of Covid-19” is not in the text | write"
                        + " `quote: \"FEAR OF COVID-19\"` (p1: [FEAR OF COVID-19])");
        check(
                "abcdefghi",
                "abcdefxyz",
                "anchor-not-found: the quote “abcdefxyz” is not in the text | write `quote: \"abcdefghi\"`"
                        + " (p1: [abcdefghi])");
        check(
                "abcdefghi",
                "abcdewxyz",
                "anchor-not-found: the quote “abcdewxyz” is not in the text | nothing in the text is near it");
    }

    @Test
    void saysWhereALongQuoteGoesWrong() {
        var sentence = "A sentence of some length, which goes on and on for no reason but to be long. ";
        check(
                sentence.repeat(4) + "It ends here.",
                (sentence.repeat(4) + "It ends here.").replace("here", "there"),
                "anchor-not-found: the quote “A sentence of some length, which goes on and on for no reason but to be"
                        + " long. A…” is not in the text | the text in p1 has “…to be long. It ends here.” where"
                        + " the quote"
                        + " has “…to be long. It ends there.”");
    }

    @Test
    void refusesToChooseBetweenTwo() {
        check(
                FRIDAY,
                "any and all measures",
                "anchor-ambiguous: the quote “any and all measures” stands 2 times in the text | add"
                        + " `occurrence: 1/2` or `prefix: \"for “\"` (p1: On Friday Kim had called for “[any and all"
                        + " measures]”; the threat follows from that …), or `occurrence: 2/2` or `prefix:"
                        + " \"phrase, “\"`"
                        + " (p1: … follows from that phrase, “[any and all measures]”.)");
        check(FRIDAY, Notes.quote("any and all measures", 2, 2), "ase, “[any and all measures]”.");
        check(FRIDAY, Notes.quote("for \"", "any and all measures", ""), " for “[any and all measures]”; the");
        check(FRIDAY, Notes.quote("", "any and all measures", "\"."), "ase, “[any and all measures]”.");
    }

    @Test
    void countsOverlappingPlaces() {
        check(
                "bananas",
                Notes.quote("ana", 2, 2),
                "ban[ana]s\nanchor-inside-word: the quote “ana” begins or ends within"
                        + " a word | take the whole word: `quote: \"bananas\"`");
    }

    @Test
    void wantsTheTotalToBeRight() {
        check(
                FRIDAY,
                Notes.quote("any and all measures", 2, 3),
                "anchor-occurrence: the quote “any and all measures” stands 2 times in the text, not 3 | write"
                        + " `occurrence: 2/2`, if it is still that one");
        check(
                "once",
                Notes.quote("once", 1, 2),
                "anchor-occurrence: the quote “once” stands once in the text, not 2" + " | take `occurrence` out");
    }

    @Test
    void wantsWhatStandsAroundToTouch() {
        check(
                "we had everything before us, we had nothing before us",
                Notes.quote("we had nout", "before us", ""),
                "anchor-context: the quote “before us” is in the text, but not with this `prefix` | write"
                        + " `prefix: \"we had nothing\"` (p1: … before us, we had nothing [before us])");
        check("dolor amet", Notes.quote("", "dolor", "amet"), "[dolor] amet");
        check(
                "dolor amet",
                Notes.quote("r", "amet", ""),
                "anchor-context: the quote “amet” is in the text, but not with this `prefix` | write"
                        + " `prefix: \"dolor\"` (p1: dolor [amet])");
        check("dolor\namet", Notes.quote("", "dolor", " amet"), "[dolor]\namet");
        check("국가보위성은 중국에", Notes.quote("위성은", "중국", ""), "가보위성은 [중국]에");
        check(
                "dolor amet",
                Notes.quote("", "dolor", "a"),
                "anchor-context: the quote “dolor” is in the text, but not"
                        + " with this `suffix` | write `suffix: \"amet\"` (p1: [dolor] amet)");
    }

    @Test
    void letsKoreanParticlesFollow() {
        check("평양은 국경을 닫았다", "평양", "[평양]은 국경을 ");
        check(
                "the Koreans",
                "Korean",
                "the [Korean]s\nanchor-inside-word: the quote “Korean” begins or ends within a"
                        + " word | take the whole word: `quote: \"Koreans\"`");
        check(
                "in 2020",
                "20",
                "anchor-ambiguous: the quote “20” stands 2 times in the text | add `occurrence: 1/2` or"
                        + " `prefix: \"in\"` (p1: in [20]20), or `occurrence: 2/2` or `prefix: \"20\"` (p1: in"
                        + " 20[20])");
        check(
                "the Koreans",
                "oreans",
                "the K[oreans]\nanchor-inside-word: the quote “oreans” begins or ends within a word | take the whole"
                        + " word: `quote: \"Koreans\"`");
        check("MSS는 말했다", "MSS", "[MSS]는 말했다");
    }

    @Test
    void showsWhatStandsAroundWhereNothingPartsWords() {
        check(
                "平壤".repeat(20) + "关闭边境" + "人民".repeat(20) + "关闭边境",
                "关闭边境",
                "anchor-ambiguous: the quote “关闭边境” stands 2 times in the text | add `occurrence: 1/2` or `prefix: \""
                        + "平壤".repeat(12) + "\"` (p1: … " + "平壤".repeat(16) + "[关闭边境]" + "人民".repeat(16)
                        + " …), or `occurrence: 2/2` or `prefix: \"" + "人民".repeat(12) + "\"` (p1: … "
                        + "人民".repeat(16) + "[关闭边境])");
    }

    @Test
    void leavesCharactersWhole() {
        check(
                "a family 👨‍👩‍👧 here",
                "👨",
                "anchor-grapheme: the quote “👨” would cut a character in two | take the whole"
                        + " character: `quote: \"👨‍👩‍👧\"`");
        check("👨‍👩‍👧, beside 👨 alone", "👨", "eside [👨] alone");
        check(
                "wait…",
                "wait.",
                "anchor-grapheme: the quote “wait.” would cut a character in two | take the whole"
                        + " character: `quote: \"wait…\"`");
    }

    @Test
    void goesFromFirstWordsToLast() {
        check("again the border again", Notes.passage("border", "again"), "n the [border again]");
        var text = "Posts at the border and in Chagang.\n#ARMS\nThe border again.\nFour\nFive";
        check(text, Notes.passage("Posts at", "and in Chagang"), "[Posts at the border and in Chagang].\nARMS");
        check(
                text,
                Notes.passage("Posts", "Nowhere"),
                "anchor-not-found: the quote “Nowhere” is not in the text after"
                        + " the words of `from` | nothing in the text after the words of `from` is near it");
        check(
                text,
                Notes.passage("Chagang", "again"),
                "anchor-scope: the passage from “Chagang” to “again” goes over"
                        + " the heading “ARMS” | choose nearer words, or add `over_headings: true` to the quote");
        check(text, Notes.passage("Chagang", "again", 3, true), "nd in [Chagang.\nARMS\nThe border again].\nFour");
        check(
                text,
                Notes.passage("Chagang", "Five", 3, true),
                "anchor-scope: the passage from “Chagang” to “Five” is"
                        + " 5 blocks long | choose nearer words, or add `blocks_max: 5` to the quote");
        check(
                text,
                Notes.passage("border", "again"),
                "anchor-ambiguous: the quote “border” stands 2 times in the text"
                        + " | add `occurrence: 1/2` or `prefix: \"the\"` (p1: Posts at the [border] and in"
                        + " Chagang. ARMS The border …),"
                        + " or `occurrence: 2/2` or `prefix: \"The\"` (p3: … border and in Chagang. ARMS The"
                        + " [border] again."
                        + " Four Five)");
    }

    @Test
    void wantsWords() {
        check(
                "text",
                " \u00a0\u200b ",
                "anchor-empty: `quote` holds no words | write the words that are meant, as they"
                        + " stand in the text");
        check("", "words", "anchor-not-found: the quote “words” is not in the text | nothing in the text is near it");
    }

    @Test
    void showsNothingThatTurnsALineAround() {
        check(
                "plain",
                "\u202Eevil",
                "anchor-not-found: the quote “\\u202Eevil” is not in the text | nothing in the text" + " is near it");
    }

    @Test
    void findsWordsInATitle() {
        var title = Anchoring.ofLine("title", "Keep people off the river", "the title");
        assertThat(title.anchor(Notes.quote("people")).value()).contains(new TextRange(5, 11));
        assertThat(title.anchor(Notes.quote("cattle")).problems().get(0).message())
                .isEqualTo("the quote “cattle” is not in the title");
    }
}
