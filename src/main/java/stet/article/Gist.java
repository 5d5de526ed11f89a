package stet.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.date.Edtf;
import stet.plain.Fingerprint;
import stet.site.OutputPath;
import stet.source.SourcePath;
import stet.source.SourceText;

/**
 * What is always in memory of an article, so that a million of them fit; all else is fetched when a page needs it.
 *
 * @param embargo the time before which it is not published here
 * @param hasNotes whether it has notes or sources of its own, told of or not
 * @param revised the dates of its last update and of its corrections
 * @param hasCorrections whether anything about it was corrected
 * @param hasAliases whether it has former addresses
 * @param seal what is held against what was sealed; of a text that is withheld nothing is
 * @param body the fingerprint of the HTML
 * @param ties the fingerprint of what the archive's lists and indexes take from it: see {@link Ties}
 * @param whole the fingerprint of all that it is
 */
public record Gist(
        SourcePath source,
        OutputPath path,
        String lang,
        Edtf date,
        boolean draft,
        Optional<Instant> embargo,
        boolean hasNotes,
        List<Edtf> revised,
        boolean hasCorrections,
        boolean hasAliases,
        Optional<Seal> seal,
        Fingerprint body,
        Fingerprint ties,
        Fingerprint whole) {

    /** The gist of an article that was compiled with a sidecar or without; {@code whole} tells all of it apart. */
    public static Gist of(Article article, Optional<SourceText> sidecar, Fingerprint whole) {
        var frontMatter = article.frontMatter();
        return new Gist(
                article.source(),
                article.path(),
                article.lang(),
                frontMatter.date(),
                frontMatter.draft(),
                frontMatter.embargo(),
                !article.notes().isEmpty() || !article.sources().isEmpty(),
                revised(frontMatter),
                !frontMatter.corrections().isEmpty(),
                !frontMatter.aliases().isEmpty(),
                Optional.of(article.seal()).filter(seal -> frontMatter.text() != TextStatus.WITHHELD),
                article.body(),
                Ties.of(article, sidecar),
                whole);
    }

    /** The same of the same source: two paths of each of a million articles would take 100 MB more than one. */
    public Gist of(SourcePath same) {
        return new Gist(
                same,
                path,
                lang,
                date,
                draft,
                embargo,
                hasNotes,
                revised,
                hasCorrections,
                hasAliases,
                seal,
                body,
                ties,
                whole);
    }

    private static List<Edtf> revised(FrontMatter frontMatter) {
        var revised = new ArrayList<Edtf>();
        frontMatter.updated().ifPresent(revised::add);
        frontMatter.corrections().forEach(correction -> revised.add(correction.date()));
        return List.copyOf(revised);
    }
}
