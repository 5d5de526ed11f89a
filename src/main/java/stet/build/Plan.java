package stet.build;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import stet.archive.Archive;
import stet.page.Edition;
import stet.page.Planned;
import stet.plain.Fingerprint;
import stet.render.Renderer;
import stet.site.OutputPath;

/**
 * What a build is going to publish: the edition, how to make the bytes of its pages, and by what each is known.
 *
 * @param fingerprints of each page with all that decides how it looks
 * @param outside the addresses elsewhere that texts lead to, each with the page it is on; nobody looks them up
 */
public record Plan(
        Archive archive,
        Edition edition,
        Renderer renderer,
        SortedMap<OutputPath, Planned> pages,
        SortedMap<OutputPath, Fingerprint> fingerprints,
        Supplier<List<Outside>> outside) {

    /** A link that leads out of the archive, and the page it is on. */
    public record Outside(OutputPath page, String address) {}
}
