package stet.problem;

import java.util.List;
import java.util.Locale;
import stet.source.Span;

/** What can be wrong with a file before anything is read from it. */
public sealed interface SourceProblem extends Problem {

    record SymbolicLink(Span span) implements SourceProblem {
        @Override
        public String message() {
            return "a symbolic link, which is not followed";
        }

        @Override
        public String hint() {
            return "put the file itself here";
        }
    }

    record SpecialFile(Span span) implements SourceProblem {
        @Override
        public String message() {
            return "neither a file nor a folder";
        }

        @Override
        public String hint() {
            return "move it out of the archive";
        }
    }

    record FileTooLarge(Span span, long limit) implements SourceProblem {
        @Override
        public String message() {
            return "larger than " + (limit >> 20) + " MB";
        }

        @Override
        public String hint() {
            return "make it smaller, or keep it elsewhere and link to it";
        }
    }

    record FileUnreadable(Span span) implements SourceProblem {
        @Override
        public String message() {
            return "can not be read";
        }

        @Override
        public String hint() {
            return "check the rights of the file";
        }
    }

    record FileNameUnreadable(Span span) implements SourceProblem {
        @Override
        public String message() {
            return "a name that this machine can not read";
        }

        @Override
        public String hint() {
            return "set LC_ALL=C.UTF-8 and try again; if that does not help, rename the file";
        }
    }

    record FileNameRefused(Span span) implements SourceProblem {
        @Override
        public String message() {
            return "a name with a backslash or a control character, shown here as �";
        }

        @Override
        public String hint() {
            return "rename the file: letters, digits, - and . are safe";
        }
    }

    /** Two files whose names are the same to everybody but the disk. */
    record FileNameTwice(Span span) implements SourceProblem {
        @Override
        public String message() {
            return "two files here have this name, in two Unicode forms";
        }

        @Override
        public String hint() {
            return "rename one of the two";
        }
    }

    record NotUtf8(Span span, int badByte) implements SourceProblem {
        @Override
        public String message() {
            return "the byte 0x" + Integer.toHexString(badByte) + " is not UTF-8";
        }

        @Override
        public String hint() {
            return "save the file as UTF-8";
        }
    }

    /** A mark that a version control system left between two versions, of which neither was chosen. */
    record MergeUnfinished(Span span) implements SourceProblem {
        @Override
        public String message() {
            return "an unfinished merge: two versions of these lines stand side by side";
        }

        @Override
        public String hint() {
            // The lines of a ledger may stand in any order, and none is to be lost.
            var keep = span.path().name().equals("ledger.tsv")
                    ? "keep the lines of both"
                    : "keep what is meant of the two";
            return keep + ", and delete the lines <<<<<<<, ======= and >>>>>>>";
        }
    }

    record ControlCharacter(Span span, int character) implements SourceProblem {
        @Override
        public String message() {
            return "the invisible character U+" + String.format(Locale.ROOT, "%04X", character);
        }

        @Override
        public String hint() {
            return "delete it";
        }
    }

    /** A file that no part of Stet reads: a Markdown file at the top of {@code content/}, say. */
    record FileMisplaced(Span span, List<String> folders) implements SourceProblem {
        @Override
        public String message() {
            return "nothing reads a file of this kind here";
        }

        @Override
        public String hint() {
            return Misplaced.hint(span.path(), folders);
        }
    }
}
