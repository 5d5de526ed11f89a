package stet.page;

import java.util.Optional;
import stet.site.OutputPath;

/** {@code robots.txt}: everything may be read; where the sitemap is, if there is one. */
public record Robots(OutputPath path, Optional<String> sitemap) implements Page {}
