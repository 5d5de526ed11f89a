package stet.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.source.SourcePath;
import stet.source.Span;

/** What can be wrong with events, timelines, and the dates that texts print. */
public sealed interface EventProblem extends Problem {

    /** Something else where events should be; {@code found} says what. */
    record NotEvents(Span span, String found) implements EventProblem {
        @Override
        public String message() {
            return "events must stand here, not " + found;
        }

        @Override
        public String hint() {
            return "begin each with `- id:` and go on with its fields, each on a line of its own";
        }
    }

    record BadEventId(Span span, String value) implements EventProblem {
        @Override
        public String message() {
            return "`id` can not be " + Quoted.of(value);
        }

        @Override
        public String hint() {
            return "write small letters from a to z, digits and hyphens, as in `complaint-sent`:"
                    + " its address ends with it";
        }
    }

    record EventTwice(Span span, String event, Span first) implements EventProblem {
        @Override
        public String message() {
            return "the event " + Quoted.of(event) + " is there already";
        }

        @Override
        public String hint() {
            return "give one of the two another id";
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(new Related(first, "the first is here"));
        }
    }

    /** Evidence that names no article, or no place in one. */
    record EvidenceShape(Span span, String written) implements EventProblem {
        @Override
        public String message() {
            return Quoted.of(written) + " is no passage of an article";
        }

        /** The path of an article, with what some write before it, and without its ending; then a place in it. */
        private static final Pattern PATH =
                Pattern.compile("[./]*(?:content/)?(articles/[^#\\s]+?)(?:[.](?:md|html))?((?:[#\\s].*)?)");

        @Override
        public String hint() {
            if (Typing.isAddress(written)) {
                return Typing.DESCRIBED + "write its id under `sources`";
            }
            var path = PATH.matcher(written);
            if (path.matches()) {
                var place = path.group(2).replace("#", " ").strip();
                return "write `" + path.group(1) + ".md" + (place.isEmpty() ? "" : "#" + place) + "`";
            }
            return "write the path below content/ and the id of a note or a block,"
                    + " as in `articles/2020/03/complaint.md#n-sent`; works belong under `sources`";
        }
    }

    /**
     * Evidence in an article that is not there; {@code place} is what was written of the place in it, {@code #n-sent}.
     */
    record EvidenceMissing(Span span, SourcePath target, String place, List<SourcePath> near) implements EventProblem {

        private static final String FOLDER = "content/";

        @Override
        public String message() {
            return "there is no " + Quoted.shortened(target.value());
        }

        @Override
        public String hint() {
            return Nearest.file(target.name(), near)
                    .map(path -> "did you mean `" + path.value().substring(FOLDER.length()) + place + "`?")
                    .orElse("check the path: it is counted from the folder " + FOLDER);
        }
    }

    record EvidenceUnpublished(Span span, String target, String why) implements EventProblem {
        @Override
        public String message() {
            return "the passage is left out: " + target + " is not published, since " + why;
        }

        @Override
        public String hint() {
            return "nothing, if it will be; else take the line out";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A note on an unnamed source can not be evidence: it would be told of outside its article. */
    record EvidenceOnSource(Span span, String note) implements EventProblem {
        @Override
        public String message() {
            return "the note " + Quoted.of(note) + " is on a source, and is told of nowhere but in its article";
        }

        @Override
        public String hint() {
            return "name the block of the text that reports the event, as in `#p3`";
        }
    }

    /** Accounts that nobody has weighed: two articles give one event different dates. */
    record DatesDiffer(Span span, String event, String date, Related other) implements EventProblem {
        @Override
        public String message() {
            return "the event " + Quoted.of(event) + " is dated " + date + " here, and otherwise in another article";
        }

        @Override
        public String hint() {
            return "correct one of the two, or set the accounts side by side in `accounts` of the event";
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(other);
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A date that can not be, given what the text prints or when it came out. */
    record DateContradiction(Span span, DateSum sum) implements EventProblem {
        @Override
        public String message() {
            return sum.message();
        }

        @Override
        public String hint() {
            return sum.hint() + ", or say why it stands, as in `when: {edtf: …, force: true, why: …}`";
        }
    }

    record ForceWithoutWhy(Span span) implements EventProblem {
        @Override
        public String message() {
            return "`force: true` without a reason";
        }

        @Override
        public String hint() {
            return "say in `why` on what ground the date stands, though the sum speaks against it";
        }
    }

    /** A timeline in which no event is. */
    record TimelineEmpty(Span span) implements EventProblem {
        @Override
        public String message() {
            return "no event is on this timeline";
        }

        @Override
        public String hint() {
            return "name events in `include`, by id, or by tags, people, organizations, places or a span of time";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    record GroupTwice(Span span, String group, Span first) implements EventProblem {
        @Override
        public String message() {
            return "the group " + Quoted.of(group) + " is there already";
        }

        @Override
        public String hint() {
            return "put the events of both into one, or give one of the two another id";
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(new Related(first, "the first is here"));
        }
    }

    record GroupUnknown(Span span, String event) implements EventProblem {
        @Override
        public String message() {
            return "the group names " + Quoted.of(event) + ", which is not on this timeline";
        }

        @Override
        public String hint() {
            return "name it in `include`, too, or take it out of the group";
        }
    }
}
