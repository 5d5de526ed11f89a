package stet.article;

import java.util.List;
import stet.annotation.LocalSource;
import stet.markdown.Reference;
import stet.plain.Fingerprint;
import stet.site.OutputPath;
import stet.source.SourcePath;

/**
 * An article without its body, which is kept apart, and is not even read to tell that a page is what it was.
 *
 * @param stem its source's path without language and extension: what its translations share
 * @param opening the text of its first paragraph, shortened where that is very long; empty where the text is withheld
 * @param hasBody whether there is a text to show
 * @param body the fingerprint of the HTML
 * @param blocks how many blocks its text has: their ids are {@code p1}, {@code p2} and so on
 * @param anchors the ids of the places in the body that a link may lead to
 * @param seal the SHA-256 of the canonical text, in 64 hexadecimal digits
 * @param notes in the order of their numbers, then those that were withdrawn
 * @param mentions the passages that speak of entities, in the order of the text
 * @param sources the unnamed sources and documents that the text speaks of: of no concern to any other page
 * @param references what the body links to and shows
 */
public record Article(
        SourcePath source,
        OutputPath path,
        String lang,
        String stem,
        FrontMatter frontMatter,
        String opening,
        boolean hasBody,
        Fingerprint body,
        int blocks,
        List<String> anchors,
        List<Reference> references,
        Seal seal,
        List<ArticleNote> notes,
        List<Mention> mentions,
        List<NamedSource> sources) {

    /** An unnamed source or a document of the text, and the block in which it is first spoken of. */
    public record NamedSource(LocalSource source, String block) {}

    /** Whether its page has a place with an id: a block, a heading, a figure. */
    public boolean has(String place) {
        return anchors.contains(place) || isBlock(place);
    }

    /** Whether a link of its is told of elsewhere: those in a note that stays in its article are not. */
    public boolean isTold(Reference reference) {
        return reference.span().path().equals(source)
                || notes.stream()
                        .filter(note -> !note.told())
                        .flatMap(note -> note.note().substance().body().stream())
                        .noneMatch(
                                body -> body.span().start() <= reference.span().start()
                                        && reference.span().end() <= body.span().end());
    }

    private boolean isBlock(String place) {
        if (place.length() < 2
                || place.length() > 7
                || place.charAt(0) != 'p'
                || place.charAt(1) == '0'
                || place.chars().skip(1).anyMatch(c -> c < '0' || c > '9')) {
            return false;
        }
        return Integer.parseInt(place.substring(1)) <= blocks;
    }

    public String title() {
        return frontMatter.title();
    }
}
