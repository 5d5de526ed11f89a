package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * An article.
 *
 * @param standfirst the summary that its author gave it; a summary made of its first words is not shown above them
 * @param textStatus full, excerpt, paraphrase or withheld
 * @param publisher who published it first, with a link where that is an organization of this archive
 * @param original what it is a translation or a summary of
 * @param translations the same article in other languages, held here or elsewhere
 * @param contact whom to write to, its addresses told from the words around them
 * @param happened the events that it reports
 * @param titleHtml the title with marks in it, and {@code headNotes} the notes on it and on the whole article
 * @param rows the blocks of the body, each with its notes: indexes into {@code notes}
 * @param notes in the order of their numbers, then those that were withdrawn
 * @param families how many notes there are of each family that occurs
 * @param notary who wrote the notes and in which month, if that is the same for all
 * @param works what the notes cite, by outlet
 * @param sources the unnamed sources and documents that the text speaks of
 * @param seal the SHA-256 of the canonical text
 * @param plainText a link to the canonical text, and {@code annotations} one to the notes for other programs, where the
 *     site has them
 * @param linkedFrom other articles of which the text or a note leads to this one, newest first; {@code linkedMore}
 *     leads to the page of all of them, where they are many
 * @param neighbours the articles published before and after it
 */
public record ArticlePage(
        Frame frame,
        String title,
        Optional<String> standfirst,
        DateView date,
        Optional<DateView> updated,
        String textStatus,
        List<String> authors,
        List<String> translators,
        Optional<NamedLink> publisher,
        Optional<Original> original,
        List<Translation> translations,
        List<Piece> contact,
        List<Link> tags,
        List<Link> people,
        List<Link> organizations,
        List<Link> places,
        List<HappenedPage.Line> happened,
        List<CorrectionView> corrections,
        TitleRef titleHtml,
        List<Integer> headNotes,
        BodyRef body,
        boolean hasBody,
        RowsRef rows,
        List<NoteView> notes,
        List<FamilyCount> families,
        Optional<Notary> notary,
        List<WorkRow> works,
        List<SourceRow> sources,
        String seal,
        Optional<String> plainText,
        Optional<String> annotations,
        Citation citation,
        List<Card> related,
        List<Backlink> linkedFrom,
        Optional<CountLink> linkedMore,
        Neighbours neighbours)
        implements HtmlPage {

    /** A piece of a text: an address, or the words around one. */
    public record Piece(String text, Optional<String> href) {}

    /** An article that leads to this one, and when it was published. */
    public record Backlink(Link place, boolean retracted, DateView published) {}

    /** The articles published before and after one, in its language. */
    public record Neighbours(Optional<Neighbour> previous, Optional<Neighbour> next) {}

    /** As much of a neighbour as is shown: when its summary changes, this page does not. */
    public record Neighbour(String href, String title, DateView date) {}

    /** How many notes of a family there are. */
    public record FamilyCount(String family, int count) {}

    /** Who wrote all notes of an article, and when. */
    public record Notary(String author, String month) {}

    /**
     * A source as the text describes it.
     *
     * @param kind unnamed or document
     * @param words where it is first spoken of, and {@code block} the block that stands in
     * @param traits what the text calls it, if more than in {@code words}
     * @param reasonPrinted whether the text says why it is not named
     * @param spoke when it spoke, and how that was worked out
     * @param seen what the outlet saw of a document
     * @param author who wrote it, if it is a document
     * @param pronoun the pronoun that the text has for it
     * @param others the other sources of the text, with how likely they are the same
     */
    public record SourceRow(
            String kind,
            String words,
            String block,
            List<String> traits,
            boolean reasonPrinted,
            Optional<Spoke> spoke,
            Optional<String> seen,
            Optional<NoteView.Piece> author,
            Optional<String> pronoun,
            List<Sameness> others) {}

    /** When a source spoke, and how that is known. */
    public record Spoke(String when, Optional<String> why) {}

    /** Another source in its words, and how likely it is the same: yes, likely, unlikely, no or unknown. */
    public record Sameness(String words, String likelihood) {}

    /**
     * A work that notes cite.
     *
     * @param carrier who carried it, where that is not the outlet
     * @param about what the archive says of it
     * @param notes the notes that cite it: {@code count} is the note’s number
     */
    public record WorkRow(
            NoteView.Cited work, Optional<String> carrier, Optional<String> about, List<CountLink> notes) {}

    /** A name, with a link where it has a page. */
    public record NamedLink(String text, Optional<String> href) {}

    /**
     * What a text was made from: {@code lang} is a language tag, {@code language} its name where the theme knows it.
     */
    public record Original(String href, Optional<String> title, Optional<String> lang, Optional<String> language) {}

    /**
     * The article in another language.
     *
     * @param words “Read in Korean”, in the language of the page
     * @param ownWords the same in that language
     * @param held whether it is a page of this archive
     */
    public record Translation(String lang, String href, String words, String ownWords, boolean held) {}

    /**
     * What citation tools read. The date is as exact as the source allows: {@code 2020/03/05}, {@code 2020/03} or
     * {@code 2020}, and missing where even the year is in doubt; {@code image} is the whole address of its picture for
     * previews.
     */
    public record Citation(Optional<String> date, String site, Optional<String> address, Optional<String> image) {}

    @Override
    public String template() {
        return "article.ftlh";
    }
}
