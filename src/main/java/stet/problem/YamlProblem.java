package stet.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.source.Span;

/** What can be wrong with YAML, as YAML or as what we expect in it. */
public sealed interface YamlProblem extends Problem {

    record YamlSyntax(Span span, String what, String hint) implements YamlProblem {
        @Override
        public String message() {
            return "not YAML: " + what;
        }
    }

    record YamlAlias(Span span, String name) implements YamlProblem {
        @Override
        public String message() {
            return "the anchor or alias `" + name + "`, which is not allowed";
        }

        @Override
        public String hint() {
            return "write the value out, or put it in quotes if it begins with & or *";
        }
    }

    record YamlTag(Span span, String tag) implements YamlProblem {
        @Override
        public String message() {
            return "the tag `" + tag.replace("tag:yaml.org,2002:", "!!") + "`, which is not allowed";
        }

        @Override
        public String hint() {
            return "leave it out, or put the value in quotes if it begins with !";
        }
    }

    record YamlTooDeep(Span span, int limit) implements YamlProblem {
        @Override
        public String message() {
            return "nested more than " + limit + " levels deep";
        }

        @Override
        public String hint() {
            return "write it flatter, or put the value in quotes if its brackets belong to it";
        }
    }

    record YamlTooLong(Span span, int limit) implements YamlProblem {
        @Override
        public String message() {
            return "more than " + limit / 1000 + ",000 characters of YAML";
        }

        @Override
        public String hint() {
            return "move what is text into the body";
        }
    }

    /** Text or a list where fields should be. */
    record NotFields(Span span, String found) implements YamlProblem {
        @Override
        public String message() {
            return "fields must stand here, not " + found;
        }

        @Override
        public String hint() {
            return span.path().name().equals("sources.yaml")
                    ? "begin each work with its id, as in `asiapress-0303:`, and indent its fields below that"
                    : "write each on a line of its own, as `name: value`";
        }
    }

    record DuplicateField(Span span, String name, Span first) implements YamlProblem {
        @Override
        public String message() {
            return "`" + Quoted.shortened(name) + "` is there twice";
        }

        @Override
        public String hint() {
            return "keep one of the two";
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(new Related(first, "the first is here"));
        }
    }

    /** A field that is not known where it stands; {@code place} says where it belongs, if it is known elsewhere. */
    record UnknownField(Span span, String name, Optional<String> place, List<String> known) implements YamlProblem {

        private static final int LONGEST_ENTRY = 200;

        /** A value under a name that is a value itself: what to write instead, as a map of two fields. */
        public static UnknownField keyed(Span span, String name, String field, String other, String value) {
            var told = value.length() <= LONGEST_ENTRY ? Typing.yaml(value) : "…";
            var entry = "{" + field + ": " + name + ", " + other + ": " + told + "}";
            return new UnknownField(
                    span, name, Optional.of("write it as an item of a list: `" + entry + "`"), List.of());
        }

        @Override
        public String message() {
            return "unknown field `" + Quoted.shortened(name) + "`";
        }

        @Override
        public String hint() {
            return place.orElseGet(() -> Nearest.hint(name, known, "known here: " + String.join(", ", known)));
        }
    }

    record MissingField(Span span, String name, String example) implements YamlProblem {
        @Override
        public String message() {
            return "`" + name + "` is missing";
        }

        @Override
        public String hint() {
            return "add a line such as `" + name + ": " + example + "`";
        }
    }

    /** A dash at the beginning of a line that carries on the value above, which was hardly meant to. */
    record YamlDash(Span span) implements YamlProblem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String message() {
            return "this dash begins no item: the line carries on the value above";
        }

        @Override
        public String hint() {
            return "let it begin below the dash above, with a space behind it; or put the whole value in quotes";
        }
    }

    /** Curly quotes around a name, which were hardly meant for a part of it. */
    record YamlCurlyQuotes(Span span, String value) implements YamlProblem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String message() {
            return "curly quotes, which are a part of the value for YAML";
        }

        @Override
        public String hint() {
            return "write `\"" + value.substring(1, value.length() - 1) + "\"`, or `\"" + value
                    + "\"` if they belong to it";
        }
    }

    /** Words behind a number sign, which were hardly meant for a comment. */
    record YamlComment(Span span, String words) implements YamlProblem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String message() {
            return Quoted.of(words) + " is a comment in YAML, and no part of the value";
        }

        @Override
        public String hint() {
            return "put the value in quotes if it belongs to it; a comment has a space after its #";
        }
    }

    record EmptyField(Span span, String name, String example) implements YamlProblem {
        @Override
        public String message() {
            return "`" + name + "` has no value";
        }

        @Override
        public String hint() {
            return "write one, as in `" + name + ": " + example + "`; put it in quotes if it begins with #";
        }
    }

    /**
     * A field that holds a value of another shape than it should; {@code meant} says what to write, if that is known.
     */
    record WrongShape(Span span, String name, String wanted, String found, Optional<String> meant)
            implements YamlProblem {

        public WrongShape(Span span, String name, String wanted, String found) {
            this(span, name, wanted, found, Optional.empty());
        }

        /** To write nothing but a value of what stands there. */
        public static String only(String value) {
            return "write `" + Typing.item(value) + "` in its place";
        }

        /** To write the one value of a list, whose brackets may have been meant for text. */
        public static String bracketed(String value) {
            return "write `" + Typing.item("[" + value + "]") + "` if the brackets belong to it, else `"
                    + Typing.item(value) + "`";
        }

        /** To write a text in one language; {@code where} is the file in which another belongs, if it is known. */
        public static String oneLanguage(String name, String value, Optional<String> where) {
            return "write `" + name + ": " + Typing.item(value) + "`"
                    + where.map(file -> "; what is in another language belongs in a file of its own, `" + file + "`")
                            .orElse("");
        }

        /** The field that is needed of what can do with one. */
        private static final Map<String, String> FIRST = Map.of("original", "url", "publisher", "name");

        /** How what holds fields is written. */
        private static final Map<String, String> EXAMPLES = Map.ofEntries(
                Map.entry("accounts", "[{by: …, when: …, text: …}]"),
                Map.entry("blocks", "[{block: p17, role: link-line}]"),
                Map.entry("check", "{claim: …, verdict: …, as_of: …}"),
                Map.entry("claim", "{text: …, by: …}"),
                Map.entry("corrections", "[{date: 2020-03-06, kind: correction, text: …}]"),
                Map.entry("defaults", "{author: …, date: …}"),
                Map.entry("eras", "[{title: …, when: 2020-01-22/2023-08-26}]"),
                Map.entry("groups", "[{id: traffic, title: …, events: […]}]"),
                Map.entry("include", "{events: [complaint-sent], tags: [closure]}"),
                Map.entry("original", "{url: https://…, lang: ko, title: …}"),
                Map.entry("publisher", "{name: …}"),
                Map.entry("same_as", "{s2: unknown}"),
                Map.entry("theme", "{accent: \"#17593f\"}"),
                Map.entry("translations", "[{lang: ja, url: https://…}]"),
                Map.entry("withdrawn", "{date: 2026-11-24, author: …, why: …}"));

        /** Fields that are wanted where only the first of them is written. */
        public static WrongShape noFields(Span span, String name, String value, String found) {
            var first = FIRST.get(name);
            var meant = first == null || (first.equals("url") && !Typing.isAddress(value))
                    ? Optional.<String>empty()
                    : Optional.of("write `" + name + ": {" + first + ": " + Typing.item(value) + "}`");
            return new WrongShape(span, name, "a map of fields", found, meant);
        }

        @Override
        public String message() {
            return "`" + name + "` must be " + wanted + ", not " + found;
        }

        @Override
        public String hint() {
            if (meant.isPresent()) {
                return meant.get();
            }
            if (wanted.equals("text")) {
                return "put the whole value in quotes if its brackets belong to it; else write one value";
            }
            var example = EXAMPLES.get(name);
            return example == null
                    ? "write fields below it, each on a line of its own and indented"
                    : "write it as in `" + name + ": " + example + "`";
        }
    }

    record BadFlag(Span span, String name, String value) implements YamlProblem {
        @Override
        public String message() {
            return "`" + name + "` is neither true nor false but " + Quoted.of(value);
        }

        @Override
        public String hint() {
            return "write `" + name + ": true`, or leave the field out";
        }
    }

    record BadChoice(Span span, String name, String value, List<String> choices) implements YamlProblem {

        /** What other programs and people call some choices. */
        private static final Map<String, String> MEANT = Map.of(
                "website", "webpage",
                "web", "webpage",
                "blog", "post-weblog",
                "news", "article-newspaper",
                "video", "motion_picture",
                "film", "motion_picture",
                "tweet", "post",
                "erratum", "correction",
                "partial", "excerpt",
                "summary", "paraphrase");

        @Override
        public String message() {
            return "`" + name + "` can not be " + Quoted.of(value);
        }

        @Override
        public String hint() {
            var meant = Optional.ofNullable(MEANT.get(value)).or(() -> ending()).filter(choices::contains);
            return Nearest.hint(meant, value, choices, "one of: " + String.join(", ", choices));
        }

        /** The choice that ends with it, as {@code article-newspaper} does, if there is just one. */
        private Optional<String> ending() {
            var some = choices.stream().filter(one -> one.endsWith("-" + value)).toList();
            return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
        }
    }

    record ValueTooLong(Span span, String name, int limit) implements YamlProblem {
        @Override
        public String message() {
            return "`" + name + "` is longer than " + limit + " characters";
        }

        @Override
        public String hint() {
            return "shorten it";
        }
    }

    /** One value, with commas in it, where a list may stand. */
    record ListWithoutBrackets(Span span, String name, String value) implements YamlProblem {

        /** Whether a value looks like several. */
        public static boolean isOne(String value) {
            return Typing.isSeveral(value);
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String message() {
            return Quoted.of(value) + " is one value: a comma alone makes no list";
        }

        @Override
        public String hint() {
            return "write `" + name + ": " + Typing.list(value) + "`, or `" + name + ": [" + Typing.yaml(value)
                    + "]` if it is one";
        }
    }

    record ListTooLong(Span span, String name, int limit) implements YamlProblem {
        @Override
        public String message() {
            return "`" + name + "` lists more than " + limit;
        }

        @Override
        public String hint() {
            return "keep those that matter";
        }
    }
}
