package stet.problem;

import java.util.List;
import stet.source.Span;

/** What can be wrong with the Markdown of a body. */
public sealed interface MarkdownProblem extends Problem {

    record RawHtml(Span span, String html) implements MarkdownProblem {
        @Override
        public String message() {
            return "raw HTML: " + html;
        }

        @Override
        public String hint() {
            return "write it in Markdown, or put it between backticks to show it as it is";
        }
    }

    record AlternativeTextMissing(Span span, String picture) implements MarkdownProblem {
        @Override
        public String message() {
            return "the picture " + picture + " has no alternative text";
        }

        @Override
        public String hint() {
            return "say between the square brackets what it shows: `![a fence along a river](" + picture + ")`";
        }
    }

    record SchemeRefused(Span span, String address) implements MarkdownProblem {
        @Override
        public String message() {
            return "a link to “" + address + "”";
        }

        @Override
        public String hint() {
            return "links may begin with https:, http:, mailto: or tel:, or name a file of this archive";
        }
    }

    record PictureElsewhere(Span span, String address) implements MarkdownProblem {
        @Override
        public String message() {
            return "the picture “" + address + "” lies elsewhere, and pages load nothing from elsewhere";
        }

        @Override
        public String hint() {
            return "put the picture beside this file and name it here";
        }
    }

    record LinkFromRoot(Span span, String address) implements MarkdownProblem {
        @Override
        public String message() {
            return "the link “" + address + "” begins at a root that readers of a copy do not have";
        }

        @Override
        public String hint() {
            return "name the file it leads to, from here, as in `../04/flood.md`";
        }
    }

    record LinkLeavesContent(Span span, String address) implements MarkdownProblem {
        @Override
        public String message() {
            return "“" + address + "” leads out of content/";
        }

        @Override
        public String hint() {
            return "link to a file within content/";
        }
    }

    record PictureAttributeUnknown(Span span, String name, List<String> known) implements MarkdownProblem {
        @Override
        public String message() {
            return "unknown picture attribute `" + name + "`";
        }

        @Override
        public String hint() {
            return Nearest.hint(name, known, "known are: " + String.join(", ", known));
        }
    }

    record FootnoteMissing(Span span, String label) implements MarkdownProblem {
        @Override
        public String message() {
            return "no footnote [^" + label + "] is in this text";
        }

        @Override
        public String hint() {
            return "add a line `[^" + label + "]: …` at the end";
        }
    }

    record FootnoteUnused(Span span, String label) implements MarkdownProblem {
        @Override
        public String message() {
            return "nothing refers to the footnote [^" + label + "]";
        }

        @Override
        public String hint() {
            return "put [^" + label + "] where it belongs, or take the footnote out";
        }
    }

    record HeadingTooHigh(Span span) implements MarkdownProblem {
        @Override
        public String message() {
            return "a heading of the first level, which is the title’s; shown as one of the second";
        }

        @Override
        public String hint() {
            return "write `##`";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    record HeadingInNote(Span span) implements MarkdownProblem {
        @Override
        public String message() {
            return "a heading in a note, which stands in a margin";
        }

        @Override
        public String hint() {
            return "make it a paragraph of its own";
        }
    }
}
