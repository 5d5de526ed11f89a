package stet.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.plain.Fingerprint;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.source.LineMap;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.source.Span;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;
import stet.yaml.YamlValue.Text;

class YamlReaderTest {

    private static final SourcePath PATH = new SourcePath("content/articles/fence.md");

    private static SourceText source(String yaml) {
        return new SourceText(PATH, yaml, Fingerprint.of(yaml));
    }

    private static Outcome<Fields> read(String yaml) {
        return YamlReader.read(source(yaml));
    }

    private static Text only(String yaml) {
        var fields = read(yaml).value().orElseThrow().fields();
        assertThat(fields).hasSize(1);
        return (Text) fields.get(0).value();
    }

    /** Each problem as its id and the text that it marks. */
    private static List<String> marked(String yaml) {
        return read(yaml).problems().stream()
                .map(problem -> problem.id() + " " + marked(yaml, problem.span()))
                .toList();
    }

    private static String marked(String yaml, Span span) {
        return yaml.substring(span.start(), span.end());
    }

    /** As YAML 1.2 has it, so that a date needs no quotes within braces either. */
    @Test
    void aQuestionMarkAfterSomethingIsPartOfAValue() {
        var inBraces = (Fields) read("note: {when: 2020-03-02?, why: 'said so? yes', who?: [a?, b]}\n")
                .value()
                .orElseThrow()
                .fields()
                .get(0)
                .value();
        assertThat(inBraces.fields().get(0).value()).isInstanceOf(Text.class).satisfies(value -> {
            assertThat(((Text) value).value()).isEqualTo("2020-03-02?");
            assertThat(value.span().end() - value.span().start()).isEqualTo(11);
        });
        assertThat(((Text) inBraces.fields().get(1).value()).value()).isEqualTo("said so? yes");
        assertThat(inBraces.fields().get(2).name()).isEqualTo("who?");
        assertThat(only("when: 2020-03-02?/2020-04~\n").value()).isEqualTo("2020-03-02?/2020-04~");
        assertThat(only("mask: \uE03F? and ?\n").value()).isEqualTo("\uE03F? and ?");
        assertThat(read("{? a : b}\n").value().orElseThrow().fields().get(0).name())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-03-05",
                "2020-03",
                "2020-02-30",
                "25:61:61",
                "12:30:45",
                "012",
                "0x1F",
                "0o17",
                "1_000",
                "1e3",
                ".inf",
                "no",
                "No",
                "yes",
                "on",
                "off",
                "true",
                "False",
                "+1",
                "-0",
                "=",
                "<<",
                "2020-03-05T14:30+09:00",
                "1.10"
            })
    void unquotedValuesStayTextAsWritten(String value) {
        var text = only("date: " + value + "\n");
        assertThat(text.value()).isEqualTo(value);
        assertThat(text.plain()).isTrue();
        assertThat(text.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key:", "key: ~", "key: null", "key: # only a comment"})
    void nothingWrittenIsEmpty(String yaml) {
        assertThat(only(yaml).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key: \"\"", "key: ''", "key: \"~\"", "key: Null", "key: 'null'"})
    void whatIsInQuotesIsNotEmpty(String yaml) {
        assertThat(only(yaml).isEmpty()).isFalse();
    }

    @Test
    void edtfSetsWithoutQuotesAreListsAndMaps() {
        assertThat(((Items) read("date: [2020-03-02..2020-03-05]")
                                .value()
                                .orElseThrow()
                                .fields()
                                .get(0)
                                .value())
                        .values())
                .hasSize(1);
        assertThat(only("date: \"[2020-03-02..2020-03-05]\"").value()).isEqualTo("[2020-03-02..2020-03-05]");
    }

    @Test
    void aFieldThatIsThereTwiceIsMarkedWithItsFirst() {
        var yaml = "titel: a\ntags: [b]\ntitel: c\n";
        assertThat(marked(yaml)).containsExactly("duplicate-field titel");
        var problem = read(yaml).problems().get(0);
        assertThat(problem.span().start()).isEqualTo(yaml.lastIndexOf("titel"));
        assertThat(problem.related().orElseThrow().span().start()).isZero();
        assertThat(marked("a: {b: 1, b: 2}")).containsExactly("duplicate-field b");
        assertThat(marked("\"a\": 1\na: 2")).containsExactly("duplicate-field a");
    }

    @Test
    void unknownFieldsAreToldWithTheNearestKnownOne() {
        var problems = new Problems();
        var fields = read("titel: a\nzzz: b\n").value().orElseThrow();
        var reader = new FieldReader(fields, problems);
        reader.text("title");
        reader.text("tags");
        reader.refuseOthers();
        assertThat(problems.list())
                .extracting(Problem::hint)
                .containsExactly("did you mean `title`?", "known here: title, tags");
    }

    @Test
    void anchorsAliasesAndTagsAreRefused() {
        assertThat(marked("a: &x 1\nb: *x\n")).containsExactly("yaml-alias &x 1", "yaml-alias *x");
        assertThat(marked("a: !!python/object:os.system ls"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("yaml-tag");
        assertThat(marked("a: !ruby [1]")).containsExactly("yaml-tag !ruby [");
        assertThat(marked("a: &x [*x]")).containsExactly("yaml-alias &x [", "yaml-alias *x");
        assertThat(marked("<<: {title: x}")).isEmpty();
    }

    @Test
    void aBombOfAliasesIsRefusedAtOnce() {
        var bomb = new StringBuilder("a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n");
        for (var i = 1; i < 30; i++) {
            var before = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(",", List.of(before, before, before, before))));
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(read(bomb.toString()))
                        .satisfies(outcome -> assertThat(outcome.value()).isEmpty())
                        .satisfies(outcome -> assertThat(outcome.problems()).hasSize(30 + 29 * 4)));
    }

    /** Each value is looked at by itself, not with the rest of its line. */
    @Test
    void aLineOfVeryManyValuesIsReadAtOnce() {
        var source = source("[" + "word, ".repeat(150_000) + "word]");

        var read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> YamlReader.readAny(source));

        assertThat(read.value()).isPresent();
    }

    @Test
    void nestingIsLimited() {
        assertThat(read("a: " + "[".repeat(18) + "]".repeat(18)).problems()).isEmpty();
        assertThat(read("a: " + "[".repeat(25) + "]".repeat(25)).problems())
                .extracting(Problem::id)
                .containsExactly("yaml-too-deep");
        assertThat(read("a: " + "[".repeat(100_000)).problems())
                .extracting(Problem::id)
                .containsExactly("yaml-too-deep");
        assertThat(read("- ".repeat(10_000)).problems()).isNotEmpty();
    }

    @Test
    void frontMatterIsLimitedInLength() {
        var yaml = "a: " + "x".repeat(YamlReader.MAX_FRONT_MATTER);
        assertThat(YamlReader.readFrontMatter(source(yaml), 0, yaml.length()).problems())
                .extracting(Problem::message)
                .containsExactly("more than 64,000 characters of YAML");
        assertThat(YamlReader.readFrontMatter(source(yaml), 0, YamlReader.MAX_FRONT_MATTER)
                        .problems())
                .isEmpty();
    }

    @Test
    void placesAreRightAfterEmojiAndWithEveryLineEnd() {
        for (var end : List.of("\n", "\r\n", "\r")) {
            var yaml = String.join(end, "a: 😀😀", "\"😀 강\": [\"😀\", 한글, 'b']", "c: {d: 😀, e: f}", "g: 😀h", "");
            var fields = read(yaml).value().orElseThrow();
            var marked = fields.fields().stream()
                    .map(field -> marked(yaml, field.nameSpan()) + "="
                            + marked(yaml, field.value().span()))
                    .collect(Collectors.joining("; "));
            assertThat(marked).isEqualTo("a=😀😀; \"😀 강\"=[\"😀\", 한글, 'b']; c={d: 😀, e: f}; g=😀h");
            var inner = (Items) fields.fields().get(1).value();
            assertThat(inner.values())
                    .extracting(value -> marked(yaml, value.span()))
                    .containsExactly("\"😀\"", "한글", "'b'");
            var map = (Fields) fields.fields().get(2).value();
            assertThat(marked(yaml, map.fields().get(1).nameSpan())).isEqualTo("e");
            var lines = new LineMap(yaml);
            var g = fields.fields().get(3).nameSpan().start();
            assertThat(lines.line(g) + ":" + lines.column(g)).isEqualTo("4:1");
        }
    }

    @Test
    void placesWithinAFileAreCountedFromItsBeginning() {
        var text = "---\n😀: 1\nb: 😀\nb: 2\n---\nBody";
        var outcome = YamlReader.readFrontMatter(source(text), 4, text.lastIndexOf("---"));
        var span = outcome.problems().get(0).span();
        assertThat(marked(text, span)).isEqualTo("b");
        assertThat(span.start()).isEqualTo(text.indexOf("b: 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: \u0007",
                "a: \u0000",
                "a: \"\\a\"",
                "a: \"\\e[31m\"",
                "a: \"\\u009b\"",
                "a: \ud800",
                "a: \uffff"
            })
    void charactersThatNobodySeesAreRefused(String yaml) {
        assertThat(read(yaml).problems()).extracting(Problem::id).containsExactly("control-character");
    }

    @Test
    void whatIsNoMapOfFieldsIsToldInOneWay() {
        assertThat(marked("- a\n- b\n")).hasSize(1).first().asString().startsWith("not-fields");
        assertThat(marked("just text")).containsExactly("not-fields just text");
        assertThat(read("").value().orElseThrow().fields()).isEmpty();
        assertThat(read("# a comment\n").value().orElseThrow().fields()).isEmpty();
        assertThat(marked("a: 1\n---\nb: 2\n")).containsExactly("yaml-syntax ---");
    }

    /** Broken YAML of any kind gives a problem with a place inside the text, and never an exception. */
    @Test
    void neverThrowsWhateverIsWritten() {
        var seed = Long.getLong("seed", 1);
        var random = new Random(seed);
        var pieces = List.of(
                "a: b", "\n", "  ", "- ", "[", "]", "{", "}", ": ", ":", "\"", "'", "#", "&a ", "*a", "!!x ", "|", ">",
                "\t", "?", "%", "@", "`", "\\", "😀", "강", "---", "...", ",", "\r", "x", "<<: ", "\u0085", "\u2028",
                "\ufeff", "\u0007");
        for (var round = 0; round < 4_000; round++) {
            var yaml = new StringBuilder();
            for (var i = random.nextInt(14); i >= 0; i--) {
                yaml.append(pieces.get(random.nextInt(pieces.size())));
            }
            var text = yaml.toString();
            var outcome = read(text);
            assertThat(outcome.problems())
                    .as("seed %s: %s", seed, text)
                    .allSatisfy(problem -> assertThat(problem.span().end()).isBetween(0, text.length()))
                    .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
        }
    }
}
