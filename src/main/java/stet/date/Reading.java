package stet.date;

import java.util.Optional;

/** What became of a text that should be a date. */
public sealed interface Reading {

    /** The date, if it is one. */
    default Optional<Edtf> parsed() {
        return this instanceof Parsed parsed ? Optional.of(parsed.date()) : Optional.empty();
    }

    /** The text is a date. */
    record Parsed(Edtf date) implements Reading {}

    /**
     * The text is no date.
     *
     * @param start where in the text the fault begins, in UTF-16 units
     * @param end where it ends, exclusive
     * @param instead a date that was likely meant, such as {@code 1984%} for {@code 1984?~}
     */
    record Refused(String text, Reason reason, int start, int end, Optional<String> instead) implements Reading {

        public Refused {
            if (start < 0 || end < start || end > text.length()) {
                throw new IllegalArgumentException("bad place " + start + ".." + end + " in a date");
            }
        }

        /** The characters that are at fault; empty where something is missing. */
        public String found() {
            return text.substring(start, end);
        }

        /** What is wrong, as a clause without a full stop. */
        public String message() {
            return reason.message(found());
        }

        /** What to do about it, as an instruction. */
        public String hint() {
            return instead.map(date -> "write `" + date + "`").orElseGet(() -> reason.hint(found()));
        }
    }
}
