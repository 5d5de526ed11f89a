package stet.build;

import java.nio.file.Path;
import java.util.Map;
import stet.log.Entry;
import stet.source.SourceTree;

/**
 * What a build stands on.
 *
 * @param root the archive's folder
 * @param tree the sources that are on disk
 * @param remembered what was made of sources before, by their paths, and which builds there were
 */
public record Ground(Path root, SourceTree tree, Map<String, Entry> remembered) {}
