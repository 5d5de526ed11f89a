package stet.article;

import stet.annotation.Apparatus.PlacedNote;
import stet.annotation.Place;
import stet.annotation.TextRange;
import stet.article.UnnamedSources.Words;
import stet.markdown.MarkdownDocument;
import stet.source.Characters;

/** The words that a note is about, as they are printed at its head, with some of what stands around them. */
public record Lemma(String text, String before, String after) {

    /** Longer words are shortened in their middle, in UTF-16 units. */
    private static final int MAX_LENGTH = 64;

    private static final int AROUND = 110;

    private static final String CUT = Excerpt.CUT;

    /** The texts that words are taken from, and the words beside them that are not to be shown elsewhere. */
    record Texts(MarkdownDocument document, String title, UnnamedSources unnamed) {}

    static Lemma of(PlacedNote placed, Texts texts, NoteWords words) {
        var document = texts.document();
        var text = document.canonical().text();
        var place = placed.place();
        if (place instanceof Place.InBody body) {
            return within(text, body.range(), place, texts.unnamed());
        }
        if (place instanceof Place.InTitle inTitle) {
            return within(texts.title(), inTitle.range(), place, texts.unnamed());
        }
        if (place instanceof Place.InCaption caption) {
            return within(document.caption(caption.figure()), caption.range(), place, texts.unnamed());
        }
        if (place instanceof Place.AtBlock block) {
            return new Lemma(
                    shortened(
                            text.substring(block.range().start(), block.range().end())),
                    "",
                    "");
        }
        if (place instanceof Place.AtFigure figure) {
            var caption = document.caption(figure.figure());
            return new Lemma(caption.isEmpty() ? figure.figure() : shortened(caption), "", "");
        }
        return new Lemma(words.whole(), "", "");
    }

    private static Lemma within(String text, TextRange range, Place place, UnnamedSources unnamed) {
        var words = Words.at(place).orElseThrow();
        var first = lineStart(text, range.start());
        var last = lineEnd(text, range.end());
        var from = unnamed.clearBefore(first, words);
        var to = unnamed.clearAfter(words, last);
        return new Lemma(
                shortened(text.substring(range.start(), range.end())),
                lastWords(text.substring(from, range.start()), from > first ? CUT : ""),
                firstWords(text.substring(range.end(), to), to < last ? CUT : ""));
    }

    /** Where the line begins, or a place before which nothing will be shown: a block may have very many notes. */
    private static int lineStart(String text, int at) {
        var start = at;
        while (start > 0 && start >= at - AROUND && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    /** The same where it ends. */
    private static int lineEnd(String text, int at) {
        var end = at;
        while (end < text.length() && end <= at + AROUND && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** The first and the last words, with three dots between them. */
    private static String shortened(String words) {
        var line = words.replace('\n', ' ');
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        var head = line.lastIndexOf(' ', MAX_LENGTH / 2);
        var tail = line.indexOf(' ', line.length() - MAX_LENGTH / 3);
        var from = Characters.whole(line, line.length() - MAX_LENGTH / 3);
        return line.substring(0, head > 0 ? head : Characters.whole(line, MAX_LENGTH / 2)) + " … "
                + line.substring(tail > 0 ? tail + 1 : from);
    }

    /** {@code cut} stands for what is left out before the text anyway. */
    private static String lastWords(String text, String cut) {
        if (text.length() <= AROUND) {
            return cut + text;
        }
        var space = text.indexOf(' ', text.length() - AROUND);
        return CUT + " " + text.substring(space < 0 ? Characters.whole(text, text.length() - AROUND) : space + 1);
    }

    /** {@code cut} stands for what is left out behind the text anyway. */
    private static String firstWords(String text, String cut) {
        if (text.length() <= AROUND) {
            return text + cut;
        }
        var space = text.lastIndexOf(' ', AROUND);
        return text.substring(0, space < 0 ? Characters.whole(text, AROUND) : space) + " " + CUT;
    }
}
