package stet.problem;

import java.util.Optional;
import java.util.regex.Pattern;
import stet.source.SourcePath;
import stet.source.Span;

/** What can be wrong with the ledger of what was published, and with what is published now in its light. */
public sealed interface LedgerProblem extends Problem {

    /** A file that does not begin as a ledger does. */
    record NotLedger(Span span, String firstLine) implements LedgerProblem {
        @Override
        public String message() {
            return "this is no ledger, or one of another Stet";
        }

        @Override
        public String hint() {
            return "take back the file as `stet seal` wrote it, or put this line first: " + firstLine;
        }
    }

    record LedgerLineBroken(Span span, String why) implements LedgerProblem {
        @Override
        public String message() {
            return "this line can not be read: " + why;
        }

        @Override
        public String hint() {
            return "write an address, a tab, and the 64 hexadecimal digits of its seal or - where it has none;"
                    + " or take back the line as `stet seal` wrote it";
        }
    }

    /** Lines with blanks for tabs, of which there are {@code others} besides this one. */
    record LedgerWithoutTabs(Span span, int others) implements LedgerProblem {
        @Override
        public String message() {
            return "blanks stand where tabs should"
                    + switch (others) {
                        case 0 -> "";
                        case 1 -> ", here and in another line";
                        default -> ", here and in " + others + " other lines";
                    };
        }

        @Override
        public String hint() {
            return "take back the file as `stet seal` wrote it, or put one tab before each seal and each `gone`;"
                    + " and let your editor keep the tabs of this file";
        }
    }

    record LedgerLineTwice(Span span, String address, Span first) implements LedgerProblem {
        @Override
        public String message() {
            return address + " is in the ledger already";
        }

        @Override
        public String hint() {
            return "take out the line whose seal is not that of the text that was published last";
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(new Related(first, "the other line is here"));
        }
    }

    /** A text that is not the one that was published at its address, and whose change nobody has recorded. */
    record SealBroken(Span span, String address, Span sealed, Optional<Change> change) implements LedgerProblem {

        /** Where two texts first differ, each with some words around the place. */
        public record Change(String sealed, String now) {}

        @Override
        public String message() {
            var what = change.map(
                    found -> ": " + Typing.quoted(found.now()) + " was " + Typing.quoted(found.sealed()) + " there");
            return "the text is not the one that was published at " + address + what.orElse("");
        }

        @Override
        public String hint() {
            var where = change.isPresent()
                    ? "undo the change"
                    : "undo the change (a seal does not tell where it is: look at the .txt beside the published page)";
            return where + ", or tell of it under `corrections` and run `stet seal`";
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(new Related(sealed, "it was sealed here"));
        }
    }

    /** An address that was published, and that no page has any more; {@code moved} is what has the same text now. */
    record AddressGone(Span span, String address, Optional<SourcePath> moved) implements LedgerProblem {

        /** Only articles and pages have former addresses. */
        private static final Pattern WITH_ID =
                Pattern.compile("(?:[^/]+/)?(?:events|timelines|people|organizations|places)/([^/]+)[.]html");

        @Override
        public String message() {
            return address + " was published, and there is no page at it any more";
        }

        @Override
        public String hint() {
            var alias = "write `aliases: [/" + address + "]` in ";
            var seal = ", or run `stet seal` to record that it is gone";
            if (moved.isPresent()) {
                return alias + moved.get().value() + ", which has its text now" + seal;
            }
            var named = WITH_ID.matcher(address);
            var id = named.matches() ? " with the id `" + named.group(1) + "`" : "";
            return "bring it back" + id + ", " + alias + "an article or a page that stands in its place" + seal;
        }
    }

    /** A note that was published, and of which not even its withdrawal is left. */
    record NoteGone(Span span, String address, String note) implements LedgerProblem {
        @Override
        public String message() {
            return "the note at " + address + " was published, and is not there any more";
        }

        @Override
        public String hint() {
            return "write `id: " + note + "` in the note that it has become, leave it there with `withdrawn`,"
                    + " or run `stet seal` to record that it is gone";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }
}
