package stet.article;

import stet.annotation.Apparatus.PlacedNote;
import stet.annotation.Place;
import stet.annotation.TextRange;
import stet.markdown.MarkdownDocument;

/** The words that a note is about, as they are printed at its head, with some of what stands around them. */
public record Lemma(String text, String before, String after) {

    /** Longer words are shortened in their middle, in UTF-16 units. */
    private static final int MAX_LENGTH = 90;

    private static final int AROUND = 110;

    static Lemma of(PlacedNote placed, MarkdownDocument document, String title, NoteWords words) {
        var text = document.canonical().text();
        var place = placed.place();
        if (place instanceof Place.InBody body) {
            return within(text, body.range());
        }
        if (place instanceof Place.InTitle inTitle) {
            return within(title, inTitle.range());
        }
        if (place instanceof Place.InCaption caption) {
            return within(document.captions().getOrDefault(caption.figure(), ""), caption.range());
        }
        if (place instanceof Place.AtBlock block) {
            return new Lemma(
                    shortened(
                            text.substring(block.range().start(), block.range().end())),
                    "",
                    "");
        }
        if (place instanceof Place.AtFigure figure) {
            var caption = document.captions().getOrDefault(figure.figure(), "");
            return new Lemma(caption.isEmpty() ? figure.figure() : shortened(caption), "", "");
        }
        return new Lemma(words.whole(), "", "");
    }

    private static Lemma within(String text, TextRange range) {
        var lineStart = text.lastIndexOf('\n', range.start() - 1) + 1;
        var lineEnd = text.indexOf('\n', range.end());
        var before = text.substring(lineStart, range.start());
        var after = text.substring(range.end(), lineEnd < 0 ? text.length() : lineEnd);
        return new Lemma(shortened(text.substring(range.start(), range.end())), lastWords(before), firstWords(after));
    }

    /** The first and the last words, with three dots between them. */
    private static String shortened(String words) {
        var line = words.replace('\n', ' ');
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        var head = line.lastIndexOf(' ', MAX_LENGTH / 2);
        var tail = line.indexOf(' ', line.length() - MAX_LENGTH / 3);
        return line.substring(0, head > 0 ? head : MAX_LENGTH / 2) + " … "
                + line.substring(tail > 0 ? tail + 1 : line.length() - MAX_LENGTH / 3);
    }

    private static String lastWords(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        var space = text.indexOf(' ', text.length() - AROUND);
        return "… " + text.substring(space < 0 ? text.length() - AROUND : space + 1);
    }

    private static String firstWords(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        var space = text.lastIndexOf(' ', AROUND);
        return text.substring(0, space < 0 ? AROUND : space) + " …";
    }
}
