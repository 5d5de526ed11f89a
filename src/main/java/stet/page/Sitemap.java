package stet.page;

import java.util.List;
import java.util.Optional;
import stet.site.OutputPath;

/** A sitemap (sitemaps.org 0.9): whole addresses of pages, at most 50,000. */
public record Sitemap(OutputPath path, List<Entry> entries) implements Page {

    /** A page, and the day of its last correction or update where one is told. */
    public record Entry(String address, Optional<String> modified) {}
}
