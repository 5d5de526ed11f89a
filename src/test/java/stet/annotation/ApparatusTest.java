package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.annotation.Place.AtArticle;
import stet.annotation.Place.AtBlock;
import stet.annotation.Place.AtFigure;
import stet.annotation.Place.InBody;
import stet.annotation.Place.InCaption;
import stet.annotation.Place.InTitle;
import stet.markdown.CanonicalText.Caption;
import stet.markdown.ReadingOrder;

class ApparatusTest {

    private static final ArticleText TEXT = new ArticleText(
            Notes.text("The river is closed.\nOne source said so.\nContact: desk"),
            "A river is closed",
            List.of(new Caption("fig1", "The river in March", 21), new Caption("fig2", "", 41)));

    private static String said(String yaml) {
        var sidecar = Notes.read(yaml).value().orElseThrow();
        return Notes.said(yaml, Apparatus.attach(sidecar, TEXT).problems());
    }

    private static Apparatus attach(String yaml) {
        assertThat(Notes.said(yaml) + said(yaml)).isEmpty();
        return Apparatus.attach(Notes.read(yaml).value().orElseThrow(), TEXT)
                .value()
                .orElseThrow();
    }

    private static final String ONE_OF_EACH = """
            blocks: [{block: p3, role: contact}]
            sources: [{id: s1, kind: unnamed, quote: One source}]
            notes:
              - {id: caption, type: comment, body: b, quote: March, in: fig1.caption}
              - {id: body, type: comment, body: b, quote: river}
              - {id: head, type: comment, body: b, quote: river, in: title}
              - {id: block, type: comment, body: b, block: p1}
              - {id: figure, type: comment, body: b, figure: fig1}
              - {id: later, type: comment, body: b, quote: source said}
              - {id: article, type: comment, body: b, article: true}
              - {id: gone, type: comment, body: b, quote: no longer there, status: withdrawn}
              - {id: here, type: comment, body: b, quote: closed, status: withdrawn}
            """;

    @Test
    void findsEachInItsText() {
        var apparatus = attach(ONE_OF_EACH);
        assertThat(apparatus.notes().stream().map(note -> note.place()))
                .containsExactly(
                        new InCaption("fig1", 21, new TextRange(13, 18)),
                        new InBody(new TextRange(4, 9)),
                        new InTitle(new TextRange(2, 7)),
                        new AtBlock("p1", new TextRange(0, 20)),
                        new AtFigure("fig1", 21),
                        new InBody(new TextRange(25, 36)),
                        new AtArticle(),
                        new AtArticle(),
                        new InBody(new TextRange(13, 19)));
        assertThat(apparatus.roles().get(0).block()).isEqualTo("p3");
        assertThat(apparatus.sources().get(0).range()).isEqualTo(new TextRange(21, 31));
    }

    @Test
    void numbersThemInTheOrderOfReading() {
        assertThat(Numbering.of(attach(ONE_OF_EACH).notes(), ReadingOrder.PLAIN).stream()
                        .map(note -> note.note().id()))
                .containsExactly("article", "gone", "head", "body", "here", "block", "caption", "figure", "later");
    }

    @Test
    void theLongerComesFirstAndThenTheFile() {
        var yaml = """
                - {id: short, type: comment, body: b, quote: closed}
                - {id: long, type: comment, body: b, quote: is closed}
                - {id: again, type: comment, body: b, quote: closed}
                """;
        assertThat(Numbering.of(attach(yaml).notes(), ReadingOrder.PLAIN).stream()
                        .map(note -> note.note().id()))
                .containsExactly("long", "short", "again");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(said("""
                                - {type: comment, body: b, block: p9}
                                - {type: comment, body: b, figure: fig9}
                                - {type: comment, body: b, quote: a, in: fig9.caption}
                                - {type: comment, body: b, quote: a, in: fig2.caption}
                                - {type: comment, body: b, quote: flood}
                                - {type: comment, body: b, quote: flood, in: title}
                                """).lines())
                .containsExactly(
                        "1:35 block-unknown: the text has no block “p9”",
                        "    write one of p1 to p3",
                        "2:36 figure-unknown: the text has no figure “fig9”",
                        "    it has fig1, fig2",
                        "3:42 figure-unknown: the text has no figure “fig9”",
                        "    it has fig1, fig2",
                        "4:35 anchor-not-found: the quote “a” is not in the caption of fig2",
                        "    write `in: fig1.caption`, where these words stand",
                        "5:35 anchor-not-found: the quote “flood” is not in the text",
                        "    nothing in the text is near it",
                        "6:35 anchor-not-found: the quote “flood” is not in the title",
                        "    nothing in the title is near it");
    }

    @Test
    void looksForTheNearestOnlySoManyTimes() {
        var yaml = "- {type: comment, body: b, quote: rivers is}\n".repeat(51);
        var problems =
                Apparatus.attach(Notes.read(yaml).value().orElseThrow(), TEXT).problems();
        assertThat(problems).hasSize(51);
        assertThat(problems.get(49).hint()).startsWith("write `quote: \"river is\"` (p1: The [river is] closed.");
        assertThat(problems.get(50).hint()).startsWith("mend the quotes above first");
    }
}
