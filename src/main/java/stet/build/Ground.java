package stet.build;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import stet.log.Entry;
import stet.plain.Fingerprint;
import stet.source.SourceTree;

/**
 * What a build stands on.
 *
 * @param root the archive's folder
 * @param tree the sources that are on disk
 * @param remembered what was made of sources before, by their paths, and which builds there were
 * @param sources tells whether a source has changed; nothing where its time could not tell
 */
public record Ground(Path root, SourceTree tree, Map<String, Entry> remembered, Optional<Fingerprint> sources) {}
