package stet.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.archive.Tally;
import stet.plain.Fingerprint;

/**
 * What is remembered of the builds of a site before this one.
 *
 * @param editions what came of the last of them, the latest first
 */
public record Issues(Path site, List<Issued> editions) {

    /** Enough for the one that is published, also after a rollback and the build that followed it. */
    private static final int MOST = 4;

    /** What a build came to: the release, and what became of the articles. */
    public record Issued(Fingerprint release, Tally tally) {}

    /**
     * Whether so few articles are much less than in any of the builds; only then it matters which of them is published.
     */
    public boolean isMuchMoreThan(Tally now) {
        return editions.stream().anyMatch(edition -> now.isMuchLessThan(edition.tally));
    }

    /** What became of the articles in the build that is published; in the last one, if that is not known. */
    public Optional<Tally> of(Fingerprint published) {
        return editions.stream()
                .filter(edition -> edition.release.equals(published))
                .findFirst()
                .or(() -> editions.stream().findFirst())
                .map(Issued::tally);
    }

    /** The last builds, once there is another one. */
    List<Issued> and(Issued latest) {
        var all = new ArrayList<>(List.of(latest));
        editions.stream()
                .filter(edition -> !edition.release.equals(latest.release))
                .limit(MOST - 1L)
                .forEach(all::add);
        return List.copyOf(all);
    }
}
