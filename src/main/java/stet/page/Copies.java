package stet.page;

import java.util.Map;
import java.util.SortedMap;
import stet.plain.Fingerprint;
import stet.site.OutputPath;
import stet.source.SourcePath;

/**
 * The fingerprints of what is published as it is.
 *
 * @param files of the archive, by their paths in it
 * @param assets of the theme, by their paths in the site
 */
public record Copies(Map<SourcePath, Fingerprint> files, SortedMap<OutputPath, Fingerprint> assets) {}
