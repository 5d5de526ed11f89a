package stet.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.log.Entry;
import stet.plain.Fingerprint;
import stet.source.SourceFile;
import stet.source.SourceTree;

/**
 * What a build stands on.
 *
 * @param root the archive's folder
 * @param tree the sources that are on disk
 * @param remembered what was made of sources before, by their paths, until these have been recalled; and which builds
 *     there were
 * @param sources tells whether a source has changed; nothing where its time could not tell
 */
public record Ground(Path root, SourceTree tree, Map<String, Entry> remembered, Optional<Fingerprint> sources) {

    /**
     * Drops where in the log lies what was made of sources that have been recalled: of a million articles it takes 290
     * MB, and nobody asks for it again.
     */
    void forget(List<SourceFile> recalled) {
        for (var file : recalled) {
            remembered.remove(file.path().value());
        }
    }
}
