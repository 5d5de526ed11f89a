package stet.page;

import java.util.List;
import stet.site.OutputPath;

/** The index of sitemaps that share a long list. */
public record SitemapIndex(OutputPath path, List<String> addresses) implements Page {}
