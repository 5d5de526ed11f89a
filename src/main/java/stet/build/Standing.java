package stet.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
import stet.source.SourceTree;

/**
 * What is remembered of the last build: as long as no source has changed, no article has come out and the site is what
 * it was, the next one has nothing to do but to say the same again.
 *
 * @param sources of the paths, sizes and times of all sources
 * @param release which edition was published then
 * @param problems the warnings
 */
public record Standing(
        Fingerprint sources, boolean drafts, Season season, Fingerprint release, Tally tally, List<Problem> problems) {

    private static final PlainFormat<Standing> FORMAT = PlainFormat.of(Standing.class);

    /** Begins the names under which builds are remembered, which no source's path begins with. */
    private static final String KEY = "built ";

    /** What is remembered of the last build of a site, if it would come to the same now. */
    static Optional<Standing> of(Path site, Ground ground, Publication publication, CompileLog log) {
        var entry = ground.remembered().get(key(site));
        var sources = ground.sources();
        if (entry == null || sources.isEmpty()) {
            return Optional.empty();
        }
        var standing = FORMAT.read(log.read(entry.head()));
        var isSame = standing.sources.equals(sources.get())
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
    static Optional<Fingerprint> sources(SourceTree tree, CompileLog log) {
        var all = new ByteArrayOutputStream(tree.files().size() * 64);
        try (var out = new DataOutputStream(all)) {
            for (var file : tree.files().values()) {
                if (!Articles.isSettled(file, log)) {
                    return Optional.empty();
                }
                var path = file.path().value().getBytes(UTF_8);
                out.writeInt(path.length);
                out.write(path);
                out.writeLong(file.size());
                out.writeLong(file.time());
            }
            for (var oddity : tree.oddities()) {
                out.writeUTF(oddity.path().value());
                out.writeUTF(oddity.kind().name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(Fingerprint.ofBytes(all.toByteArray()));
    }
}
