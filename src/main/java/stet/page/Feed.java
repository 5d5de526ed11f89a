package stet.page;

import java.util.List;
import java.util.Optional;
import stet.site.OutputPath;

/**
 * An Atom feed (RFC 4287). All addresses in it are whole.
 *
 * @param lang the language of its title, and of all entries if it has one
 * @param logo the address of the publisher's mark
 * @param author who answers for entries without authors of their own
 * @param updated the latest time of its entries, as RFC 3339 has it
 */
public record Feed(
        OutputPath path,
        String title,
        String subtitle,
        String lang,
        String self,
        String home,
        String updated,
        Optional<String> rights,
        Optional<String> logo,
        String author,
        List<Entry> entries)
        implements Page {

    /**
     * An article, or a correction.
     *
     * @param id stable: the address of the page, or of the place in it
     * @param notes its notes, as HTML to follow the text; empty if it has none
     * @param base the address of the page, from which the links in its text are counted
     * @param published the first day it may have been published, as RFC 3339 has it
     */
    public record Entry(
            String id,
            String href,
            String base,
            String title,
            String lang,
            Optional<String> published,
            String updated,
            List<String> authors,
            String summary,
            Optional<BodyRef> body,
            String notes,
            List<String> categories,
            List<LanguageLink> others) {}
}
