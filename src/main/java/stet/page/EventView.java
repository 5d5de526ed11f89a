package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * An event as it is shown in a list, and at the head of its own page.
 *
 * @param href its own page
 * @param lang the language of its title, if that is not the page’s, and {@code summaryLang} and {@code followsLang} of
 *     those
 * @param remarks what else is to be said of its date: the weekday, what it rests on
 * @param certainty official, confirmed, reported, claimed, disputed or inferred
 * @param sources how many works it rests on
 * @param passages those that report it, or the first few; {@code more} is how many there are beside
 * @param who people and organizations
 * @param reported when the first of the reports came out
 * @param facets what it may be chosen by: {@code c-official}, {@code tags-border} …
 */
public record EventView(
        String id,
        String href,
        String title,
        Optional<String> lang,
        DateView date,
        List<String> remarks,
        String certainty,
        int sources,
        Optional<String> summary,
        Optional<String> summaryLang,
        List<Said> passages,
        int more,
        List<Link> who,
        List<Link> where,
        List<Link> tags,
        Optional<DateView> reported,
        List<Account> accounts,
        Optional<String> follows,
        Optional<String> followsLang,
        List<String> facets) {

    /**
     * A passage that reports it: words with what stands around them, or the beginning of a block, or a whole report.
     *
     * @param title the title of the report, {@code place} the number of the paragraph; empty for the whole
     * @param same whether it is in the same report as the passage before it
     */
    public record Said(
            Optional<Quote> quote,
            Optional<ExcerptRef> excerpt,
            String href,
            String title,
            boolean retracted,
            String place,
            boolean same,
            DateView published,
            Optional<String> lang) {}

    /** Words that a note is about, in their sentence. */
    public record Quote(String before, String words, String after) {}

    /** What one party says of it; the languages of its name and of what it says, if they are not the page’s. */
    public record Account(
            String by,
            Optional<String> byLang,
            Optional<DateView> date,
            String text,
            Optional<String> lang,
            List<NoteView.Cited> sources) {}
}
