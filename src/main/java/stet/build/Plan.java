package stet.build;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import stet.archive.Archive;
import stet.archive.Season;
import stet.log.Entry;
import stet.log.Fresh;
import stet.page.Edition;
import stet.page.Planned;
import stet.plain.Fingerprint;
import stet.render.Renderer;
import stet.site.OutputPath;

/**
 * What a build is going to publish: the edition, and how to make the bytes of its pages.
 *
 * @param outside the addresses elsewhere that texts lead to, each with the page it is on; nobody looks them up
 * @param sources tells whether a source has changed since; nothing where its time could not tell
 * @param season when the same articles are out
 * @param backdrop what pages are made from beside what articles say
 * @param traces where in the log the traces of all pages of an earlier edition are
 * @param memories what to remember of it, once it is published
 * @param sealing what was published before, and what is now
 */
public record Plan(
        Archive archive,
        Edition edition,
        Renderer renderer,
        Looks looks,
        Supplier<List<Outside>> outside,
        Optional<Fingerprint> sources,
        Season season,
        Backdrop backdrop,
        Optional<Entry> traces,
        Supplier<List<Fresh>> memories,
        Sealing sealing) {

    /** The page that is planned at a path. */
    public Optional<Planned> page(OutputPath path) {
        return edition.page(path);
    }

    /** By what a page is known again: what is on it, and how it looks. */
    public Fingerprint print(Planned planned) {
        var page = planned.page();
        var look = looks.look(page);
        return Fingerprint.of(List.of(Looks.print(page), look.templates(), look.site()));
    }

    /** A link that leads out of the archive, and the page it is on. */
    public record Outside(OutputPath page, String address) {}
}
