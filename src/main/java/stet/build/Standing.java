package stet.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.archive.Publication;
import stet.archive.Season;
import stet.archive.Tally;
import stet.log.CompileLog;
import stet.log.Fresh;
import stet.plain.Fingerprint;
import stet.plain.PlainFormat;
import stet.problem.Problem;
import stet.source.SourceFile;
import stet.source.SourceTree;

/**
 * What is remembered of the last build: as long as no source has changed, no article has come out and the site is what
 * it was, the next one has nothing to do but to say the same again.
 *
 * @param sources of the paths, sizes and times of all sources, unless one was so new that its time does not tell
 * @param release which edition was published then
 * @param problems the warnings
 */
public record Standing(
        Optional<Fingerprint> sources,
        boolean drafts,
        Season season,
        Fingerprint release,
        Tally tally,
        List<Problem> problems) {

    private static final PlainFormat<Standing> FORMAT = PlainFormat.of(Standing.class);

    /** Begins the names under which builds are remembered, which no source's path begins with. */
    private static final String KEY = "built ";

    /** Of so many sources fingerprints are taken at a time. */
    private static final int BATCH = 4096;

    /** What is remembered of the last build of a site, if it would come to the same now. */
    static Optional<Standing> of(Path site, Ground ground, Publication publication, CompileLog log) {
        var entry = ground.remembered().get(key(site));
        var sources = ground.sources();
        if (entry == null || sources.isEmpty()) {
            return Optional.empty();
        }
        var standing = FORMAT.read(log.read(entry.head()));
        var isSame = standing.sources.equals(sources)
                && standing.drafts == publication.drafts()
                && standing.season.has(publication.asOf());
        return isSame ? Optional.of(standing) : Optional.empty();
    }

    /** Whether it is a name under which a build is remembered. */
    static boolean isKey(String key) {
        return key.startsWith(KEY);
    }

    void remember(Path site, CompileLog log) {
        log.add(List.of(new Fresh(key(site), FORMAT.write(this), List.of())));
    }

    private static String key(Path site) {
        return KEY + site.getFileName();
    }

    /** Tells whether a source has changed; nothing if one is so new that its time does not tell. */
    static Optional<Fingerprint> sources(SourceTree tree, CompileLog log, Workers workers) {
        var prints = new ArrayList<Fingerprint>();
        for (var some : workers.map(Workers.batches(tree.files(), BATCH), batch -> print(batch, log))) {
            if (some.isEmpty()) {
                return Optional.empty();
            }
            prints.add(some.get());
        }
        return Optional.of(Fingerprint.of(List.of(prints, tree.oddities())));
    }

    private static Optional<Fingerprint> print(List<SourceFile> files, CompileLog log) {
        var facts = new Object[3 * files.size()];
        var next = 0;
        for (var file : files) {
            if (!Articles.isSettled(file, log)) {
                return Optional.empty();
            }
            facts[next++] = file.path().value();
            facts[next++] = file.size();
            facts[next++] = file.time();
        }
        return Optional.of(Fingerprint.of(List.of(facts)));
    }
}
