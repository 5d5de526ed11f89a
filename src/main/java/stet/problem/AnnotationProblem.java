package stet.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.source.Span;

/** What can be wrong with a file of notes, but for the hold of its notes on the text: see {@link AnchorProblem}. */
public sealed interface AnnotationProblem extends Problem {

    /** Types of other models, and what they are called here. */
    Map<String, String> OTHER_TYPES = Map.of(
            "gloss", "context",
            "describing", "context",
            "link", "followup",
            "linking", "followup",
            "tag", "comment",
            "tagging", "comment",
            "commenting", "comment",
            "note", "comment");

    record NoteTypeMissing(Span span, List<String> known) implements AnnotationProblem {
        @Override
        public String message() {
            return "the note has no `type`";
        }

        @Override
        public String hint() {
            return "add a line such as `type: comment`; types are " + String.join(", ", known);
        }
    }

    record NoteTypeUnknown(Span span, String value, List<String> known) implements AnnotationProblem {
        @Override
        public String message() {
            return "`type` can not be " + Typing.quoted(value);
        }

        @Override
        public String hint() {
            var instead = OTHER_TYPES.get(value);
            return instead != null
                    ? "write `type: " + instead + "`"
                    : Nearest.hint(value, known, "one of: " + String.join(", ", known));
        }
    }

    record FieldNotForType(Span span, String name, String type, List<String> types) implements AnnotationProblem {
        @Override
        public String message() {
            return "`" + name + "` does not belong in a note of the type `" + type + "`";
        }

        @Override
        public String hint() {
            var other = "make the note a `" + String.join("` or a `", types) + "`";
            return switch (name) {
                case "source" -> "name works in `sources`, as in `sources: [asiapress-0303]`, or " + other;
                case "url" ->
                    "name works in `sources`, and write their addresses into content/sources.yaml, or " + other;
                default -> "take it out, or " + other;
            };
        }
    }

    record QuoteMissing(Span span) implements AnnotationProblem {
        @Override
        public String message() {
            return "the note is about nothing";
        }

        @Override
        public String hint() {
            return "add `quote:` with words of the text, or `block: p3`, `figure: fig1` or `article: true`";
        }
    }

    record RoleOfNoBlock(Span span) implements AnnotationProblem {
        @Override
        public String message() {
            return "the role is that of no block";
        }

        @Override
        public String hint() {
            return "add `block: p3`, or `quote:` with words of the block";
        }
    }

    record RoleTwice(Span span, String block, Span first) implements AnnotationProblem {
        @Override
        public String message() {
            return "the block " + Quoted.of(block) + " has a role already";
        }

        @Override
        public String hint() {
            return "take one of the two out";
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(new Related(first, "the first is here"));
        }
    }

    record SourceWithoutWords(Span span) implements AnnotationProblem {
        @Override
        public String message() {
            return "the source is not found in the text";
        }

        @Override
        public String hint() {
            return "add `quote:` with the words that first speak of it";
        }
    }

    record TwoTargets(Span span, String name, String other) implements AnnotationProblem {
        @Override
        public String message() {
            return "`" + name + "` can not stand beside `" + other + "`";
        }

        @Override
        public String hint() {
            return "keep one of the two: a note is about one thing";
        }
    }

    record BadScope(Span span, String value) implements AnnotationProblem {
        @Override
        public String message() {
            return "`in` can not be " + Typing.quoted(value);
        }

        @Override
        public String hint() {
            return "write `body`, `title` or, for the caption of the first figure, `fig1.caption`";
        }
    }

    record QuoteTooLong(Span span, String name, int limit) implements AnnotationProblem {
        @Override
        public String message() {
            return "`" + name + "` is longer than " + limit + " characters";
        }

        @Override
        public String hint() {
            return "give the first and the last words: `quote: {from: \"…\", to: \"…\"}`";
        }
    }

    /** {@code instead} are the fields that would do as well. */
    record BodyMissing(Span span, String type, List<String> instead) implements AnnotationProblem {
        @Override
        public String message() {
            return "the note of the type `" + type + "` says nothing";
        }

        @Override
        public String hint() {
            return "add `body:` with what it says"
                    + (instead.isEmpty() ? "" : ", or `" + String.join("`, or `", instead) + "`");
        }
    }

    record SourceRequired(Span span, String what) implements AnnotationProblem {
        @Override
        public String message() {
            return what + " without `sources`";
        }

        @Override
        public String hint() {
            return "name in `sources` what it rests on";
        }
    }

    record FollowupWithoutTarget(Span span) implements AnnotationProblem {
        @Override
        public String message() {
            return "the note of the type `followup` leads nowhere";
        }

        @Override
        public String hint() {
            return "add `event`, `article`, `url` or `sources`";
        }
    }

    /** A whole address where an article of the archive should be named. */
    record ArticleElsewhere(Span span, String address) implements AnnotationProblem {
        @Override
        public String message() {
            return "`article` is a file of this archive, not " + Typing.quoted(address);
        }

        @Override
        public String hint() {
            return "write `url: " + address + "`, or the path of its file, as in `articles/2020/09/strip.md`";
        }
    }

    record IdDuplicate(Span span, String note, Span first) implements AnnotationProblem {
        @Override
        public String message() {
            return "the id " + Typing.quoted(note) + " is taken";
        }

        @Override
        public String hint() {
            return "give one of the two another id; published addresses end with it";
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(new Related(first, "the first is here"));
        }
    }

    /** The id of a note that a heading of its article has already. */
    record IdOfHeading(Span span, String note) implements AnnotationProblem {
        @Override
        public String message() {
            return "the id " + Typing.quoted(note) + " is that of a heading in the text";
        }

        @Override
        public String hint() {
            return "write another, such as `id: n-" + note + "`";
        }
    }

    record BadId(Span span, String value) implements AnnotationProblem {
        @Override
        public String message() {
            return "`id` can not be " + Typing.quoted(value);
        }

        @Override
        public String hint() {
            return "begin with a letter, go on with letters, digits and hyphens, as in `n-bridge`;"
                    + " ids such as p1, fig1, fn-1 and r-x are the page’s own";
        }
    }

    /** A source of an article that has the id of a person, an organization or a place. */
    record SourceLikeEntity(Span span, String source) implements AnnotationProblem {
        @Override
        public String message() {
            return "the source " + Quoted.of(source) + " has the id of a file of people, organizations or places";
        }

        @Override
        public String hint() {
            return "give it another id, such as `s1`, here and where notes name it";
        }
    }

    record NoteUnknown(Span span, String name, String note, List<String> known) implements AnnotationProblem {
        @Override
        public String message() {
            return "`" + name + "` names " + Typing.quoted(note) + ", which is no note in this file";
        }

        @Override
        public String hint() {
            return Nearest.hint(note, known, "write the id of a note in this file");
        }
    }

    /** An unnamed source or a document that should be described in the same file, and is not. */
    record LocalSourceUnknown(Span span, String source, List<String> known) implements AnnotationProblem {
        @Override
        public String message() {
            return Typing.quoted(source) + " is not among the `sources` of this file";
        }

        @Override
        public String hint() {
            return Nearest.hint(
                    source,
                    known,
                    known.isEmpty()
                            ? "describe it at the top of the file, under `sources`"
                            : "it has " + String.join(", ", known));
        }
    }

    record WithdrawnTwice(Span span, String note, Span first) implements AnnotationProblem {
        @Override
        public String message() {
            return "the note " + Typing.quoted(note) + " is withdrawn already";
        }

        @Override
        public String hint() {
            return "let one note alone withdraw or replace it";
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(new Related(first, "by this"));
        }
    }

    record WithdrawalCircle(Span span, String note) implements AnnotationProblem {
        @Override
        public String message() {
            return "the note " + Typing.quoted(note) + " withdraws itself, directly or by way of others";
        }

        @Override
        public String hint() {
            return "name an earlier note, or write `status: withdrawn`";
        }
    }

    /** A note that says nothing any more must still say at which address it said it. */
    record TombstoneWithoutId(Span span) implements AnnotationProblem {
        @Override
        public String message() {
            return "the withdrawn note has no `id`";
        }

        @Override
        public String hint() {
            return "give it the id that its address ended with";
        }
    }

    /** Text without quotes that YAML takes for a list or a map, such as {@code [2020..2021]}; {@code what} it is. */
    record TextUnquoted(Span span, String name, String what, String written) implements AnnotationProblem {
        @Override
        public String message() {
            return "the " + what + " " + Typing.shown(written) + " has no quotes, and so is not text";
        }

        @Override
        public String hint() {
            return "quote this " + what + ": `" + name + ": " + Typing.yaml(written) + "`";
        }
    }

    /** Something else where notes should be; {@code found} says what. */
    record NotNotes(Span span, String found) implements AnnotationProblem {
        @Override
        public String message() {
            return "notes must stand here, not " + found;
        }

        @Override
        public String hint() {
            return "begin each with `- type:` and go on with its fields, each on a line of its own";
        }
    }
}
