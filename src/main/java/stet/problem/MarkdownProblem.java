package stet.problem;

import java.util.List;
import java.util.Optional;
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
            return "a link to " + Quoted.of(address) + " is not allowed";
        }

        @Override
        public String hint() {
            return "links may begin with https:, http:, mailto: or tel:, or name a file of this archive";
        }
    }

    record PictureElsewhere(Span span, String address) implements MarkdownProblem {
        @Override
        public String message() {
            return "the picture " + Quoted.of(address) + " lies elsewhere, and pages load nothing from elsewhere";
        }

        @Override
        public String hint() {
            return "put the picture beside this file and name it here";
        }
    }

    record LinkFromRoot(Span span, String address) implements MarkdownProblem {
        @Override
        public String message() {
            return "the link " + Quoted.of(address) + " begins at a root that readers of a copy do not have";
        }

        @Override
        public String hint() {
            return "name the file it leads to, from here, as in `../04/flood.md`";
        }
    }

    /** A link to the archive's own pages by the address that they are published at. */
    record LinkByNetwork(Span span, String address) implements MarkdownProblem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String message() {
            return "the link " + Quoted.of(address) + " leads to this archive through the network, from a copy, too";
        }

        @Override
        public String hint() {
            return "name the file it leads to, from here, as in `../04/flood.md`";
        }
    }

    record LinkLeavesContent(Span span, String address) implements MarkdownProblem {
        @Override
        public String message() {
            return Quoted.of(address) + " leads out of content/";
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

    record PictureAttributeUnshown(Span span, String name) implements MarkdownProblem {
        @Override
        public String message() {
            return "the `" + name + "` of a picture among words is not shown";
        }

        @Override
        public String hint() {
            return "put the picture into a paragraph of its own, and in no link: there it is a figure";
        }
    }

    /** Braces right behind a picture that do not hold attributes, and would be printed. */
    record PictureAttributesLost(Span span) implements MarkdownProblem {
        @Override
        public String message() {
            return "the braces behind the picture can not be read there, and would be printed";
        }

        @Override
        public String hint() {
            return "write `{credit=\"Photo: …\" width=800}` right behind it, or a space before what is to be printed";
        }
    }

    /** A link or a picture that Markdown does not take for one. */
    record LinkNotRead(Span span) implements MarkdownProblem {
        @Override
        public String message() {
            return "for Markdown this is text, which would be printed as it is written";
        }

        @Override
        public String hint() {
            return "write `<…>` around an address with spaces, `\"…\"` around a title, and no brackets within the"
                    + " words; or `\\[` if it is text";
        }
    }

    /** A row of a table that has more cells than its head. */
    record TableCellsLost(Span span, int cells, int columns) implements MarkdownProblem {
        @Override
        public String message() {
            return "the row has " + cells + " cells, and the head of the table " + columns
                    + ": the rest would not be shown";
        }

        @Override
        public String hint() {
            return "write `\\|` for a bar within a cell, or give the head as many cells";
        }
    }

    record PictureAttributeWrong(Span span, String name, String value) implements MarkdownProblem {
        @Override
        public String message() {
            return "the picture attribute `" + name + "` can not be " + Quoted.of(value);
        }

        @Override
        public String hint() {
            return name.equals("lang")
                    ? "write a tag of BCP 47, such as `lang=ko`"
                    : "write a number of pixels, such as `" + name + "=800`";
        }
    }

    record FootnoteTwice(Span span, String label, Span first) implements MarkdownProblem {
        @Override
        public String message() {
            return "a second footnote [^" + label + "]";
        }

        @Override
        public String hint() {
            return "give one of the two another label, or take it out";
        }

        @Override
        public Optional<Related> related() {
            return Optional.of(new Related(first, "the first is here"));
        }
    }

    /** A footnote’s text that is part of a quote, a list or another footnote. */
    record FootnoteInside(Span span, String label) implements MarkdownProblem {
        @Override
        public String message() {
            return "the footnote [^" + label + "] stands inside a quote, a list or another footnote";
        }

        @Override
        public String hint() {
            return "move the line `[^" + label + "]: …` to the end of the file, to the left margin";
        }
    }

    /** What other generators replace by something, such as a video or an address; then the link is lost. */
    record CodePrinted(Span span, String code, boolean isInLink) implements MarkdownProblem {
        @Override
        public Severity severity() {
            return isInLink ? Severity.ERROR : Severity.WARNING;
        }

        @Override
        public String message() {
            return Quoted.of(code) + " is a code of another program, and printed as it is written";
        }

        @Override
        public String hint() {
            return "write in Markdown what it stands for; or `\\{` for its first brace, if the text has it so";
        }
    }

    /** {@code begins}: it stands where the text of the footnote would, and only lacks its colon. */
    record FootnoteMissing(Span span, String label, boolean begins) implements MarkdownProblem {
        @Override
        public String message() {
            return "no footnote [^" + label + "] is in this text";
        }

        @Override
        public String hint() {
            return begins
                    ? "write `[^" + label + "]:`, with a colon, if this is its text"
                    : "add a line `[^" + label + "]: …` at the end";
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

    /** A paragraph with a line of {@code -} or {@code =} right below it, which was meant to part it from the next. */
    record HeadingOfParagraph(Span span) implements MarkdownProblem {
        @Override
        public String message() {
            return "a whole paragraph that is shown as a heading, because of the line of `-` or `=` right below it";
        }

        @Override
        public String hint() {
            return "leave a line empty between them; a heading begins with `##`";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
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

    /** Words in brackets that a definition makes a link of, so that brackets which a text has printed would be lost. */
    record BracketsCaptured(Span span, String words) implements MarkdownProblem {
        @Override
        public String message() {
            return "a definition makes a link of " + Quoted.of("[" + words + "]") + ", and its brackets are not shown";
        }

        @Override
        public String hint() {
            return "write `\\[" + Quoted.shortened(words) + "]` if the text has the brackets, or `["
                    + Quoted.shortened(words) + "][]` if it is a link";
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
