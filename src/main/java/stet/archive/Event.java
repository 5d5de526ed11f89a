package stet.archive;

import java.util.List;
import java.util.Optional;
import stet.annotation.When;
import stet.article.Named;
import stet.markdown.Reference;
import stet.site.LocalText;
import stet.source.Span;

/**
 * Something that happened, as {@code content/events/} has it.
 *
 * @param id its address ends with it; unique in the archive
 * @param span where its id stands
 * @param when as exact as its sources, and no more
 * @param who the ids of people or organizations
 * @param where the ids of places
 * @param evidence the passages that report it: an article, and the id of a note or a block in it
 * @param sources the ids of works
 * @param accounts accounts that differ, side by side
 * @param follows which of these the archive follows, and why
 */
public record Event(
        String id,
        Span span,
        LocalText title,
        When when,
        List<Named> who,
        List<Named> where,
        Certainty certainty,
        Optional<LocalText> summary,
        List<Reference> evidence,
        List<Named> sources,
        List<Named> tags,
        List<Account> accounts,
        Optional<LocalText> follows) {

    /** What one party says of it: by whom, when that has it, in what words, after which works. */
    public record Account(LocalText by, Optional<When> when, LocalText text, List<Named> sources) {}
}
