package stet.page;

import stet.site.OutputPath;

/** One file of the site, as plain data: what to write, not how. */
public sealed interface Page
        permits HtmlPage,
                Feed,
                Sitemap,
                SitemapIndex,
                Robots,
                StyleSheet,
                Asset,
                TextFile,
                Annotations,
                AnnotationCollection,
                CalendarFile,
                SlidesFile,
                TableFile,
                EntitiesFile {

    OutputPath path();
}
